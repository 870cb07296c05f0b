#include "app/speech/plain.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "app/base/text.h"

namespace pausepoint::speech {
namespace {

struct Name {
  char32_t character;
  std::string_view name;
};
/// Short names of what chats are full of. A heart is a heart in any colour.
constexpr Name kEmoji[] = {
    {U'🎁', "gift"},     {U'👏', "clapping"}, {U'👋', "waving"},   {U'🥁', "drum"},  {U'😄', "smile"},
    {U'😊', "smile"},    {U'🙂', "smile"}, {U'😂', "laughing"}, {U'🎉', "party"},    {U'✨', "sparkles"},
    {U'🐸', "frog"},     {U'🍀', "clover"},   {U'🌉', "bridge"},   {U'💚', "heart"},    {U'💛', "heart"},
    {U'💙', "heart"},    {U'💜', "heart"},    {U'❤', "heart"},    {U'🧡', "heart"}, {U'👍', "thumbs up"},
    {U'🔥', "fire"},     {U'🎮', "game"},     {U'🎵', "music"},    {U'🎶', "music"},    {U'😢', "sad face"},
    {U'😮', "surprise"}, {U'🙏', "please"},   {U'⭐', "star"},     {U'🌟', "star"},     {U'🔵', "blue circle"},
    {U'🦊', "fox"},   {U'🐢', "turtle"},   {U'🌙', "moon"},     {U'⏰', "clock"},    {U'🤫', "hush"},
};

std::string_view name_of(char32_t c) {
  const auto found = std::ranges::find(kEmoji, c, &Name::character);
  return found == std::end(kEmoji) ? std::string_view() : found->name;
}

bool is_picture(char32_t c) {
  return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF) ||
         (c >= 0x2300 && c <= 0x23FF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D || (c >= 0x25A0 && c <= 0x25FF);
}

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool all_digits(std::string_view word) { return !word.empty() && std::ranges::all_of(word, digit); }

/// One character of a text as words; nothing for an ordinary one.
std::optional<std::string_view> words_for(char32_t c, bool between_digits) {
  switch (c) {
    case U'–':
    case U'‒':
      return between_digits ? " to " : ", ";
    case U'—':
      return ", ";
    case U'·':
      return ". ";
    case U'…':
      return ". ";
    case U'→':
      return ", then ";
    case U'−':
      return "minus ";
    case U'×':
      return " times ";
    case U'&':
      return " and ";
    case U'“':
    case U'”':
    case U'"':
    case U'«':
    case U'»':
    case U'*':
    case U'~':
    case U'^':
    case U'|':
    case U'<':
    case U'>':
    case U'#':
    case U'`':
      return "";
    case U'’':
    case U'‘':
      return "'";
    default:
      return {};
  }
}

/// Marks and symbols as words; leaves letters, digits and what ends sentences.
std::string without_symbols(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    const bool between = begin > 0 && at < text.size() && digit(text[begin - 1]) && digit(text[at]);
    if (const auto words = words_for(c, between)) {
      out += *words;
    } else if (const std::string_view name = name_of(c); !name.empty()) {
      // "love the drums" needs no drum behind it.
      if (text.find(name) == std::string_view::npos) out.append(", ").append(name).append(", ");
    } else if (c == U'_') {
      while (at < text.size() && text[at] == '_') ++at;
      out += at - begin > 1 ? " blank " : " ";
    } else if (c == U'\n' || c == U'\t' || c == 0xA0) {
      out += ' ';
    } else if (!is_picture(c) && !is_hidden_character(c)) {
      append_utf8(out, c);
    }
  }
  return out;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// What ends a word and does not belong to it.
std::string_view tail_of(std::string_view word) {
  std::size_t length = word.size();
  while (length > 0 && std::string_view(".,;:!?)").find(word[length - 1]) != std::string_view::npos) --length;
  return word.substr(length);
}

bool ends_sentence(std::string_view tail) { return tail.find_first_of(".!?:;") != std::string_view::npos; }

void append_digits(std::string& out, std::string_view digits) {
  for (std::size_t i = 0; i < digits.size(); ++i) out.append(i > 0 ? " " : "").append(1, digits[i]);
}

/// "1:05" as minutes and seconds; empty: it is no time.
std::string clock(std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || word.size() - colon != 3) return {};
  const std::string_view left = word.substr(0, colon), right = word.substr(colon + 1);
  if (!all_digits(left) || !all_digits(right) || left.size() > 3) return {};
  const int minutes = std::stoi(std::string(left)), seconds = std::stoi(std::string(right));
  std::string out = std::to_string(minutes);
  out.append(minutes == 1 ? " minute" : " minutes");
  if (seconds > 0) out.append(" ").append(std::to_string(seconds)).append(seconds == 1 ? " second" : " seconds");
  return out;
}

/// "childline.org.uk": at least one dot between letters, and no capital that begins a sentence after it.
bool is_address(std::string_view word) {
  const std::size_t dot = word.find('.');
  if (dot == std::string_view::npos || dot < 2 || dot + 2 >= word.size()) return false;
  return std::ranges::all_of(word.substr(0, dot), letter) && word[dot + 1] >= 'a' && word[dot + 1] <= 'z';
}

std::string spoken_address(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (c == '.') {
      out += " dot ";
    } else if (c == '/') {
      out += " slash ";
    } else if (c == '-') {
      out += " dash ";
    } else {
      out += c;
    }
  }
  return out;
}

/// Whether a number stands behind a word that says it is to be called, or begins as those do.
bool begins_telephone(std::string_view number, std::string_view before) {
  if (!all_digits(number) || number.size() < 3) return false;
  return number[0] == '0' || before == "call" || before == "Call" || before == "ring" || before == "text";
}

std::string word_by_word(std::string_view text) {
  std::string out;
  std::string_view before;
  bool in_number = false;
  for (const std::string_view whole : words_of(text)) {
    const std::string_view tail = tail_of(whole), word = whole.substr(0, whole.size() - tail.size());
    if (!out.empty() && (!word.empty() || out.back() == ' ')) out += ' ';
    const bool goes_on = in_number && all_digits(word);
    in_number = goes_on || begins_telephone(word, before);
    if (goes_on && !out.empty()) out.back() = ',', out += ' ';
    if (in_number) {
      append_digits(out, word);
    } else if (const std::string time = clock(word); !time.empty()) {
      out += time;
    } else if (word == "min" && all_digits(before)) {
      out += before == "1" ? "minute" : "minutes";
    } else if (is_address(word)) {
      out += spoken_address(word);
    } else {
      out += word;
    }
    out += tail;
    in_number = in_number && tail.empty();
    before = ends_sentence(tail) ? std::string_view() : word;
  }
  return out;
}

/// One comma or dot where several came together, and none at the beginning.
std::string tidy(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool pause = c == ',' || c == '.';
    while (pause && !out.empty() && out.back() == ' ') out.pop_back();
    if (pause && (out.empty() || std::string_view(",.!?:;").find(out.back()) != std::string_view::npos)) {
      // The stronger of the two stays.
      if (c == '.' && !out.empty() && out.back() == ',') out.back() = '.';
      continue;
    }
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    if (std::string_view("!?:;").find(c) != std::string_view::npos) {
      while (!out.empty() && (out.back() == ' ' || out.back() == ',')) out.pop_back();
    }
    out += c;
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == ',')) out.pop_back();
  return out;
}

}  // namespace

std::string plain(std::string_view text) {
  const std::string spoken = tidy(word_by_word(tidy(without_symbols(without_marks(text)))));
  const bool anything = std::ranges::any_of(spoken, [](char c) { return digit(c) || letter(c); });
  return anything ? spoken : std::string();
}

std::string sentence(std::string_view text) {
  std::string spoken = plain(text);
  if (spoken.empty()) return spoken;
  if (spoken[0] >= 'a' && spoken[0] <= 'z') spoken[0] = static_cast<char>(spoken[0] - 'a' + 'A');
  if (std::string_view(".!?:").find(spoken.back()) == std::string_view::npos) spoken += '.';
  return spoken;
}

bool has_words(std::string_view text) {
  constexpr int kTelephone = 6;
  if (std::ranges::count_if(text, digit) >= kTelephone) return true;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    const bool latin = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    const bool symbol = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) || is_picture(c) ||
                        (c >= 0x2190 && c <= 0x22FF);
    if (latin || !symbol) return true;
  }
  return false;
}

}  // namespace pausepoint::speech
