#include "app/report/words.h"

#include <utility>
#include <variant>

#include "app/base/text.h"

namespace pausepoint::report {
namespace {

using namespace activities;  // every kind by its name

/// Collects the asks of one step, under the names that its kind files their releases with.
class Collector {
 public:
  Collector(const std::string& step, std::vector<Asked>& asks) : step_(step), asks_(asks) {}

  void operator()(const Vote::Spec& spec) { add("ask", spec.ask); }
  void operator()(const Recall::Spec& spec) { add("ask", spec.ask); }
  void operator()(const Line::Spec& spec) {
    if (spec.by == Line::By::pads) add("ask", spec.ask);
  }
  void operator()(const Scale::Spec& spec) {
    for (const Scale::Statement& statement : spec.statements) {
      add(statement.id, statement.ask);
      asks_.back().faces = true;
    }
  }
  void operator()(const Sort::Spec& spec) {
    if (spec.by != Sort::By::pads) return;
    for (const Sort::Item& item : spec.items) add(item.id, item.ask);
  }
  void operator()(const Spot::Spec& spec) {
    add("where", spec.where);
    if (!spec.all_fine()) add("name", spec.name);
  }
  void operator()(const Builder::Spec& spec) {
    constexpr std::string_view kNames[] = {"start", "middle", "end"};
    for (std::size_t i = 0; i < spec.asks.size(); ++i) add(kNames[i], spec.asks[i]);
  }
  void operator()(const Story::Spec& spec) {
    for (const Part& part : spec.film->parts) {
      if (part.ask) add(part.id, *part.ask);
    }
  }
  void operator()(const Stream::Spec& spec) {
    for (const live::Pause& pause : spec.pauses) add(pause.id, pause.ask);
  }
  template <class Spec>
  void operator()(const Spec&) {}  // asks nothing, or nothing that is released

 private:
  void add(std::string_view name, const ask::Ask& ask) {
    Asked asked{step_, std::string(name), without_marks(ask.question), {}, false};
    for (const ask::Option& option : ask.options) asked.options.push_back(without_marks(option.text));
    asks_.push_back(std::move(asked));
  }

  const std::string& step_;
  std::vector<Asked>& asks_;
};

}  // namespace

LessonWords words_of(const lesson::Lesson& lesson, std::string version) {
  LessonWords words{lesson.slug, lesson.title, std::move(version), {}};
  for (const lesson::Step& step : lesson.steps) std::visit(Collector(step.id, words.asks), step.spec);
  return words;
}

std::string_view name_of(std::string_view ask_id) { return ask_id.substr(0, ask_id.find('/')); }

}  // namespace pausepoint::report
