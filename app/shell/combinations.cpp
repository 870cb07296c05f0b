#include "app/shell/combinations.h"

namespace pausepoint::shell {

std::string combinations(const lesson::Lesson& lesson) {
  std::string text;
  for (const lesson::Step& step : lesson.steps) {
    const auto* builder = std::get_if<activities::Builder::Spec>(&step.spec);
    if (builder == nullptr) continue;
    text.append(lesson.slug).append(", ").append(step.id).append(":\n");
    for (const std::string& sentence : activities::Builder::sentences(*builder)) {
      text.append("  ").append(sentence).append("\n");
    }
  }
  return text;
}

}  // namespace pausepoint::shell
