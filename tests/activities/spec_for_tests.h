// Reads a kind's fields from a text, and says what is wrong with them as an author would read it.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "app/activities/activity.h"
#include "app/base/source.h"

namespace pausepoint::activities {

template <class K>
struct Read {
  typename K::Spec spec;
  std::string mistakes;  ///< As the terminal shows them.
};

template <class K>
Read<K> read_spec(std::string_view text) {
  Source source;
  source.name = "lesson.yaml";
  source.text = text;
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  Read<K> read;
  if (root) {
    yaml::Reading reading{&diagnostics, {}, {}};
    Fields fields(*root, std::string(K::kName), "", reading);
    read.spec = K::read(fields);
    fields.finish();
  }
  read.mistakes = render(source, diagnostics);
  return read;
}

}  // namespace pausepoint::activities
