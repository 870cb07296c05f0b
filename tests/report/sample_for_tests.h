// A small made-up year group: two lessons, a class with all of it, and classes that were hardly there.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/report/report.h"

namespace pausepoint::report {

using activities::Result;
using ask::About;
using ask::Level;
using ask::Release;
using ask::Rung;
using ask::Share;

inline constexpr Share kFew{Level::few_or_none, 0}, kFive{Level::five_or_more, 0};
inline Share part(int parts) { return {Level::part, static_cast<std::uint8_t>(parts)}; }

inline Result shown(const std::string& step, const std::string& ask, int round, Rung rung, std::vector<Share> shares,
                    int leader = -1, About about = About::story) {
  return {step, ask, round, true, Release{rung, std::move(shares), leader, false}, about};
}

inline std::vector<LessonWords> sample_words() {
  const std::vector<std::string> faces = {"Not yet", "Getting there", "Sure"};
  const std::string spot = "I could spot a push.";
  return {{"gifts",
           "Gifts & strings",
           "v1",
           {{"vote", "ask", "What could help Kit?", {"Pause and look away", "Answer once", "Tell Auntie Leila"}, false},
            {"sure", "spot", spot, faces, true}}},
          {"rush", "Hurry up", "v1", {{"sure", "spot", spot, faces, true}}}};
}

inline Taught taught(const std::string& lesson, const std::string& label, const std::string& week,
                     std::vector<Result> results) {
  return {lesson, "v1", label, week, std::move(results)};
}

inline std::vector<Result> both_times(Share before, Share after) {
  return {shown("sure", "spot", 0, Rung::bands, {kFive, kFive, before, kFew}, -1, About::us),
          shown("sure", "spot", 1, Rung::bands, {kFew, kFive, after, kFew}, -1, About::us)};
}

inline std::vector<Taught> sample() {
  std::vector<Result> all = both_times(kFew, kFive);
  all.push_back(shown("vote", "ask", 1, Rung::tenths, {part(4), part(5), kFew, kFew}, 1));
  all.push_back(shown("vote", "ask", 2, Rung::tenths, {part(7), kFew, part(2), kFew}, 0));
  return {taught("gifts", "7B", "2026-W47", all), taught("rush", "7B", "2026-W48", both_times(kFive, kFive)),
          taught("gifts", "9X", "2026-W46", {shown("vote", "ask", 1, Rung::fifths, {part(4), kFew, kFew, kFew}, 0)}),
          taught("gifts", "8Y", "2026-W49", {shown("vote", "ask", 1, Rung::bands, {kFew, kFive, kFew, kFew}, 1)})};
}

}  // namespace pausepoint::report
