#include "app/scene/reading.h"

#include <algorithm>

#include "app/base/text.h"

namespace pausepoint::scene {
namespace {

/// Lines of at most `width` characters, each as full as it can be.
std::vector<std::string> filled(std::string_view text, int width) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    if (!lines.empty() && count_characters(lines.back()) + 1 + count_characters(word) <= width) {
      lines.back().append(" ").append(word);
    } else {
      lines.emplace_back(word);
    }
  }
  return lines;
}

/// Where a sentence ends so that both sides fit on a line: the place nearest the middle, or npos.
std::size_t sentence_end(std::string_view caption) {
  std::size_t best = std::string_view::npos;
  int shortest_long = kCaptionLine + 1;
  for (std::size_t i = 1; i + 1 < caption.size(); ++i) {
    if (caption[i] != ' ' || std::string_view(".!?").find(caption[i - 1]) == std::string_view::npos) continue;
    const int longer = std::max(count_characters(caption.substr(0, i)), count_characters(caption.substr(i + 1)));
    if (longer < shortest_long) shortest_long = longer, best = i;
  }
  return best;
}

}  // namespace

int words_a_minute(int age) {
  if (age <= 8) return 91;
  if (age == 9) return 105;
  if (age == 10) return 119;
  return age < 14 ? 122 : 146;
}

Milliseconds time_to_read(int words, int age) {
  const int speed = words_a_minute(age);
  return Milliseconds(100) * ((std::max(words, 0) * 600 + speed - 1) / speed);
}

int most_words(int age) { return age < 10 ? 25 : 40; }

std::vector<std::string> caption_lines(std::string_view caption) {
  std::vector<std::string> lines = filled(caption, kCaptionLine);
  const std::size_t needed = lines.size();
  if (const std::size_t end = sentence_end(caption); needed == 2 && end != std::string_view::npos)
    return {std::string(caption.substr(0, end)), std::string(caption.substr(end + 1))};
  for (int width = kCaptionLine - 1; width > 0 && needed > 1; --width) {
    std::vector<std::string> narrower = filled(caption, width);
    if (narrower.size() > needed) break;
    lines = std::move(narrower);
  }
  return lines;
}

}  // namespace pausepoint::scene
