// Reading a lesson: first its fields, then what they refer to.
#include <algorithm>
#include <functional>
#include <utility>

#include "app/base/spelling.h"
#include "app/base/text.h"
#include "app/lesson/lesson.h"

namespace pausepoint::lesson {
namespace {

using yaml::Fields;
using yaml::Reading;
constexpr yaml::TextLimits kTeacher{.most = 400, .audience = yaml::TextUse::Audience::teacher};
constexpr Milliseconds kMinute{60'000};

struct Ages {
  int youngest = 8, oldest = 16;
};

/// "10-11" or one age.
std::optional<Ages> ages_from(std::string_view text) {
  const auto number = [](std::string_view digits) {
    if (digits.empty() || digits.size() > 2) return -1;
    int value = 0;
    for (const char c : digits) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const std::size_t dash = text.find('-');
  const int youngest = number(text.substr(0, dash));
  const int oldest = dash == std::string_view::npos ? youngest : number(text.substr(dash + 1));
  if (youngest < 5 || oldest < youngest || oldest > 99) return {};
  return Ages{youngest, oldest};
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  const std::string_view month = text.substr(5, 2), day = text.substr(8, 2);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

/// `minutes: 6` is a number of minutes.
Milliseconds read_minutes(Fields& fields, std::string_view name, std::string_view doc, int most,
                          std::optional<int> fallback) {
  return fields.number(name, doc, 1, most, fallback) * kMinute;
}

void read_step_header(Fields& fields, Step& step) {
  step.id = fields.id("id", "Unique in the lesson, never shown.");
  step.title =
      fields.text("title", "A short name for the plan.", {.most = 28, .audience = yaml::TextUse::Audience::teacher});
  step.minutes = read_minutes(fields, "minutes", "How long it is planned to take.", 60, {});
  step.least = read_minutes(fields, "least", "The shortest it can be; left out: as planned.", 60,
                            std::max(1, static_cast<int>(step.minutes / kMinute)));
  if (step.least > step.minutes) {
    fields.error("least", "the shortest a step can be is longer than its minutes", "write a smaller number");
  }
  enum class Keep { always, may_skip };
  step.keep_always =
      fields.choice<Keep>("keep", "`always` for agreement, help and closing steps, which are never skipped silently.",
                          {{"always", Keep::always}, {"may-skip", Keep::may_skip}}, Keep::may_skip) == Keep::always;
  step.say = fields.texts("say", "What the teacher could say, line by line.", 0, 6, kTeacher);
  step.action = fields.optional_text("do", "What the teacher does.", kTeacher);
  fields.list("if_asked", "What pupils may say, and a reply for each.", "reply", 0, 6, [&](Fields& item) {
    IfAsked asked;
    asked.pupil = item.text("pupil", "What a pupil may say.", kTeacher);
    asked.reply = item.text("reply", "What the teacher could reply.", kTeacher);
    step.if_asked.push_back(std::move(asked));
  });
  step.easier = fields.optional_text("easier", "A question that is easier to begin with.", kTeacher);
  step.harder = fields.optional_text("harder", "A question for those who want more.", kTeacher);
  step.sensitive = fields.optional_text("sensitive", "Why to go gently here.", kTeacher);
}

/// Reads one step; nothing when its kind is not known.
std::optional<Step> read_step(Fields& fields, int youngest) {
  const std::vector<std::string_view> kinds = activities::kind_names();
  Step step;
  const std::string kind = fields.id("kind", "What sort of step this is.");
  const bool known = std::ranges::find(kinds, kind) != kinds.end();
  read_step_header(fields, step);
  if (!known) {
    fields.forgive_unknown();
    if (kind.empty()) return {};
    const std::string_view near = closest(kind, kinds);
    fields.error("kind", "there is no activity kind '" + kind + "'",
                 near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?",
                 "the kinds are: " + listed({kinds.begin(), kinds.end()}));
    return {};
  }
  fields.rename(kind);
  std::optional<activities::Spec> spec = activities::read(kind, fields);
  step.spec = std::move(*spec);
  activities::check(step.spec, youngest, fields);
  return step;
}

void read_cast(Fields& fields, Lesson& lesson) {
  fields.named("cast", "Everybody in the lesson, by an id: a name and a drawing.", "person", 0, 20,
               [&](std::string_view id, Fields& person) {
                 scene::CastMember member;
                 member.id = id;
                 member.name = person.text("name", "As the class sees it.", {.most = 20});
                 member.art =
                     person.reference("art", "A drawing of assets/art/people or assets/art/avatars.", "art", true);
                 lesson.cast.push_back(std::move(member));
               });
}

void read_head(Fields& fields, Lesson& lesson) {
  lesson.slug = fields.id("lesson", "The lesson's own id, the same as its folder.");
  lesson.title = fields.text("title", "As the class sees it.", {.most = 40});
  lesson.summary = fields.text("summary", "One line for the library.", {.most = 80});
  const std::string ages =
      fields.text("ages", "From youngest to oldest: 10-11.", {.most = 5, .audience = yaml::TextUse::Audience::teacher});
  if (const auto read = ages_from(ages)) {
    lesson.youngest = read->youngest, lesson.oldest = read->oldest;
  } else if (!ages.empty()) {
    fields.error("ages", "'" + ages + "' is not a range of ages", "write it like 10-11");
  }
  lesson.minutes = read_minutes(fields, "minutes", "How long the lesson takes.", 90, {});
  lesson.language = fields.text("language", "The language it is written in: en-GB.",
                                {.most = 12, .audience = yaml::TextUse::Audience::teacher});
  lesson.reviewed = fields.text("reviewed", "The day it was last read through: 2026-11-23.",
                                {.most = 10, .audience = yaml::TextUse::Audience::teacher});
  if (!lesson.reviewed.empty() && !is_date(lesson.reviewed)) {
    fields.error("reviewed", "'" + lesson.reviewed + "' is not a date", "write it like 2026-11-23");
  }
  lesson.outcomes = fields.texts("outcomes", "What pupils can do afterwards.", 1, 5, kTeacher);
  lesson.tactics =
      fields.references("tactics", "The tricks it teaches, ids from lessons/tactics.yaml.", "tactic", 0, 15);
  lesson.cover = fields.reference("cover", "The picture in the library, a drawing of assets/art.", "art", false);
  lesson.before_you_start = fields.texts("before_you_start", "What the teacher prepares.", 0, 8, kTeacher);
  read_cast(fields, lesson);
}

void check_plan(Fields& fields, const Lesson& lesson) {
  if (fields.describing() || lesson.steps.empty()) return;
  Milliseconds sum{0};
  for (const Step& step : lesson.steps) sum += step.minutes;
  if (sum != lesson.minutes) {
    fields.error("minutes",
                 "the steps take " + std::to_string(sum / kMinute) + " minutes together, not " +
                     std::to_string(lesson.minutes / kMinute),
                 "change one of the two");
  }
}

Lesson read_lesson(Fields& fields) {
  Lesson lesson;
  read_head(fields, lesson);
  fields.list("steps", "The parts of the lesson, in order.", "step", 1, 40, [&](Fields& item) {
    std::optional<Step> step = read_step(item, lesson.youngest);
    if (!step) return;
    if (!step->id.empty() && lesson.find_step(step->id) >= 0) {
      item.error("id", "there is already a step '" + step->id + "'", "give one of the two another id");
    }
    lesson.steps.push_back(std::move(*step));
  });
  check_plan(fields, lesson);
  return lesson;
}

struct Known {
  std::string_view what;  ///< As messages call it.
  std::vector<std::string_view> ids;
};

Known known_ids(std::string_view to, const Lesson& lesson, const World& world) {
  Known known;
  const auto take = [&](std::string_view what, const auto& list, auto id) {
    known.what = what;
    for (const auto& item : list) known.ids.push_back(std::invoke(id, item));
  };
  if (to == "step") take("step", lesson.steps, &Step::id);
  if (to == "voice") take("person in the cast", lesson.cast, &scene::CastMember::id);
  if (to == "route") take("route in lessons/routes.yaml", world.routes, &activities::Route::id);
  if (to == "tactic") take("trick in lessons/tactics.yaml", world.tactics, &Tactic::id);
  if (to == "place") {
    known.what = "place in assets/art/places";
    constexpr std::string_view kFolder = "places/";
    for (const std::string_view name : world.art) {
      if (name.starts_with(kFolder)) known.ids.push_back(name.substr(kFolder.size()));
    }
  }
  if (to == "art")
    take("drawing in assets/art", world.art, [](const std::string& name) { return std::string_view(name); });
  return known;
}

/// The second pass: everything named must exist.
void resolve(const Reading& reading, const Lesson& lesson, const World& world, Diagnostics& diagnostics) {
  for (const yaml::Reference& reference : reading.references) {
    if (reference.to == "branch") continue;  // the kind that has branches has seen to it
    const Known known = known_ids(reference.to, lesson, world);
    if (std::ranges::find(known.ids, reference.id) != known.ids.end()) continue;
    const std::string_view near = closest(reference.id, known.ids);
    diagnostics.error(reference.span, "there is no " + std::string(known.what) + " '" + reference.id + "'",
                      near.empty() ? std::string() : "did you mean '" + std::string(near) + "'?");
  }
}

}  // namespace

Loaded load(Source source, const World& world) {
  Loaded loaded;
  loaded.source = std::move(source);
  const std::optional<yaml::Node> root = yaml::parse(loaded.source, loaded.diagnostics);
  if (!root) return loaded;
  Reading reading{&loaded.diagnostics, {}, {}};
  Fields fields(*root, "lesson", "", reading);
  Lesson lesson = read_lesson(fields);
  fields.finish();
  resolve(reading, lesson, world, loaded.diagnostics);
  loaded.texts = std::move(reading.texts);
  if (!loaded.diagnostics.has_errors()) loaded.lesson = std::make_shared<const Lesson>(std::move(lesson));
  return loaded;
}

std::vector<yaml::FieldInfo> describe_lesson() {
  std::vector<yaml::FieldInfo> infos;
  Fields fields = Fields::describing("lesson", infos);
  Lesson lesson;
  read_head(fields, lesson);
  return infos;
}

std::vector<yaml::FieldInfo> describe_step() {
  std::vector<yaml::FieldInfo> infos;
  Fields fields = Fields::describing("step", infos);
  Step step;
  fields.id("kind", "What sort of step this is.");
  read_step_header(fields, step);
  return infos;
}

}  // namespace pausepoint::lesson
