// Text of every script, and text made to be difficult: each letter has a glyph, and nothing leaves its box.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "app/ui/letters.h"
#include "tests/ui/stage.h"

namespace pausepoint::ui {
namespace {

struct Sample {
  const char* script;
  const char* text;
};
/// Scripts of the languages that pupils in Britain read, and some beyond them.
constexpr Sample kSamples[] = {{"Latin", "Llŷr, żółć, ștăț, Đặng, ğüş"},
                               {"Greek", "Γειά σου, κόσμε"},
                               {"Cyrillic", "Привіт, їжаче"},
                               {"Arabic", "السلام عليكم، كيف الحال؟"},
                               {"Urdu", "ہم ٹھیک ہیں، ڈرنا نہیں"},
                               {"Pashto", "ښه راغلاست، ځوان"},
                               {"Hebrew", "שָׁלוֹם לְכֻלָּם"},
                               {"Devanagari", "नमस्ते, क्षत्रिय"},
                               {"Bengali", "বন্ধু, ক্ষমা করো"},
                               {"Gurmukhi", "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ"},
                               {"Gujarati", "કેમ છો મિત્ર"},
                               {"Tamil", "வணக்கம் நண்பரே"},
                               {"Telugu", "నమస్కారం"},
                               {"Malayalam", "നമസ്കാരം"},
                               {"Sinhala", "ආයුබෝවන්"},
                               {"Thai", "สวัสดีครับ"},
                               {"Georgian", "გამარჯობა"},
                               {"Armenian", "Բարեւ ձեզ"},
                               {"Ethiopic", "ሰላም ለሁላችሁ"},
                               {"Emoji", "🥁👩‍👩‍👧‍👦🏳️‍🌈"}};

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(Scripts, every_letter_has_a_glyph) {
  const Letters letters;
  for (const Sample& sample : kSamples) EXPECT_FALSE(letters.first_missing(sample.text)) << sample.script;
}

TEST(Scripts, a_letter_that_no_font_has_is_found) {
  const Letters letters;
  EXPECT_EQ(letters.first_missing("ab \xF3\xB0\x80\x80 c"), U'\U000F0000') << "for private use";
  EXPECT_FALSE(letters.first_missing("plain"));
  EXPECT_FALSE(letters.first_missing(""));
  EXPECT_FALSE(letters.first_missing("\u200D\u00AD")) << "what is not seen needs no picture";
}

using ScriptsOnCanvas = Stage;

TEST_F(ScriptsOnCanvas, nothing_leaves_its_box_and_nothing_takes_long) {
  const std::string texts[] = {repeated("Llanfairpwll", 40),
                               repeated("ကြောင်", 60),
                               "e" + repeated("\u0301\u0323\u0328", 80) + " and more",
                               repeated("\u05D0\u0628", 200),
                               "(" + repeated("אב (cd) ", 30) + ")",
                               repeated("👩‍👩‍👧‍👦", 60),
                               repeated("\u200D", 500) + "a",
                               repeated("\u00AD", 500) + "b",
                               repeated("*", 301)};
  const Rect box{300, 300, 420, 160};
  Frame frame(*workshop, 960, 540);
  for (const std::string& text : texts) {
    for (const bool turned : {false, true}) {
      const auto began = std::chrono::steady_clock::now();
      frame.draw(nothing, 0, [&](Canvas& canvas) {
        const auto show = [&] { canvas.text(box, text, {.size = 40, .least = 30}, "hostile"); };
        if (!turned) return show();
        const auto mirrored = canvas.mirrored();
        show();
      });
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
      EXPECT_LT(took.count(), 2) << text.substr(0, 20);
      const int at = frame.outline().find("hostile");
      ASSERT_GE(at, 0);
      const Rect place = turned ? Rect{1920 - box.right(), box.y, box.w, box.h} : box;
      const Rect ink = frame.outline().entry(at).rect;
      EXPECT_TRUE(ink.empty() || place.inset(-1).contains(ink)) << text.substr(0, 20);
    }
  }
}

}  // namespace
}  // namespace pausepoint::ui
