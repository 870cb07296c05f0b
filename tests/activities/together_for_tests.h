// Reads a step's fields from a few lines of YAML, and follows a kind through events, for the tests of this folder.
#pragma once

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include "app/activities/all.h"

namespace pausepoint::activities {

struct Written {
  Spec spec;
  std::string complaints;  ///< As the terminal shows them; empty: none.
};

/// `text` is what stands under a step of `kind`.
inline Written written(std::string_view kind, std::string text) {
  const Source source{"lesson.yaml", std::move(text)};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  yaml::Reading reading{&diagnostics, {}, {}};
  Written out;
  if (root) {
    Fields fields(*root, std::string(kind), "step", reading);
    out.spec = *read(kind, fields);
    fields.finish();
  }
  out.complaints = render(source, diagnostics);
  return out;
}

/// A step of one kind by itself, its effects gathered, its ballot answered for.
template <class K>
struct Followed {
  explicit Followed(typename K::Spec a_spec) : spec(std::move(a_spec)) {
    state = K::start(spec, Start{{.present = 28, .adult = {}, .place = {}}, 10, {}});
  }
  /// Applies `event`, then what a ballot would say: every answer is counted, and a closed round is released.
  void give(const Event& event) {
    Effects effects;
    state = K::update(spec, std::move(state), event, effects);
    for (const ask::Effect& effect : effects) {
      if (const auto* count = std::get_if<ask::CountAnswer>(&effect)) give(ask::Counted{count->by});
      if (const auto* close = std::get_if<ask::CloseRound>(&effect)) {
        ask::Release release{ask::Rung::tenths, {}, -1, false};
        release.shares.assign(close->ask.options.size() + 1, {ask::Level::part, 2});
        give(ask::Released{release});
      }
      if (std::holds_alternative<ask::LeaveForward>(effect)) ++left_forward;
      if (std::holds_alternative<ask::LeaveBack>(effect)) ++left_back;
    }
  }
  std::string_view coming() const { return K::coming(spec, state); }

  typename K::Spec spec;
  typename K::State state;
  int left_forward = 0, left_back = 0;
};

inline Event any_event(std::mt19937& random) {
  const auto some = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  switch (some(8)) {
    case 0:
      return ask::Tick{Milliseconds(some(20'000))};
    case 1:
      return ask::Press{some(8) - 1};
    case 2:
    case 3:
      return ask::Pick{some(12) - 1, some(12) - 1};
    case 4:
      return ask::Present{some(40)};
    case 5:
      return ask::Line{"A line"};
    default:
      return static_cast<Cue>(some(14));
  }
}

inline constexpr Cue kAllCues[] = {Cue::next,         Cue::back,      Cue::open,      Cue::close,     Cue::show,
                                   Cue::say_in_words, Cue::keep_back, Cue::take_back, Cue::ask_again, Cue::undo,
                                   Cue::pause,        Cue::cover,     Cue::help,      Cue::finish};

}  // namespace pausepoint::activities
