// Reading lessons/routes.yaml and lessons/tactics.yaml.
#include <utility>

#include "app/lesson/lesson.h"
#include "app/lesson/resolve.h"

namespace pausepoint::lesson {
namespace {

using yaml::Fields;

/// Reads the one list `name` of a file; `read` is called for each item. `texts`, if there, gets its texts.
void read_list(const yaml::Node& root, std::string_view name, std::string_view item, Diagnostics& diagnostics,
               std::vector<yaml::TextUse>* texts, FunctionRef<void(Fields&)> read) {
  yaml::Reading reading{&diagnostics, {}, {}};
  Fields fields(root, std::string(name), "", reading);
  fields.list(name, "All of them.", item, 1, 60, read);
  fields.finish();
  if (texts != nullptr) texts->insert(texts->end(), reading.texts.begin(), reading.texts.end());
}

}  // namespace

std::vector<activities::Route> load_routes(const Source& source, Diagnostics& diagnostics,
                                           std::vector<yaml::TextUse>* texts) {
  const std::optional<yaml::Node> root = yaml::parse(source, diagnostics);
  return root ? read_routes(*root, diagnostics, texts) : std::vector<activities::Route>();
}

std::vector<Tactic> load_tactics(const Source& source, Diagnostics& diagnostics, std::vector<yaml::TextUse>* texts) {
  const std::optional<yaml::Node> root = yaml::parse(source, diagnostics);
  return root ? read_tactics(*root, diagnostics, texts) : std::vector<Tactic>();
}

std::vector<activities::Route> read_routes(const yaml::Node& root, Diagnostics& diagnostics,
                                           std::vector<yaml::TextUse>* texts) {
  std::vector<activities::Route> routes;
  read_list(root, "routes", "route", diagnostics, texts, [&](Fields& fields) {
    activities::Route route;
    route.id = fields.id("id", "What lessons call it.");
    route.name = fields.text("name", "As it is shown.", {.most = 40});
    route.number = fields.optional_text("number", "The telephone number.", {.most = 20});
    route.address = fields.optional_text("address", "The web address.", {.most = 60});
    route.says = fields.text("says", "One or two short sentences.", {.most = 200});
    route.younger = fields.optional_text("younger", "Said instead to pupils under 12.", {.most = 200});
    route.adults = fields.flag("adults", "For parents and staff only.", false);
    route.urgent = fields.flag("urgent", "For danger right now.", false);
    route.youngest = fields.number("youngest", "From this age on.", 0, 18, 0);
    route.checked = fields.text("checked", "The day it was last checked: 2026-11-23.", {.most = 10});
    routes.push_back(std::move(route));
  });
  return routes;
}

std::vector<Tactic> read_tactics(const yaml::Node& root, Diagnostics& diagnostics, std::vector<yaml::TextUse>* texts) {
  std::vector<Tactic> tactics;
  read_list(root, "tactics", "tactic", diagnostics, texts, [&](Fields& fields) {
    Tactic tactic;
    tactic.id = fields.id("id", "What lessons call it.");
    tactic.name = fields.text("name", "As pupils learn it.", {.most = 40});
    tactic.from = fields.number("from", "The age at which it is first taught.", 8, 16);
    tactic.says = fields.text("says", "What it is.", {.most = 160});
    tactic.feels = fields.text("feels", "The feeling it gives.", {.most = 120});
    tactic.helps = fields.text("helps", "What helps.", {.most = 160});
    tactic.fine = fields.text("fine", "A safe look-alike.", {.most = 160});
    fields.map("lines", "Lines of chat by age band.", true, [&](Fields& bands) {
      for (const std::string_view band : {"8-9", "10-11", "11-13", "14-16"}) {
        std::vector<std::string> lines = bands.texts(band, "One or two lines of chat.", 0, 3, {.most = 100});
        if (!lines.empty()) tactic.lines.push_back({std::string(band), std::move(lines)});
      }
    });
    tactics.push_back(std::move(tactic));
  });
  return tactics;
}

}  // namespace pausepoint::lesson
