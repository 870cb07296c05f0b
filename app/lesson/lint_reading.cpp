// Advice on how easy a lesson is to read: words on a screen, words in a sentence, reading age, and feedback lines.
#include <algorithm>
#include <array>
#include <map>

#include "app/base/text.h"
#include "app/lesson/lint_impl.h"

namespace pausepoint::lesson {
namespace {

/// Lists whose items the class sees one after the other: each is a screen of its own.
constexpr auto kOneByOne = std::to_array<std::string_view>(
    {"statements", "lines", "shots", "items", "things", "branches", "chat", "start", "middle", "end"});
constexpr int kFeedbackLeast = 8, kFeedbackMost = 25;
/// The index is made for whole pages; a few words give it nothing to measure.
constexpr int kEnoughWords = 40;
constexpr double kReadingSlack = 1.5;

constexpr auto kCold = std::to_array<std::string_view>(
    {"no,", "no.", "wrong", "but ", "never ", "bad ", "incorrect", "don't ", "do not ", "not good", "careful!"});
constexpr auto kHelpWords =
    std::to_array<std::string_view>({"help*",    "tell*",   "told",    "adult*", "grown-up*", "together", "listen*",
                                     "support*", "report*", "stop*",   "leave*", "mute*",     "end",      "step away",
                                     "fault",    "say no",  "breathe", "pause*", "too late",  "safe*",    "calm*"});

/// What an answer may lead to, or what a line that was pointed at may mean.
bool is_feedback(const Passage& passage) {
  return passage.field.ends_with(".leads") || passage.field.ends_with("fine_means") ||
         (passage.field.starts_with("chat.") && passage.field.ends_with(".means"));
}

/// Texts with the same key stand on a screen together; empty: on none that is counted.
std::string screen_of(const Passage& passage) {
  const std::string_view field = passage.field;
  // Told or talked about after what the screen holds, on one of its own.
  if (field == "why" || field == "talk" || field.starts_with("talk.")) return {};
  if (is_feedback(passage) || field.ends_with(".why") || field.ends_with(".talk") || field.ends_with(".reason"))
    return {};
  std::string key = std::to_string(passage.step) + ":";
  std::size_t from = 0;
  while (from < field.size()) {
    const std::size_t dot = std::min(field.find('.', from), field.size());
    const std::string_view part = field.substr(from, dot - from);
    if (part == "ask") return key + "ask";
    if (part == "stop") return key + "stop";
    if (part == "when_you_tell") return key + "telling";
    if (part == "people") return {};
    if (std::ranges::find(kOneByOne, part) != kOneByOne.end()) {
      const std::size_t end = dot < field.size() ? std::min(field.find('.', dot + 1), field.size()) : dot;
      key.append(field.substr(from, end - from)).append("/");
      from = end + 1;
      continue;
    }
    from = dot + 1;
  }
  return key;
}

void screens(Advice& advice) {
  struct Screen {
    int words = 0, step = -1;
    Span span;
  };
  std::map<std::string, Screen> screens;
  for (const Passage& passage : advice.passages()) {
    if (!for_pupils(passage) || passage.step < 0) continue;
    const std::string key = screen_of(passage);
    if (key.empty()) continue;
    Screen& screen = screens[key];
    if (screen.step < 0) screen.step = passage.step, screen.span = passage.use->span;
    screen.words += count_words(passage.use->text);
  }
  const int most = advice.lesson().youngest < 10 ? 25 : 40;
  for (const auto& [key, screen] : screens) {
    if (screen.words <= most) continue;
    advice.report("words-per-screen", screen.step, screen.span,
                  "this screen has " + std::to_string(screen.words) + " words",
                  std::to_string(most) + " at most for this age: shorten it, or make two of it");
  }
}

void sentence_lengths(Advice& advice) {
  const int most = advice.lesson().youngest < 11 ? 12 : 15;
  for (const Passage& passage : advice.passages()) {
    if (!for_pupils(passage) || passage.step < 0) continue;
    for (const std::string& sentence : sentences(passage.use->text)) {
      const int words = count_words(sentence);
      if (words <= most) continue;
      advice.report("sentence-length", passage.step, passage.use->span,
                    "a sentence here has " + std::to_string(words) + " words",
                    std::to_string(most) + " at most for this age: cut it in two");
    }
  }
}

void reading_ages(Advice& advice) {
  const auto& steps = advice.lesson().steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    std::string all;
    for (const Passage& passage : advice.passages()) {
      if (!for_pupils(passage) || passage.step != static_cast<int>(i)) continue;
      all += without_marks(passage.use->text);
      const char last = all.empty() ? '.' : all.back();
      all += last == '.' || last == '!' || last == '?' ? " " : ". ";
    }
    if (count_words(all) < kEnoughWords) continue;
    const double age = reading_age(all);
    if (age <= advice.lesson().youngest + kReadingSlack) continue;
    advice.report("reading-age", static_cast<int>(i), advice.place_of(static_cast<int>(i)),
                  "the words of this step read like a text for " + std::to_string(static_cast<int>(age)) + "-year-olds",
                  "use shorter words and sentences");
  }
}

void feedback(Advice& advice) {
  for (const Passage& passage : advice.passages()) {
    if (!is_feedback(passage)) continue;
    const std::string text = without_marks(passage.use->text);
    const int words = count_words(text);
    const auto report = [&](std::string_view rule, std::string message, std::string suggestion) {
      advice.report(rule, passage.step, passage.use->span, std::move(message), std::move(suggestion));
    };
    if (words < kFeedbackLeast || words > kFeedbackMost) {
      report("feedback-length", "this has " + std::to_string(words) + " words", "write 8 to 25");
    }
    std::string low = text;
    std::ranges::transform(low, low.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (std::ranges::any_of(kCold, [&](std::string_view start) { return low.starts_with(start); })) {
      report("feedback-begins", "this begins by turning the answer down", "begin with what is good about it");
    }
    const std::vector<std::string> parts = sentences(text);
    const bool ends =
        !parts.empty() && (parts.back().ends_with('?') || std::ranges::any_of(kHelpWords, [&](std::string_view word) {
                             return find_phrase(parts.back(), word) != std::string_view::npos;
                           }));
    if (!ends) report("feedback-ends", "this ends with neither help nor a question", "end with who or what could help");
  }
}

}  // namespace

std::vector<std::string> sentences(std::string_view text) {
  const std::string plain = without_marks(text);
  std::vector<std::string> found;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view sentence = trimmed(std::string_view(plain).substr(begin, end - begin));
    if (count_words(sentence) > 0) found.emplace_back(sentence);
    begin = end;
  };
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool mark = plain[i] == '.' || plain[i] == '!' || plain[i] == '?';
    std::size_t next = i + 1;
    while (next < plain.size() && (plain[next] == '"' || plain[next] == '\'' || plain[next] == ')')) ++next;
    if (mark && (next >= plain.size() || plain[next] == ' ' || plain[next] == '\n')) take(next);
  }
  take(plain.size());
  return found;
}

double reading_age(std::string_view text) {
  int characters = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_character(text, offset);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0xC0;
    characters += letter && c != 0x2018 && c != 0x2019 && c != 0x2026 ? 1 : 0;
  }
  const int words = count_words(text);
  if (words == 0) return 0;
  const auto count = static_cast<double>(std::max<std::size_t>(1, sentences(text).size()));
  return 4.71 * characters / words + 0.5 * words / count - 21.43 + 5;
}

void lint_reading(Advice& advice) {
  if (advice.lesson().audience != Audience::pupils) return;
  screens(advice);
  sentence_lengths(advice);
  reading_ages(advice);
  feedback(advice);
}

}  // namespace pausepoint::lesson
