#include "app/speech/marked.h"

#include <algorithm>
#include <charconv>

namespace pausepoint::speech {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t begin = text.find_first_not_of(' '); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back({static_cast<int>(begin), static_cast<int>(end)});
    begin = text.find_first_not_of(' ', end);
  }
  return words;
}

std::string with_marks(std::string_view text) {
  std::string out = "<speak>";
  int number = 0;
  for (const Word& word : words_of(text)) {
    if (number > 0) out += ' ';
    out.append("<mark name=\"").append(std::to_string(number)).append("\"/>");
    append_escaped(out,
                   text.substr(static_cast<std::size_t>(word.begin), static_cast<std::size_t>(word.end - word.begin)));
    ++number;
  }
  return out + "</speak>";
}

std::optional<int> word_of_mark(std::string_view name) {
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc{} || end != name.data() + name.size() || number < 0) return {};
  return number;
}

}  // namespace pausepoint::speech
