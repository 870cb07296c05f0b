#include "app/shell/format_page.h"

#include <cmath>
#include <vector>

#include "app/lesson/lesson.h"
#include "app/lesson/lint.h"
#include "app/lesson/tricks.h"

namespace pausepoint::shell {
namespace {

using yaml::FieldInfo;
using Type = FieldInfo::Type;

constexpr std::string_view kOpening =
    "# The lesson format\n\n"
    "Made by `pausepoint format`; change the sentences where the fields are read, then run it again.\n\n"
    "A lesson is one file, `lessons/<its id>/lesson.yaml`. `pausepoint new NAME` writes a small complete one to begin\n"
    "with. `pausepoint check FILE` says what is wrong, where, and what to write instead. Texts take `*emphasis*` and\n"
    "`**strong**`; durations are written `30 s`, `4 min` or `0:21`; ids are yours, unique, and never shown. A field\n"
    "behind whose name stands a star has to be there.\n";

std::string number(double value) {
  const auto whole = static_cast<long long>(std::llround(value));
  return std::to_string(whole);
}

/// A duration in milliseconds as an author would write it.
std::string duration(double milliseconds) {
  const auto seconds = static_cast<long long>(milliseconds / 1000);
  return seconds % 60 == 0 && seconds > 0 ? std::to_string(seconds / 60) + " min" : std::to_string(seconds) + " s";
}

std::string range(const FieldInfo& field, std::string_view unit) {
  if (field.most <= 0) return {};
  if (field.least > 1) return ", " + number(field.least) + " to " + number(field.most) + std::string(unit);
  return ", at most " + number(field.most) + std::string(unit);
}

std::string words_of(const FieldInfo& field) {
  switch (field.type) {
    case Type::text:
      return "text" + range(field, " characters");
    case Type::id:
      return "id";
    case Type::number:
      return field.most > 0 ? "number, " + number(field.least) + " to " + number(field.most) : "number";
    case Type::flag:
      return "`true` or `false`";
    case Type::duration:
      return "duration, " + duration(field.least) + " to " + duration(field.most);
    case Type::choice: {
      std::string text;
      for (const std::string& choice : field.choices) text += (text.empty() ? "`" : ", `") + choice + "`";
      return text;
    }
    case Type::reference:
      return "name of " + std::string(field.refers_to == "art" ? "a drawing" : "a " + field.refers_to);
    case Type::map:
      return "map";
    case Type::list:
      return "list" + range(field, " items");
    case Type::texts:
      return field.refers_to.empty() ? "texts" + range(field, " items") : "names of " + field.refers_to + "s";
  }
  return {};
}

void write(const std::vector<FieldInfo>& fields, int depth, std::string& out) {
  for (const FieldInfo& field : fields) {
    if (field.name.empty() || field.name == "allow") continue;
    out.append(static_cast<std::size_t>(depth) * 2, ' ').append("- `").append(field.name).append("`");
    if (field.required) out.append("\\*");
    out.append(" (").append(words_of(field));
    if (!field.fallback.empty()) out.append("; otherwise `").append(field.fallback).append("`");
    out.append(")");
    if (!field.doc.empty()) out.append(": ").append(field.doc);
    out.append("\n");
    write(field.fields, depth + 1, out);
  }
}

}  // namespace

std::string format_page(const screens::Shelf& shelf) {
  std::string out(kOpening);
  out.append("\n## The lesson\n\n");
  write(lesson::describe_lesson(), 0, out);
  out.append("- `steps`\\* (list): The parts of the lesson, in order; each is of one of the kinds below.\n");
  out.append("\n## Every step\n\n");
  write(lesson::describe_step(), 0, out);
  for (const std::string_view kind : activities::kind_names()) {
    out.append("\n## kind: ").append(kind).append("\n\n").append(activities::kind_summary(kind)).append("\n\n");
    write(activities::describe(kind), 0, out);
  }
  out.append(
      "\n## A film\n\nA film is a file of its own, `lessons/films/<its id>.yaml`; a step of the kind `story` names "
      "it.\n\n");
  write(activities::describe_film(), 0, out);
  out.append(
      "\n## A translation\n\n`pausepoint translate lessons/NAME/lesson.yaml --to cy` writes every text of a lesson "
      "with "
      "its id and its English into\n`lessons/NAME/cy.yaml`, and brings it up to date when the English has changed. "
      "`shared` instead of a lesson does the same for\nroutes and tricks, in `lessons/languages`. "
      "`pausepoint check` says what is missing, unknown or older than the English.\nThe teacher chooses the language "
      "when the room is got ready, and is told when it is a draft.\n\n- `language`\\* (id): its two letters.\n- "
      "`of`\\* "
      "(id): the lesson, or `shared`.\n- `texts` (list)\n  - `id`\\*: which text; the program's own.\n  - "
      "`english`\\*: "
      "the English it was made from.\n  - `text`: in the other language, with the same `*marks*`.\n  - `state` "
      "(`draft`, `read`; otherwise `draft`): whether a speaker has read it.\n\nKey words stand in "
      "`lessons/keywords/pl.yaml`: `language`, `state`, and `words`, each with `english`, `word` and `means`.\n");
  out.append("\n## Which lesson has which trick\n\n").append(lesson::trick_page(shelf.lessons, shelf.world));
  out.append(
      "\n## Advice\n\n`pausepoint check` gives advice by these rules. Where one does not apply, answer it in the "
      "lesson or the step:\n`allow: {rule: the reason}`. The reason is printed in the pack.\n\n");
  for (const lesson::Rule& rule : lesson::rules()) {
    out.append("- `").append(rule.name).append("`: ").append(rule.says).append("\n");
  }
  return out;
}

}  // namespace pausepoint::shell
