// A small lesson without a file: six steps, of which two are always kept.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "app/delivery/session.h"

namespace pausepoint::delivery {

inline lesson::Step page_step(std::string id, int minutes, int least, bool keep_always = false) {
  lesson::Step step;
  step.id = id;
  step.title = std::move(id);
  step.minutes = Milliseconds(minutes * 60'000);
  step.least = Milliseconds(least * 60'000);
  step.most = Milliseconds((minutes + least) * 60'000);
  step.keep_always = keep_always;
  step.priority = keep_always ? lesson::Priority::high : lesson::Priority::normal;
  step.spec = activities::Page::Spec{.heading = "A page"};
  return step;
}

/// agreement 3, vote 6, say-it 6, lights 5 (low), tell 5, help 3, close 2: 30 minutes.
inline lesson::Lesson planned_lesson() {
  lesson::Lesson lesson;
  lesson.slug = "planned";
  lesson.title = "Planned";
  lesson.minutes = Milliseconds(30 * 60'000);
  activities::Vote::Spec vote;
  vote.ask.question = "What could Kit do?";
  vote.ask.options = {{"keep", "Keep", "", true}, {"stop", "Stop", "", true}, {"go", "Go on", "", false}};
  lesson.steps = {page_step("agreement", 3, 2, true), page_step("vote", 6, 6), page_step("say-it", 6, 4),
                  page_step("lights", 5, 4),          page_step("tell", 5, 3), page_step("help", 3, 3, true),
                  page_step("close", 2, 2, true)};
  lesson.steps[1].spec = vote;
  lesson.steps[3].priority = lesson::Priority::low;
  return lesson;
}

}  // namespace pausepoint::delivery
