// Every field of a lesson, of a step and of every kind: misspelt, out of its limits, of another sort, naming
// what is not there. What fields
// there are is asked of the kinds themselves, so a new kind is tested from its first day.
#include <gtest/gtest.h>

#include <functional>

#include "tests/lesson/files_for_tests.h"

namespace pausepoint::lesson {
namespace {

using yaml::FieldInfo;
using Type = FieldInfo::Type;

/// A lesson with `field`, as it is written, where its map stands; without the field `name` that would be there
/// otherwise.
using Wrap = std::function<std::string(const std::string& name, const std::string& field)>;

struct Field {
  std::string path;  ///< "vote.ask.options.id"
  FieldInfo info;
  Wrap wrap;
};
void PrintTo(const Field& field, std::ostream* out) { *out << field.path; }

/// All of `fields` but the one called `name`, each with `behind` it.
std::string others(const std::vector<std::string>& fields, const std::string& name, const std::string& behind) {
  std::string text;
  for (const std::string& field : fields) {
    if (!field.starts_with(name + ": ")) text += field + behind;
  }
  return text;
}

std::string as_root(const std::string& name, const std::string& field) {
  return others({"lesson: kite-day", "title: Kite day", "summary: A windy stream", "ages: 10-11", "minutes: 4",
                 "language: en-GB", "reviewed: 2026-11-23", "outcomes: [say why]",
                 "steps: [{id: hello, kind: page, title: Hello, minutes: 4, heading: A windy day}]"},
                name, "\n") +
         field + "\n";
}

std::string as_step(const std::string& kind, const std::string& name, const std::string& field) {
  return as_root(
      "steps",
      "steps: [{" + others({"id: hello", "kind: " + kind, "title: Hello", "minutes: 4"}, name, ", ") + field + "}]");
}

void add_fields(std::vector<Field>& all, const std::string& path, const std::vector<FieldInfo>& infos,
                const Wrap& wrap) {
  for (const FieldInfo& info : infos) {
    all.push_back({path + "." + info.name, info, wrap});
    const bool named = info.type == Type::map && info.fields.size() == 1 && info.fields[0].name == "…";
    const Wrap inside = [wrap, info, named](const std::string&, const std::string& field) {
      std::string map = "{" + field + "}";
      if (named) map = "{somebody: " + map + "}";
      if (info.type == Type::list) map = "[" + map + "]";
      return wrap(info.name, info.name + ": " + map);
    };
    if (info.type == Type::list || info.type == Type::map) {
      add_fields(all, path + "." + info.name, named ? info.fields[0].fields : info.fields, inside);
    }
  }
}

std::vector<Field> every_field() {
  std::vector<Field> all;
  add_fields(all, "lesson", describe_lesson(), as_root);
  add_fields(all, "step", describe_step(),
             [](const std::string& name, const std::string& field) { return as_step("page", name, field); });
  for (const std::string_view kind : activities::kind_names()) {
    add_fields(all, std::string(kind), activities::describe(kind),
               [kind = std::string(kind)](const std::string& name, const std::string& field) {
                 return as_step(kind, name, field);
               });
  }
  return all;
}

class EveryField : public testing::TestWithParam<Field> {
 protected:
  static void SetUpTestSuite() { world = std::make_unique<World>(shipped_world()); }
  static void TearDownTestSuite() { world.reset(); }

  /// Whether an error with `words` in its message, and with `way_out` behind it, has a place.
  void expect_said(const std::string& field, const std::string& words, const std::string& way_out = {}) const {
    const Loaded loaded = load({"lesson.yaml", GetParam().wrap(GetParam().info.name, field)}, *world);
    bool said = false;
    for (const Diagnostic& found : loaded.diagnostics.sorted()) {
      said = said || (found.message.find(words) != std::string::npos && found.span.begin.line > 0 &&
                      (way_out.empty() || found.suggestion == way_out));
    }
    EXPECT_TRUE(said) << "nobody says: " << words << "\n"
                      << loaded.source.text << render(loaded.source, loaded.diagnostics);
  }

  inline static std::unique_ptr<World> world;
};

/// Two letters change places, or one is there twice.
std::string misspelt(std::string name) {
  const std::size_t last = name.size() - 1;
  if (name.size() > 2 && name[last] != name[last - 1]) {
    std::swap(name[last], name[last - 1]);
  } else {
    name.insert(name.begin(), name.front());
  }
  return name;
}

TEST_P(EveryField, IsOfferedWhenItIsMisspelt) {
  const std::string& name = GetParam().info.name;
  expect_said(misspelt(name) + ": x", "unknown field '" + misspelt(name) + "' in ", "did you mean '" + name + "'?");
}

std::string times(int count, const std::string& item) {
  std::string all;
  for (int i = 0; i < count; ++i) all += (i > 0 ? ", " : "") + item;
  return all;
}

std::string number(double value) { return std::to_string(static_cast<long long>(value)); }

TEST_P(EveryField, IsReportedOutsideItsLimits) {
  const FieldInfo& info = GetParam().info;
  const std::string begin = info.name + ": ";
  const int most = static_cast<int>(info.most), least = static_cast<int>(info.least);
  const auto counts = [&](const std::string& item) {
    if (most > 0) expect_said(begin + "[" + times(most + 1, item) + "]", number(most) + " at most");
    if (least > 0) expect_said(begin + "[" + times(least - 1, item) + "]", number(least) + " at least");
  };
  const auto too_long = [&](const FieldInfo& text, const std::string& open, const std::string& close) {
    if (text.most > 0) {
      expect_said(begin + open + std::string(static_cast<std::size_t>(text.most) + 1, 'a') + close,
                  "has " + number(text.most + 1) + " characters, " + number(text.most) + " at most");
    }
  };
  switch (info.type) {
    case Type::text:
      return too_long(info, "", "");
    case Type::number:
      expect_said(begin + std::to_string(most + 1), "must be from");
      return expect_said(begin + std::to_string(least - 1), "must be from");
    case Type::duration:
      return expect_said(begin + std::to_string(most / 1000 + 1) + " s", "must be from");
    case Type::id:
      return expect_said(begin + std::string(41, 'a'), "expected an id");
    case Type::list:
      return counts("{}");
    case Type::texts:
      counts("a");
      return too_long(info.fields.empty() ? FieldInfo{} : info.fields[0], "[", "]");
    case Type::flag:
    case Type::choice:
    case Type::reference:
    case Type::map:
      break;
  }
}

TEST_P(EveryField, IsReportedWhenItIsOfAnotherSort) {
  const FieldInfo& info = GetParam().info;
  const std::string begin = info.name + ": ";
  expect_said(begin, "'" + info.name + "' is empty");
  switch (info.type) {
    case Type::text:
      return expect_said(begin + "[a]", "expected a text");
    case Type::id:
      return expect_said(begin + "Not An Id", "expected an id");
    case Type::number:
      return expect_said(begin + "many", "expected a whole number");
    case Type::duration:
      return expect_said(begin + "soon", "expected a duration");
    case Type::flag:
      return expect_said(begin + "maybe", "expected true or false");
    case Type::choice:
      return expect_said(begin + "qqqqqqqq", "cannot be 'qqqqqqqq'");
    case Type::reference:
      return expect_said(begin + "qqqqqqqq", "there is no ");
    case Type::map:
      return expect_said(begin + "a word", "expected a map");
    case Type::list:
      return expect_said(begin + "a word", "expected a list");
    case Type::texts:
      if (!info.refers_to.empty()) expect_said(begin + "[qqqqqqqq]", "there is no ");
      return expect_said(begin + "{a: b}", "expected a list");
  }
}

std::string test_name(const testing::TestParamInfo<Field>& info) {
  std::string name;
  for (const char c : info.param.path) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, EveryField, testing::ValuesIn(every_field()), test_name);

}  // namespace
}  // namespace pausepoint::lesson
