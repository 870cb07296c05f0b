#include "app/store/settings.h"

#include <fstream>
#include <iterator>

#include "app/yaml/fields.h"

namespace pausepoint::store {

Settings read_settings(const std::string& folder, std::string& problems) {
  Settings settings;
  const std::string path = folder + "/settings.yaml";
  std::ifstream file(path, std::ios::binary);
  if (folder.empty() || !file) return settings;
  const Source source{path, {std::istreambuf_iterator<char>(file), {}}};
  Diagnostics diagnostics;
  const auto node = yaml::parse(source, diagnostics);
  if (node) {
    yaml::Reading reading;
    reading.diagnostics = &diagnostics;
    yaml::Fields fields(*node, "settings", "", reading);
    settings.memory_only = fields.flag("memory-only", "Open answers are held in memory and never written.", false);
    settings.keep_us = fields.flag("keep-us", "What was shown of questions about us is kept too.", false);
    settings.class_label = fields.optional_text("class", "Stands beside what is kept, for reports.", {.most = 20});
    fields.finish();
  }
  problems += render(source, diagnostics);
  return settings;
}

}  // namespace pausepoint::store
