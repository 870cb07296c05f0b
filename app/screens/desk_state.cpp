#include "app/screens/desk_state.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace pausepoint::screens {
namespace {

constexpr int kMostRows = 64;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
/// Bytes above ASCII belong to words, so that "é" does not begin a new one.
bool in_word(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
    if (at > 0 && in_word(text[at - 1])) continue;
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    if (std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at), same)) return true;
  }
  return word.empty();
}

std::optional<int> number_in(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  return value;
}

std::string_view trimmed(std::string_view word) {
  while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
  while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
  return word;
}

}  // namespace

DeskState turned(DeskState state, const DeskEvent& event) {
  if (const auto* say = std::get_if<TurnSay>(&event)) state.say = std::max(0, state.say + say->by);
  if (const auto* asked = std::get_if<TurnAsked>(&event)) state.asked = std::max(0, state.asked + asked->by);
  if (const auto* page = std::get_if<TurnSection>(&event)) state.page = std::max(0, state.page + page->by);
  if (const auto* rows = std::get_if<ScrollPlan>(&event)) {
    state.rows_down = rows->by == 0 ? 0 : std::clamp(state.rows_down + rows->by, -kMostRows, kMostRows);
  }
  if (const auto* open = std::get_if<OpenSection>(&event)) {
    state.section = open->section;
    state.page = 0;
  }
  return state;
}

DeskState at_new_step(DeskState state) {
  state.say = state.asked = state.rows_down = 0;
  state.word.clear();
  return state;
}

const delivery::OwnTimes* times_of(const Remembered& remembered, std::string_view lesson) {
  const auto found = std::ranges::find(remembered.times, lesson, &delivery::OwnTimes::lesson);
  return found == remembered.times.end() ? nullptr : &*found;
}

std::optional<int> unfinished_at(const Remembered& remembered, const lesson::Lesson& lesson) {
  const auto found = std::ranges::find(remembered.unfinished, lesson.slug, &Unfinished::lesson);
  if (found == remembered.unfinished.end()) return {};
  const int step = lesson.find_step(found->step_id);
  return step > 0 ? std::optional(step) : std::nullopt;
}

Remembered after(Remembered remembered, const lesson::Lesson& lesson, const delivery::Delivery& delivery,
                 bool rehearsal) {
  delivery::OwnTimes times = delivery::own_times(lesson, delivery.spent);
  if (!times.steps.empty() && (rehearsal || delivery.finished)) {
    std::erase_if(remembered.times, [&](const delivery::OwnTimes& t) { return t.lesson == lesson.slug; });
    remembered.times.push_back(std::move(times));
  }
  if (rehearsal) return remembered;
  std::erase_if(remembered.unfinished, [&](const Unfinished& u) { return u.lesson == lesson.slug; });
  std::optional<int> at = delivery.plan.go_on_at;
  if (!at && !delivery.finished && delivery.step > 0) at = delivery.step;
  if (at) remembered.unfinished.push_back({lesson.slug, lesson.steps[static_cast<std::size_t>(*at)].id});
  return remembered;
}

bool mentions(const lesson::IfAsked& asked, std::string_view word) {
  word = trimmed(word);
  return has_word(asked.pupil, word) || has_word(asked.reply, word);
}

std::string days_later(std::string_view date, int days) {
  using namespace std::chrono;
  constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};
  if (date.size() != 10) return {};
  const auto y = number_in(date.substr(0, 4)), m = number_in(date.substr(5, 2)), d = number_in(date.substr(8, 2));
  if (!y || !m || !d) return {};
  const year_month_day from{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  if (!from.ok()) return {};
  const year_month_day to{sys_days{from} + std::chrono::days{days}};
  return std::to_string(static_cast<unsigned>(to.day())) + " " +
         std::string(kMonths[static_cast<unsigned>(to.month()) - 1]);
}

}  // namespace pausepoint::screens
