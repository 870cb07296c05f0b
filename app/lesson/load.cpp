// Reading a lesson: first its fields, then what they refer to.
#include <algorithm>
#include <chrono>
#include <functional>
#include <span>
#include <utility>

#include "app/base/spelling.h"
#include "app/base/text.h"
#include "app/lesson/lesson.h"
#include "app/lesson/lint.h"
#include "app/lesson/resolve.h"
#include "app/yaml/scalars.h"

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
  const auto number = [&](std::size_t at, std::size_t digits) {
    int value = 0;
    for (const char c : text.substr(at, digits)) value = value * 10 + (c - '0');
    return value;
  };
  const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return date.ok();
}

/// `minutes: 6` is a number of minutes.
Milliseconds read_minutes(Fields& fields, std::string_view name, std::string_view doc, int most,
                          std::optional<int> fallback) {
  return fields.number(name, doc, 1, most, fallback) * kMinute;
}

/// `allow: {rule: reason}`: answers to advice.
std::vector<Allowed> read_allow(Fields& fields) {
  std::vector<Allowed> allow;
  fields.map("allow", "Advice that does not apply here: a rule's name, and the reason why.", false, [&](Fields& inner) {
    for (const Rule& rule : rules()) {
      const bool there = inner.has(rule.name);
      std::string reason = inner.optional_text(rule.name, rule.says, kTeacher);
      if (there && !reason.empty())
        allow.push_back({std::string(rule.name), std::move(reason), inner.place(rule.name)});
    }
  });
  return allow;
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
  step.most = read_minutes(fields, "most",
                           "The longest it is worth when there is more time; left out: as planned. The plans of 20, 30 "
                           "and 50 minutes are made from `least`, `most`, `keep` and `priority`.",
                           60, std::max(1, static_cast<int>(step.minutes / kMinute)));
  if (step.most < step.minutes) {
    fields.error("most", "the longest a step can be is shorter than its minutes", "write a larger number");
  }
  enum class Keep { always, may_skip };
  step.keep_always =
      fields.choice<Keep>("keep", "`always` for agreement, help and closing steps, which are never skipped silently.",
                          {{"always", Keep::always}, {"may-skip", Keep::may_skip}}, Keep::may_skip) == Keep::always;
  step.priority = fields.choice<Priority>(
      "priority", "What is given up last when time is short: `high`. Steps with `keep: always` are high by themselves.",
      {{"low", Priority::low}, {"normal", Priority::normal}, {"high", Priority::high}},
      step.keep_always ? Priority::high : Priority::normal);
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
  step.allow = read_allow(fields);
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
    fields.error("ages", "'" + ages + "' is not a range of ages", "write it like 10-11",
                 "first the youngest, then the oldest, with a plain hyphen; 5 to 99");
  }
  lesson.minutes = read_minutes(fields, "minutes", "How long the lesson takes.", 90, {});
  lesson.language = fields.text("language", "The language it is written in: en-GB.",
                                {.most = 12, .audience = yaml::TextUse::Audience::teacher});
  lesson.reviewed = fields.text("reviewed", "The day it was last read through: 2026-11-23.",
                                {.most = 10, .audience = yaml::TextUse::Audience::teacher});
  if (!lesson.reviewed.empty() && !is_date(lesson.reviewed)) {
    fields.error("reviewed", "'" + lesson.reviewed + "' is not a date", "write it like 2026-11-23");
  }
  lesson.audience = fields.choice<Audience>(
      "audience", "Who sits before the board.",
      {{"pupils", Audience::pupils}, {"parents", Audience::parents}, {"staff", Audience::staff}}, Audience::pupils);
  lesson.allow = read_allow(fields);
  lesson.outcomes = fields.texts("outcomes", "What pupils can do afterwards.", 1, 5, kTeacher);
  lesson.tactics =
      fields.references("tactics", "The tricks it teaches, ids from lessons/tactics.yaml.", "tactic", 0, 15);
  lesson.cover = fields.reference("cover", "The picture in the library, a drawing of assets/art.", "art", false);
  lesson.before_you_start = fields.texts("before_you_start", "What the teacher prepares.", 0, 8, kTeacher);
  read_cast(fields, lesson);
}

/// The minutes that a lesson or a step has; nothing when they are absent or wrong, which is reported elsewhere.
std::optional<int> minutes_of(const yaml::Node& map) {
  const yaml::Node* minutes = map.find("minutes");
  if (minutes == nullptr || minutes->quoted) return {};
  return yaml::parse_number(trimmed(minutes->text));
}

/// The lesson takes as long as its steps. Looks at what is written: a step of an unknown kind counts too.
void check_plan(const yaml::Node& root, Diagnostics& diagnostics) {
  const auto whole = minutes_of(root);
  const yaml::Node* steps = root.find("steps");
  if (!whole || steps == nullptr || steps->items.empty()) return;
  int sum = 0;
  for (const yaml::Node& step : steps->items) {
    const auto minutes = minutes_of(step);
    if (!minutes || *minutes < 1) return;
    sum += *minutes;
  }
  if (sum == *whole) return;
  diagnostics.error(root.find("minutes")->span,
                    "the steps take " + std::to_string(sum) + (sum == 1 ? " minute" : " minutes") + " together, not " +
                        std::to_string(*whole),
                    "change one of the two");
}

/// A scale stands beside an earlier one statement by statement.
void check_compare(Fields& fields, const Step& step, const Lesson& lesson) {
  const auto* scale = std::get_if<activities::Scale::Spec>(&step.spec);
  const int at = scale == nullptr || scale->compare.empty() ? -1 : lesson.find_step(scale->compare);
  if (at < 0) return;
  const auto* before = std::get_if<activities::Scale::Spec>(&lesson.steps[static_cast<std::size_t>(at)].spec);
  if (before == nullptr) return;
  for (const auto& statement : scale->statements) {
    const auto same = [&](const auto& other) { return other.id == statement.id; };
    if (std::ranges::any_of(before->statements, same)) continue;
    fields.error("compare", "step '" + scale->compare + "' has no statement '" + statement.id + "'",
                 "give both steps the same statements");
  }
}

/// `ends` gets the number of references read up to the end of each step.
Lesson read_lesson(Fields& fields, const Reading& reading, std::vector<std::size_t>& ends) {
  Lesson lesson;
  read_head(fields, lesson);
  fields.list("steps", "The parts of the lesson, in order.", "step", 1, 40, [&](Fields& item) {
    std::optional<Step> step = read_step(item, lesson.youngest);
    if (!step) return;
    if (!step->id.empty() && lesson.find_step(step->id) >= 0) {
      item.error("id", "there is already a step '" + step->id + "'", "give one of the two another id");
    }
    check_compare(item, *step, lesson);
    lesson.steps.push_back(std::move(*step));
    ends.push_back(reading.references.size());
  });
  return lesson;
}

struct Known {
  std::string what, where;  ///< As messages call it: "place", " in assets/art/places".
  std::vector<std::string_view> ids;
};

/// `to` is a reference's target; the name of a kind means a step of this kind in front of step `step`.
Known known_ids(std::string_view to, int step, const Lesson& lesson, const World& world) {
  Known known;
  const auto take = [&](std::string_view what, std::string_view where, const auto& list, auto id) {
    known.what = what, known.where = where;
    for (const auto& item : list) known.ids.push_back(std::invoke(id, item));
  };
  if (to == "step") return take("step", "", lesson.steps, &Step::id), known;
  if (to == "voice") return take("person", " in the cast", lesson.cast, &scene::CastMember::id), known;
  if (to == "route") return take("route", " in lessons/routes.yaml", world.routes, &activities::Route::id), known;
  if (to == "tactic") return take("trick", " in lessons/tactics.yaml", world.tactics, &Tactic::id), known;
  if (to == "film") return take("film", " in lessons/films", world.films, &LoadedFilm::slug), known;
  if (to == "art" || to == "place" || to == "front") {
    const std::string_view folder = to == "place" ? "places/" : to == "front" ? "fronts/" : "";
    known.what = to == "place" ? "place" : "drawing";
    known.where = to == "place" ? " in assets/art/places" : to == "front" ? " in assets/art/fronts" : " in assets/art";
    for (const std::string_view name : world.art) {
      if (name.starts_with(folder)) known.ids.push_back(name.substr(folder.size()));
    }
    return known;
  }
  known.what = std::string(to) + " step", known.where = " above this one";
  for (const Step& earlier : std::span(lesson.steps).first(static_cast<std::size_t>(step))) {
    if (activities::kind_name(earlier.spec) == to) known.ids.push_back(earlier.id);
  }
  return known;
}

std::string_view last_part(std::string_view name) { return name.substr(name.rfind('/') + 1); }

/// The name that was meant: the nearest one, or else one whose last part is nearest ("mei" for "people/mei").
std::string_view meant(std::string_view written, const std::vector<std::string_view>& known) {
  const std::string_view near = closest(written, known);
  if (!near.empty()) return near;
  std::vector<std::string_view> parts;
  for (const std::string_view name : known) parts.push_back(last_part(name));
  const std::string_view part = closest(last_part(written), parts);
  const auto found = std::ranges::find(parts, part);
  return part.empty() ? std::string_view() : known[static_cast<std::size_t>(found - parts.begin())];
}

/// What there is to choose from: all names, or of many those in the same folder, or nothing.
std::string choice_of(const Known& known, std::string_view written) {
  constexpr std::size_t kMost = 16;
  const std::string_view folder = written.substr(0, written.rfind('/') + 1);
  std::vector<std::string> names;
  for (const std::string_view name : known.ids) {
    if (known.ids.size() <= kMost || (!folder.empty() && name.starts_with(folder))) names.emplace_back(name);
  }
  if (known.ids.empty()) return "there is no " + known.what + known.where + " at all";
  if (names.empty() || names.size() > kMost) return {};
  return (names.size() == 1 ? "there is only " : "there are ") + listed(names);
}

std::string way_out(const Known& known, std::string_view near) {
  if (!near.empty()) return "did you mean '" + std::string(near) + "'?";
  return known.ids.empty() ? std::string() : "write the name of one that is there";
}

}  // namespace

/// The second pass: everything named must exist. `ends` says how many references there are up to the end of each step.
void resolve(const Reading& reading, const std::vector<std::size_t>& ends, const Lesson& lesson, const World& world,
             Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < reading.references.size(); ++i) {
    const yaml::Reference& reference = reading.references[i];
    if (reference.to == "branch" || reference.to == "bin") continue;  // the kind that has them has seen to it
    const int step = static_cast<int>(std::ranges::upper_bound(ends, i) - ends.begin());
    const Known known = known_ids(reference.to, step, lesson, world);
    // Parts of one step, such as the bins of a sort, are known to its kind alone, which has looked for them.
    if (known.what.empty()) continue;
    if (std::ranges::find(known.ids, reference.id) != known.ids.end()) continue;
    const std::string_view near = meant(reference.id, known.ids);
    diagnostics.error(reference.span, "there is no " + known.what + " '" + reference.id + "'" + known.where,
                      way_out(known, near), near.empty() ? choice_of(known, reference.id) : std::string());
  }
}

Loaded load(Source source, const World& world) {
  Loaded loaded;
  loaded.source = std::move(source);
  const std::optional<yaml::Node> root = yaml::parse(loaded.source, loaded.diagnostics);
  if (root) read_tree(*root, world, loaded);
  return loaded;
}

void read_tree(const yaml::Node& root, const World& world, Loaded& loaded) {
  Reading reading{&loaded.diagnostics, {}, {}};
  Fields fields(root, "lesson", "", reading);
  std::vector<std::size_t> ends;
  Lesson lesson = read_lesson(fields, reading, ends);
  fields.finish();
  check_plan(root, loaded.diagnostics);
  resolve(reading, ends, lesson, world, loaded.diagnostics);
  attach_films(reading, lesson, world, loaded.diagnostics);
  name_tricks(lesson, world);
  loaded.texts = std::move(reading.texts);
  loaded.references = std::move(reading.references);
  if (!loaded.diagnostics.has_errors()) loaded.lesson = std::make_shared<const Lesson>(std::move(lesson));
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
