// Advice on single words: what never stands before pupils, and where.
#include <algorithm>
#include <array>
#include <span>

#include "app/base/text.h"
#include "app/lesson/lint_impl.h"

namespace pausepoint::lesson {
namespace {

using Phrases = std::span<const std::string_view>;

constexpr auto kBlame = std::to_array<std::string_view>(
    {"should have", "should've", "shouldn't have", "why did you", "why didn't you", "let it happen", "let them",
     "gave in", "fell for", "silly", "stupid", "naive", "asked for it", "attention-seeking", "attention seeking",
     "your fault", "their own fault", "her fault", "his fault"});
constexpr auto kScare = std::to_array<std::string_view>(
    {"never talk to strangers", "stranger danger", "the internet is dangerous", "online is dangerous",
     "live streams are dangerous", "streaming is dangerous", "before it is too late", "you will regret"});
constexpr auto kStatistics =
    std::to_array<std::string_view>({"per cent", "percent", "predator*", "paedophile*", "groomer*", "statistic*"});
constexpr auto kBodies = std::to_array<std::string_view>(
    {"sex",      "sexy",     "sexual*",     "nude*",         "naked",     "underwear", "bra",
     "kiss*",    "undress*", "clothes off", "take off your", "your body", "my body",   "her body",
     "his body", "bikini",   "boobs",       "bum",           "hot pic*",  "flirt*"});
constexpr auto kPlatforms = std::to_array<std::string_view>(
    {"YouTube*",  "TikTok*",    "Twitch*",   "Instagram*", "Insta",   "Snapchat*", "Discord*", "Facebook*",
     "WhatsApp*", "Roblox*",    "Fortnite*", "Minecraft*", "Omegle*", "Telegram*", "Twitter*", "Reddit*",
     "Yubo*",     "Periscope*", "Messenger", "FaceTime*",  "Skype*",  "Netflix*"});
constexpr auto kAddresses =
    std::to_array<std::string_view>({"www.", "http:", "https:", ".com", ".co.uk", ".org", ".net", ".gov", ".police"});
constexpr auto kConfession =
    std::to_array<std::string_view>({"you ever", "have you", "has it happened", "happened to you", "you sent",
                                     "you shared", "your stream", "did you ever"});
constexpr auto kVerdicts =
    std::to_array<std::string_view>({"wrong answer", "right answer", "incorrect", "that is wrong", "that's wrong",
                                     "wrong choice", "bad choice", "correct answer", "you failed", "no points"});
struct FromAge {
  int age;
  std::string_view phrase;
};
/// What pressure may ask for, by the age from which a lesson may speak of it.
constexpr auto kFromAge = std::to_array<FromAge>({{11, "recorded that"},
                                                  {11, "i recorded"},
                                                  {11, "screenshot of you"},
                                                  {14, "private picture*"},
                                                  {14, "private photo*"},
                                                  {14, "private video*"},
                                                  {14, "blackmail*"},
                                                  {14, "pay me or*"}});

/// What chat lines, messages and bubbles say is the speaker's, not ours: unkind words may stand there to be looked at.
bool is_spoken(const Passage& passage) {
  return passage.field.find("phone.") != std::string_view::npos ||
         passage.field.find("bubbles.") != std::string_view::npos ||
         passage.field.find("chat") != std::string_view::npos || passage.field.find("lines.") != std::string_view::npos;
}
bool is_pupils_own(const Passage& passage) { return passage.field.ends_with(".pupil"); }
/// Whether "not" or "never" stands shortly before: "it is not your fault".
bool is_denied(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(at < 24 ? 0 : at - 24, std::min<std::size_t>(at, 24));
  return find_phrase(before, "not") != std::string_view::npos ||
         find_phrase(before, "never") != std::string_view::npos ||
         find_phrase(before, "isn't") != std::string_view::npos ||
         find_phrase(before, "isn’t") != std::string_view::npos ||
         find_phrase(before, "nobody's") != std::string_view::npos;
}

/// The first of `phrases` that stands in `text`; empty when none does.
std::string_view first_of(std::string_view text, Phrases phrases) {
  for (const std::string_view phrase : phrases) {
    if (find_phrase(text, phrase) != std::string_view::npos) return phrase;
  }
  return {};
}

void report(Advice& advice, const Passage& passage, std::string_view rule, std::string_view phrase,
            std::string suggestion) {
  if (phrase.ends_with('*')) phrase.remove_suffix(1);
  advice.report(rule, passage.step, passage.use->span, "'" + std::string(phrase) + "' stands in this text",
                std::move(suggestion));
}

void blame(Advice& advice, const Passage& passage) {
  if (is_spoken(passage) || is_pupils_own(passage)) return;
  for (const std::string_view phrase : kBlame) {
    const std::size_t at = find_phrase(passage.use->text, phrase);
    if (at == std::string_view::npos) continue;
    if (phrase.ends_with("fault") && is_denied(passage.use->text, at)) continue;
    return report(advice, passage, "no-blame", phrase, "say what could help, and blame nobody but the pusher");
  }
}

/// Five digits or more, or one of the short numbers, as somebody would dial them.
bool has_number(std::string_view text) {
  std::string run;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : '\0';
    if (c >= '0' && c <= '9') {
      run += c;
    } else if (c != ' ' || run.empty()) {
      if (run.size() >= 7 || run == "999" || run == "101" || run == "112" || run == "111") return true;
      run.clear();
    }
  }
  return false;
}

void addresses(Advice& advice, const Passage& passage) {
  const std::string& text = passage.use->text;
  const auto stands = [&](std::string_view piece) { return text.find(piece) != std::string::npos; };
  if (!has_number(text) && std::ranges::none_of(kAddresses, stands)) return;
  advice.report("no-numbers", passage.step, passage.use->span, "a number or an address stands in this text",
                "name a route of routes.yaml instead");
}

void statistics(Advice& advice, const Passage& passage) {
  const std::string& text = passage.use->text;
  const std::size_t sign = text.find('%');
  const bool figure = sign != std::string::npos && sign > 0 && text[sign - 1] >= '0' && text[sign - 1] <= '9';
  const std::string_view phrase = first_of(text, kStatistics);
  if (figure || !phrase.empty())
    report(advice, passage, "no-statistics", figure ? "%" : phrase, "say 'someone', and leave figures out");
}

void asks(Advice& advice, const Passage& passage) {
  const bool question = passage.field.ends_with("question") || passage.field.ends_with("prompt");
  if (question) {
    const std::string_view phrase = first_of(passage.use->text, kConfession);
    if (!phrase.empty()) report(advice, passage, "no-confession", phrase, "ask about a made-up person");
  }
  if (!passage.field.ends_with(".leads") && !passage.field.ends_with(".why")) return;
  const std::string_view verdict = first_of(passage.use->text, kVerdicts);
  if (!verdict.empty()) report(advice, passage, "no-verdict", verdict, "say what it might lead to");
}

void content_age(Advice& advice, const Passage& passage) {
  for (const FromAge& from : kFromAge) {
    if (advice.lesson().youngest >= from.age) continue;
    if (find_phrase(passage.use->text, from.phrase) == std::string_view::npos) continue;
    return report(advice, passage, "age-of-content", from.phrase,
                  "keep it for lessons from " + std::to_string(from.age) + " on");
  }
}

}  // namespace

std::size_t find_phrase(std::string_view text, std::string_view phrase) {
  const bool open = phrase.ends_with('*');
  if (open) phrase.remove_suffix(1);
  const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const auto inside = [&](std::size_t at) {
    const char c = at < text.size() ? low(text[at]) : ' ';
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0xC3;
  };
  for (std::size_t at = 0; at + phrase.size() <= text.size(); ++at) {
    const bool same = std::equal(phrase.begin(), phrase.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                                 [&](char a, char b) { return low(a) == low(b); });
    if (same && (at == 0 || !inside(at - 1)) && (open || !inside(at + phrase.size()))) return at;
  }
  return std::string_view::npos;
}

void lint_words(Advice& advice) {
  const bool pupils = advice.lesson().audience == Audience::pupils;
  for (const Passage& passage : advice.passages()) {
    if (passage.step < 0 && !for_pupils(passage)) continue;
    const std::string& text = passage.use->text;
    blame(advice, passage);
    addresses(advice, passage);
    if (const auto phrase = first_of(text, kPlatforms); !phrase.empty())
      report(advice, passage, "no-platforms", phrase, "call it a made-up app");
    if (const auto phrase = first_of(text, kScare); !phrase.empty())
      report(advice, passage, "no-scare", phrase, "say calmly what helps");
    if (!for_pupils(passage) || !pupils) continue;
    statistics(advice, passage);
    asks(advice, passage);
    content_age(advice, passage);
    if (const auto phrase = first_of(text, kBodies); !phrase.empty())
      report(advice, passage, "no-bodies", phrase, "choose another thing to be asked for");
  }
}

}  // namespace pausepoint::lesson
