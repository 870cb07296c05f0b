// A small film for tests, and the mistakes that are found in a film file.
#pragma once

#include <string>
#include <string_view>

#include "app/activities/story/story.h"
#include "app/yaml/tree.h"

namespace pausepoint::activities {

inline constexpr std::string_view kFilmHead =
    "film: small\ntitle: Small\nages: 8-9\ncast:\n  mei: {name: Mei, art: people/mei}\nshots:\n";

/// Reads a film whose shots are `shots`; its mistakes are rendered into `said`.
inline Film film_of(std::string_view shots, std::string& said, std::string_view head = kFilmHead) {
  const Source source{"small.yaml", std::string(head) + std::string(shots)};
  Diagnostics diagnostics;
  Film film;
  if (const auto root = yaml::parse(source, diagnostics)) {
    yaml::Reading reading{&diagnostics, {}, {}};
    Fields fields(*root, "film", "", reading);
    film = read_film(fields);
    fields.finish();
  }
  said = render(source, diagnostics);
  return film;
}

/// Four shots of 4 s: a talk after the second, an ask after the third.
inline constexpr std::string_view kShots =
    "  - {id: one, place: park, lasts: 4 s, caption: It begins.}\n"
    "  - {id: two, place: park, lasts: 4 s, caption: It goes on., stop: {heading: Talk, prompt: What now}}\n"
    "  - id: three\n"
    "    place: park\n"
    "    lasts: 4 s\n"
    "    beat: helps\n"
    "    ask:\n"
    "      question: What could help\n"
    "      about: story\n"
    "      options: [{id: a, text: Tell, leads: A good idea.}, {id: b, text: Breathe}]\n"
    "  - {id: four, place: park, lasts: 4 s, beat: calm}\n";

}  // namespace pausepoint::activities
