#include "app/speech/spoken.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/speech/plain.h"

namespace pausepoint::speech {
namespace {

using Entry = ui::Outline::Entry;
using ui::Role;

/// Stands on every screen of a lesson, or counts by itself: read only when it is pointed at.
constexpr std::string_view kFrame[] = {"lesson-title", "lesson-ages", "help",     "help-text", "access", "answered",
                                       "part",         "live",        "watching", "stars",     "gift"};
/// What the teacher asks of the class.
constexpr std::string_view kCues[] = {"cover", "sign", "sign-line", "think", "answering"};
constexpr std::string_view kCaption = "caption", kChat = "chat/", kFrom = "/from", kMark = "mark", kTold = "/told",
                           kMore = "/more";

template <std::size_t N>
bool among(const std::string_view (&ids)[N], std::string_view id) {
  return !id.empty() && std::ranges::find(ids, id) != std::end(ids);
}

bool is_target(const Entry& entry) {
  return entry.role == Role::button || entry.role == Role::option || entry.role == Role::field ||
         entry.role == Role::card;
}
bool is_quiet(const Entry& entry) {
  return (entry.flags & ui::kDecorative) != 0 || entry.role == Role::panel || entry.role == Role::place ||
         entry.role == Role::meter;
}
bool is_part_of_chat(const Entry& entry, std::string_view part) {
  return entry.id.starts_with(kChat) && entry.id.ends_with(part);
}

bool is_on_phone(const Entry& entry) {
  return entry.role == Role::text && entry.id.find("phone/") != std::string_view::npos;
}

/// Letter of an option by its id: "option-0" is "A"; 0: it is none of an ask.
char letter_of(std::string_view id) {
  constexpr std::string_view kOption = "option-";
  if (!id.starts_with(kOption) || id.size() != kOption.size() + 1) return 0;
  const char digit = id.back();
  return digit >= '0' && digit <= '9' ? static_cast<char>('A' + digit - '0') : '\0';
}

/// The target whose label a text is, or that it stands on; -1: none.
int target_under(const ui::Outline& shown, const Entry& text) {
  for (int i = shown.size() - 1; i >= 0; --i) {
    const Entry entry = shown.entry(i);
    const bool on_it = is_target(entry) && !is_quiet(entry) && entry.id != kMark;
    if (on_it && entry.rect.inset(-2).contains(text.rect.center())) return i;
  }
  return -1;
}

/// Whether one of two texts says all that the other does.
bool says_the_same(std::string_view a, std::string_view b) {
  const std::string one = plain(a), other = plain(b);
  return one.find(other) != std::string::npos || other.find(one) != std::string::npos;
}

Utterance utterance(const Entry& entry, std::string text, Speaker speaker = Speaker::narrator) {
  return {std::move(text), speaker, std::string(entry.id), entry.rect};
}

Speaker speaker_of(const Entry& entry) {
  if (entry.id == kCaption) return Speaker::streamer;
  if (entry.id.starts_with(kChat)) return Speaker::chat;
  if (is_on_phone(entry)) return Speaker::chat;
  return among(kCues, entry.id) ? Speaker::teacher : Speaker::narrator;
}

/// "A: Not yet." The key of a pass, which stands before it on the board, is no part of it.
Utterance option_line(const Entry& entry) {
  const char letter = letter_of(entry.id);
  constexpr std::string_view kPassKey = "0   ";
  if (entry.text.starts_with(kPassKey)) return utterance(entry, sentence(entry.text.substr(kPassKey.size())));
  return utterance(entry, (letter != 0 ? std::string(1, letter) + ": " : std::string()) + sentence(entry.text));
}

/// Every option that pupils choose from, in order: the same whichever of them it is asked for.
std::vector<Utterance> all_options(const ui::Outline& shown) {
  std::vector<Utterance> all;
  for (int i = 0; i < shown.size(); ++i) {
    const Entry entry = shown.entry(i);
    if (entry.role == Role::option && !is_quiet(entry)) all.push_back(option_line(entry));
  }
  return all;
}

std::string_view role_name(Role role) {
  switch (role) {
    case Role::button:
      return "button";
    case Role::option:
      return "choice";
    case Role::field:
      return "text box";
    case Role::card:
      return "card to move";
    case Role::place:
      return "place";
    default:
      return {};
  }
}

/// Name and what stands on it, role, state, key.
std::string control(const Screen& screen, int index) {
  const Entry entry = screen.shown.entry(index);
  std::string name = plain(entry.text), more;
  for (int i = index + 1; i < screen.shown.size(); ++i) {
    const Entry text = screen.shown.entry(i);
    if (text.role != Role::text || is_quiet(text) || target_under(screen.shown, text) != index) continue;
    if (!says_the_same(text.text, entry.text)) more += " " + sentence(text.text);
  }
  while (!name.empty() && (name.back() == '.' || name.back() == ',')) name.pop_back();
  std::string out = name.empty() ? std::string() : name + ", ";
  out += role_name(entry.role);
  const bool states = entry.role == Role::option || entry.role == Role::button;
  if ((entry.flags & ui::kSelected) != 0 && states) out += ", chosen";
  if ((entry.flags & ui::kDisabled) != 0) out += ", not now";
  out = sentence(out) + more;
  const std::string_view key = screen.key_of != nullptr ? screen.key_of(entry.id) : std::string_view();
  if (!key.empty()) out += " Key " + std::string(key) + ".";
  return out;
}

/// Index of the next entry that is no ornament, or -1.
int next_shown(const ui::Outline& shown, int index) {
  for (int i = index + 1; i < shown.size(); ++i) {
    if (!is_quiet(shown.entry(i))) return i;
  }
  return -1;
}

/// A viewer's message with the name before it: both stand in the outline, one after the other.
std::optional<Utterance> chat_line(const ui::Outline& shown, int index) {
  const Entry entry = shown.entry(index);
  if (is_part_of_chat(entry, kFrom) || is_part_of_chat(entry, "/count")) return {};
  const Entry from = index > 0 ? shown.entry(index - 1) : Entry{};
  const std::string name = is_part_of_chat(from, kFrom) ? plain(from.text) : std::string();
  const std::string words = plain(entry.text);
  if (words.empty()) return {};
  // "gift, sent 50 stars": the picture before it is not read.
  if (is_part_of_chat(entry, "/gift")) {
    const std::size_t comma = words.find(", ");
    return utterance(entry, sentence(name + " " + (comma == std::string::npos ? words : words.substr(comma + 2))));
  }
  return utterance(entry, (name.empty() ? std::string() : name + ": ") + sentence(words), Speaker::chat);
}

/// Belongs to what stands before it: how many chose an option, or what one might lead to.
bool is_second(const Entry& entry) { return entry.id.ends_with(kTold) || entry.id.ends_with(kMore); }

Utterance pair_line(const Entry& first, const Entry& second) {
  std::string name = sentence(first.text);
  if (second.id.ends_with(kMore)) return utterance(first, name + " " + sentence(second.text));
  if (name.ends_with(".")) name.back() = ':';
  return utterance(first, name + " " + plain(second.text) + ".");
}

}  // namespace

std::vector<Utterance> spoken(const Screen& screen) {
  const ui::Outline& shown = screen.shown;
  std::vector<Utterance> all;
  const auto say = [&](Utterance one) {
    if (!one.text.empty()) all.push_back(std::move(one));
  };
  for (int i = 0; i < shown.size(); ++i) {
    const Entry entry = shown.entry(i);
    if (is_quiet(entry) || among(kFrame, entry.id) || entry.id == kMark || is_second(entry)) continue;
    const int next = next_shown(shown, i);
    if (next >= 0 && is_second(shown.entry(next))) {
      say(pair_line(entry, shown.entry(next)));
      continue;
    }
    if (entry.id.starts_with(kChat)) {
      if (auto line = chat_line(shown, i)) say(std::move(*line));
    } else if (letter_of(entry.id) != 0 || (entry.role == Role::option && screen.answering)) {
      say(option_line(entry));
    } else if (is_target(entry)) {
      say(utterance(entry, control(screen, i)));
    } else if (is_on_phone(entry)) {
      say(utterance(entry, "On the phone: " + sentence(entry.text), Speaker::chat));
    } else if ((!entry.id.empty() || has_words(entry.text)) &&
               (entry.role == Role::picture || target_under(shown, entry) < 0)) {
      say(utterance(entry, sentence(entry.text), speaker_of(entry)));
    }
  }
  return all;
}

std::vector<Utterance> spoken_entry(const Screen& screen, int index) {
  if (index < 0 || index >= screen.shown.size()) return {};
  Entry entry = screen.shown.entry(index);
  if (entry.role == Role::text) {
    if (const int target = target_under(screen.shown, entry); target >= 0) {
      index = target;
      entry = screen.shown.entry(index);
    }
  }
  if (entry.role == Role::option && (screen.answering || letter_of(entry.id) != 0)) return all_options(screen.shown);
  if (entry.id.starts_with(kChat)) {
    const bool from = is_part_of_chat(entry, kFrom) && index + 1 < screen.shown.size();
    const auto line = chat_line(screen.shown, from ? index + 1 : index);
    return line ? std::vector{*line} : std::vector<Utterance>{};
  }
  const std::string text =
      is_target(entry) || entry.role == Role::place ? control(screen, index) : sentence(entry.text);
  if (text.empty()) return {};
  return {utterance(entry, text, speaker_of(entry))};
}

int readable_at(const ui::Outline& shown, Vec at) {
  for (int i = shown.size() - 1; i >= 0; --i) {
    const Entry entry = shown.entry(i);
    const bool reads = !is_quiet(entry) && entry.id != kMark && !entry.text.empty();
    if (reads && entry.rect.inset(entry.role == Role::text ? -8 : 0).contains(at)) return i;
  }
  return -1;
}

bool says_already(const Utterance& said, const Utterance& now) {
  if (said == now) return true;
  const std::string_view text = said.text;
  return text.size() > 3 && text[1] == ':' && text.substr(3) == now.text;
}

}  // namespace pausepoint::speech
