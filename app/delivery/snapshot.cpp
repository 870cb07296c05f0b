#include "app/delivery/snapshot.h"

#include <algorithm>
#include <utility>

#include "app/delivery/archive.h"

namespace pausepoint::delivery {
namespace {

constexpr std::string_view kMagic = "pausepoint-snapshot-2";

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x100000001b3;  // FNV-1a with whole numbers for bytes
}

template <class T>
constexpr std::uint64_t shape_of(std::uint64_t hash);

template <class... Field>
struct Fields {
  static constexpr std::uint64_t shape(std::uint64_t hash) {
    ((hash = shape_of<Field>(hash)), ...);
    return mixed(hash, sizeof...(Field));
  }
};
template <class T>
struct Items;
template <class... T>
struct Items<std::variant<T...>> : Fields<T...> {};

/// A number that differs between types whose values are written differently: another build of the program may have
/// moved, added or taken away a field.
template <class T>
constexpr std::uint64_t shape_of(std::uint64_t hash) {
  hash = mixed(hash, 100 + static_cast<std::uint64_t>(kShape<T>));
  if constexpr (std::is_same_v<T, std::string>) {
    return mixed(hash, 1);
  } else if constexpr (std::is_same_v<T, ask::State>) {
    return shape_of<std::vector<ask::Release>>(mixed(hash, 2));
  } else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
    return mixed(hash, 10 + sizeof(T) + (std::is_floating_point_v<T> ? 20 : std::is_enum_v<T> ? 40 : 0));
  } else if constexpr (kShape<T> == 5) {
    return hash;
  } else if constexpr (kShape<T> == 4) {
    return Items<T>::shape(hash);
  } else if constexpr (kShape<T> != 0) {
    return shape_of<typename T::value_type>(hash);
  } else {
    using Parts = decltype(with_fields(
        std::declval<T&>(), [](auto&... field) { return Fields<std::remove_cvref_t<decltype(field)>...>{}; }));
    return Parts::shape(hash);
  }
}

constexpr long long kShapeOfDelivery = static_cast<long long>(shape_of<Delivery>(0xcbf29ce484222325));

Delivery without_traces(Delivery delivery) {
  delivery.since_change = Milliseconds{0};  // begins anew with every answer
  delivery.trouble.clear();
  // A thank-you tells that somebody has just answered; parked questions are for memory alone.
  delivery.turn = Turn::free;
  delivery.since_turn = Milliseconds{0};
  delivery.parked.clear();
  delivery.parked_before = -1;
  delivery.plan.time_of_day.reset();
  forget_in_memory_alone(delivery.states);
  return delivery;
}

/// Everything of `old` that does not depend on the steps' own states.
Delivery over_to(const lesson::Lesson& lesson, const Delivery& old, const std::vector<std::string>& ids, int step) {
  Delivery delivery = start(lesson, old.room);
  for (const Result& result : old.results) {
    if (lesson.find_step(result.step_id) >= 0) delivery.results.push_back(result);
  }
  for (std::size_t i = 0; i < ids.size() && i < old.spent.size(); ++i) {
    const int now_at = lesson.find_step(ids[i]);
    if (now_at >= 0) delivery.spent[static_cast<std::size_t>(now_at)] = old.spent[i];
  }
  ask::Effects none;
  return update(lesson, std::move(delivery), Jump{step}, none);
}

/// Whether the states fit the lesson's steps: one for each, of the step's own kind.
bool fits(const lesson::Lesson& lesson, const Delivery& delivery) {
  const std::size_t steps = lesson.steps.size();
  if (delivery.states.size() != steps || delivery.spent.size() != steps) return false;
  if (delivery.step < 0 || delivery.step >= static_cast<int>(steps)) return false;
  for (std::size_t i = 0; i < steps; ++i) {
    if (delivery.states[i] && delivery.states[i]->index() != lesson.steps[i].spec.index()) return false;
  }
  return true;
}

/// Begins the current step where its state was never written.
bool begin_missing(const lesson::Lesson& lesson, Delivery& delivery) {
  auto& state = delivery.states[static_cast<std::size_t>(delivery.step)];
  if (state) return false;
  state = activities::start(lesson.steps[static_cast<std::size_t>(delivery.step)].spec,
                            {delivery.room, lesson.youngest, delivery.results});
  return true;
}

bool open_in(const lesson::Lesson& lesson, const Delivery& delivery) {
  const auto open = asking(lesson, delivery);
  return open && (open->state->phase == ask::Phase::answer || open->state->phase == ask::Phase::closing);
}

}  // namespace

std::string write_snapshot(const lesson::Lesson& lesson, const Delivery& delivery, Clock clock) {
  Writer writer(clock == Clock::with);
  writer.text(kMagic);
  writer.text(current_step(lesson, delivery).id);
  writer.number(delivery.step);
  writer.number(open_in(lesson, delivery) ? 1 : 0);
  std::vector<std::string> ids;
  for (const lesson::Step& step : lesson.steps) ids.push_back(step.id);
  write(writer, ids);
  write(writer, delivery.room);
  writer.number(kShapeOfDelivery);
  write(writer, without_traces(delivery));
  return writer.take();
}

std::optional<Restored> read_snapshot(const lesson::Lesson& lesson, std::string_view text, bool same_lesson,
                                      std::optional<int> answers) {
  Reader reader(text, answers);
  if (reader.text() != kMagic || lesson.steps.empty()) return {};
  const std::string id = reader.text();
  const auto number = static_cast<int>(reader.number());
  const bool was_open = reader.number() != 0;
  std::vector<std::string> ids;
  Room room;
  read(reader, ids);
  read(reader, room);
  const bool same_program = reader.number() == kShapeOfDelivery;
  if (!reader.fine()) return {};
  Restored restored;
  restored.asked_again = was_open && !answers;
  Delivery old;
  old.room = room;
  if (same_program) {
    read(reader, old);
    if (!reader.fine() || !reader.at_end()) return {};
  }
  if (same_program && same_lesson && fits(lesson, old)) {
    restored.delivery = std::move(old);
    restored.begun_anew = begin_missing(lesson, restored.delivery);
  } else {
    const int last = static_cast<int>(lesson.steps.size()) - 1;
    const int found = lesson.find_step(id);
    restored.begun_anew = true;
    restored.delivery = over_to(lesson, old, ids, found >= 0 ? found : std::clamp(number, 0, last));
  }
  restored.delivery.covered = true;
  return restored;
}

}  // namespace pausepoint::delivery
