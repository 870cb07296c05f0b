#include "app/lesson/today.h"

#include <algorithm>
#include <utility>

namespace pausepoint::lesson {
namespace {

using activities::Scale;

const Scale::Spec* scale_of(const Step& step) { return std::get_if<Scale::Spec>(&step.spec); }

/// Whether the two show the same statements side by side.
bool stand_beside(const Step& one, const Step& other) {
  const Scale::Spec *a = scale_of(one), *b = scale_of(other);
  return a != nullptr && b != nullptr && (a->compare == other.id || b->compare == one.id);
}

bool has(const Step& step, const std::string& piece) {
  const auto pieces = activities::pieces(step.spec);
  return std::ranges::find(pieces, piece, &activities::Piece::id) != pieces.end();
}

/// Takes one piece away, in every step that has to lose it; false: nothing is changed.
bool take_away(Lesson& lesson, const HiddenPiece& hidden) {
  const int at = lesson.find_step(hidden.step);
  if (at < 0) return false;
  const Step& from = lesson.steps[static_cast<std::size_t>(at)];
  std::vector<std::pair<Step*, activities::Spec>> less;
  for (Step& step : lesson.steps) {
    const bool meant = &step == &from;
    if (!meant && !(stand_beside(from, step) && has(step, hidden.piece))) continue;
    auto left = activities::without(step.spec, hidden.piece);
    if (!left || step.keep_always) return false;
    less.emplace_back(&step, std::move(*left));
  }
  for (auto& [step, spec] : less) step->spec = std::move(spec);
  return true;
}

}  // namespace

bool can_hide(const Lesson& lesson, const std::vector<HiddenPiece>& hidden, const HiddenPiece& piece) {
  Lesson left = lesson;
  for (const HiddenPiece& each : hidden) take_away(left, each);
  return take_away(left, piece);
}

std::shared_ptr<const Lesson> for_today(std::shared_ptr<const Lesson> lesson, const std::vector<HiddenPiece>& hidden) {
  if (hidden.empty()) return lesson;
  auto left = std::make_shared<Lesson>(*lesson);
  for (const HiddenPiece& each : hidden) take_away(*left, each);
  return left;
}

std::vector<Choice> choices(const Lesson& lesson, const std::vector<HiddenPiece>& hidden) {
  std::vector<Choice> all;
  for (int i = 0; i < static_cast<int>(lesson.steps.size()); ++i) {
    const Step& step = lesson.steps[static_cast<std::size_t>(i)];
    const Scale::Spec* scale = scale_of(step);
    const bool follows = scale != nullptr && lesson.find_step(scale->compare) >= 0;
    if (step.keep_always || follows) continue;
    for (activities::Piece& piece : activities::pieces(step.spec)) {
      const HiddenPiece which{step.id, piece.id};
      const bool away = std::ranges::find(hidden, which) != hidden.end();
      all.push_back({i, std::move(piece), away, away || can_hide(lesson, hidden, which)});
    }
  }
  return all;
}

bool asks_less(const Lesson& lesson, const std::vector<HiddenPiece>& hidden, std::string_view step) {
  const int at = lesson.find_step(step);
  if (at < 0) return false;
  for (const activities::Piece& piece : activities::pieces(lesson.steps[static_cast<std::size_t>(at)].spec)) {
    const auto is_it = [&](const HiddenPiece& each) { return each.step == step && each.piece == piece.id; };
    if (piece.option && std::ranges::any_of(hidden, is_it)) return true;
  }
  return false;
}

}  // namespace pausepoint::lesson
