#include "app/ui/text_field.h"

#include "tests/ui/stage.h"

namespace pausepoint::ui {
namespace {

using Key = FieldInput::Key;

TextField with(std::string text, std::size_t caret) { return {std::move(text), caret, 10}; }

TEST(TextField, types_at_the_caret) {
  EXPECT_EQ(typed(with("ac", 1), {.key = Key::character, .character = 'b'}), with("abc", 2));
  EXPECT_EQ(typed(with("", 0), {.key = Key::character, .character = U'é'}), with("é", 2));
}

TEST(TextField, moves_and_erases_whole_characters) {
  EXPECT_EQ(typed(with("aé🎁", 7), {.key = Key::left}).caret, 3u);
  EXPECT_EQ(typed(with("aé🎁", 1), {.key = Key::right}).caret, 3u);
  EXPECT_EQ(typed(with("aé🎁", 7), {.key = Key::erase_before}), with("aé", 3));
  EXPECT_EQ(typed(with("aé🎁", 1), {.key = Key::erase_after}), with("a🎁", 1));
  EXPECT_EQ(typed(with("abc", 1), {.key = Key::end}).caret, 3u);
  EXPECT_EQ(typed(with("abc", 1), {.key = Key::home}).caret, 0u);
}

TEST(TextField, nothing_happens_at_the_ends) {
  EXPECT_EQ(typed(with("ab", 0), {.key = Key::erase_before}), with("ab", 0));
  EXPECT_EQ(typed(with("ab", 2), {.key = Key::erase_after}), with("ab", 2));
  EXPECT_EQ(typed(with("ab", 0), {.key = Key::left}), with("ab", 0));
  EXPECT_EQ(typed(with("ab", 2), {.key = Key::right}), with("ab", 2));
  EXPECT_EQ(typed(with("ab", 99), {.key = Key::none}).caret, 2u);
}

TEST(TextField, takes_no_more_than_it_may_and_nothing_that_cannot_be_seen) {
  EXPECT_EQ(typed(with("0123456789", 10), {.key = Key::character, .character = 'x'}), with("0123456789", 10));
  EXPECT_EQ(typed(with("a", 1), {.key = Key::character, .character = 7}), with("a", 1));
  EXPECT_EQ(typed(with("a", 1), {.key = Key::character, .character = 0x202E}), with("a", 1));
  EXPECT_EQ(typed(with("a", 1), {.key = Key::paste, .pasted = "b\nc\td"}), with("ab c d", 6));
  EXPECT_EQ(typed(with("", 0), {.key = Key::paste, .pasted = "ok\xFFno"}), with("ok", 2));
  EXPECT_EQ(typed(with("", 0), {.key = Key::paste, .pasted = "0123456789abc"}), with("0123456789", 10));
}

class TextFieldDrawn : public Stage {};

TEST_F(TextFieldDrawn, a_secret_is_not_in_the_outline) {
  Frame frame(*workshop, 640, 360);
  const TextField pin{"4711", 4, 8};
  frame.draw(nothing, 0, [&](Canvas& canvas) {
    text_field(canvas, "pin", {100, 100, 400, 96}, pin, "PIN", true, {.secret = true});
  });
  EXPECT_EQ(frame.outline().as_text().find("4711"), std::string::npos) << frame.outline().as_text();
  EXPECT_NE(frame.outline().find("pin"), -1);
}

TEST_F(TextFieldDrawn, the_caret_is_seen_even_at_the_end_of_a_text_longer_than_the_field) {
  Frame frame(*workshop, 960, 540);
  TextField field{std::string(60, 'w'), 60, 80};
  const auto view = [&](Canvas& canvas) { text_field(canvas, "f", {100, 100, 400, 96}, field, "", true); };
  frame.draw(nothing, 0, view);
  const Picture at_end = frame.picture();
  field.caret = 59;
  EXPECT_TRUE(frame.draw(nothing, 0, view));
  EXPECT_GT(colors_apart(at_end, frame.picture()), 10);
}

}  // namespace
}  // namespace pausepoint::ui
