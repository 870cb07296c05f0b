#include "app/activities/story/film.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pausepoint::activities {
namespace {

struct Band {
  std::string_view name;
  int youngest, oldest;
};
constexpr std::array<Band, 4> kBands{{{"8-9", 8, 9}, {"10-11", 10, 11}, {"11-13", 11, 13}, {"14-16", 14, 16}}};

void read_cast(Fields& fields, Film& film) {
  fields.named("cast", "Everybody in the film, by an id: a name and a drawing.", "person", 1, 12,
               [&](std::string_view id, Fields& person) {
                 scene::CastMember member;
                 member.id = id;
                 member.name = person.text("name", "As the class sees it.", {.most = 20});
                 member.art =
                     person.reference("art", "A drawing of assets/art/people or assets/art/avatars.", "art", true);
                 film.cast.push_back(std::move(member));
               });
}

void read_stops(Fields& fields, Part& part) {
  fields.map("stop", "The film stops here and the class talks.", false, [&](Fields& stop) {
    Chapter chapter;
    chapter.heading = stop.text("heading", "A few words.", {.most = 40});
    chapter.prompt = stop.text("prompt", "What to talk about, in one or two short sentences.", {.most = 120});
    part.chapter = std::move(chapter);
  });
  fields.map("ask", "The film stops here and the class is asked.", false,
             [&](Fields& inner) { part.ask = ask::read(inner); });
  if (part.chapter && part.ask) {
    fields.error("stop", "after a shot the film stops for a talk or for an ask, not for both",
                 "take one of them away, or give it to the next shot");
  }
  if (part.ask && part.ask->about == ask::About::us) {
    fields.error("ask", "an ask in a film is about the people in it", "write 'about: story'");
  }
}

Part read_part(Fields& fields, int age) {
  Part part;
  part.id = fields.id("id", "Unique in the film, never shown.");
  part.shot = scene::read_shot(fields, age);
  part.beat = fields.choice<Beat>("beat", "What the shot is for; somebody must help, and the last shot is calm.",
                                  {{"plain", Beat::plain},
                                   {"fun", Beat::fun},
                                   {"push", Beat::push},
                                   {"threat", Beat::threat},
                                   {"tells", Beat::tells},
                                   {"helps", Beat::helps},
                                   {"calm", Beat::calm}},
                                  Beat::plain);
  part.tactic = fields.reference("tactic", "The trick in it, an id from lessons/tactics.yaml.", "tactic", false);
  read_stops(fields, part);
  std::vector<std::string_view> seen;
  for (const scene::Actor& actor : part.shot.people) {
    if (!actor.who.empty() && std::ranges::find(seen, actor.who) != seen.end()) {
      fields.error("people", "'" + actor.who + "' is in this picture twice", "take one of the two away");
    }
    seen.push_back(actor.who);
  }
  return part;
}

/// Rules about a shot and those before it, told at the shot where they are broken.
void check_so_far(const Film& film, Fields& item) {
  const Part& part = film.parts.back();
  const int last = static_cast<int>(film.parts.size()) - 1;
  for (int i = 0; i < last; ++i) {
    if (part.id.empty() || film.parts[static_cast<std::size_t>(i)].id != part.id) continue;
    item.error("id", "there is already a shot '" + part.id + "'", "give one of the two another id");
    break;
  }
  Milliseconds stretch{0};
  for (int i = last; i >= 0; --i) {
    const Part& earlier = film.parts[static_cast<std::size_t>(i)];
    if (i < last && earlier.stops()) break;
    stretch += earlier.shot.lasts;
  }
  if (stretch > Film::kLongestStretch && stretch - part.shot.lasts <= Film::kLongestStretch) {
    item.error(
        {},
        "up to the end of this shot the film plays for " + std::to_string(stretch.count() / 1000) + " s without a stop",
        "give a shot before it a 'stop' or an 'ask'", "60 s without a stop are the most");
  }
  const int threat = last - Film::kHelpWithin;
  if (threat < 0 || film.parts[static_cast<std::size_t>(threat)].beat != Beat::threat) return;
  for (int i = threat + 1; i <= last; ++i) {
    const Beat beat = film.parts[static_cast<std::size_t>(i)].beat;
    if (beat == Beat::tells || beat == Beat::helps) return;
  }
  item.error("beat", "there was a threat two shots ago, and nobody has told or helped yet",
             "let this shot or the one before it be 'beat: tells' or 'beat: helps'");
}

void check_whole(const Film& film, Fields& fields) {
  if (fields.describing() || film.parts.empty()) return;
  if (std::ranges::find(film.parts, Beat::helps, &Part::beat) == film.parts.end()) {
    fields.error("shots", "nobody helps in this film", "mark the shot in which somebody does with 'beat: helps'");
  }
  if (film.parts.back().beat != Beat::calm) {
    fields.error("shots", "the film does not end calmly", "end with a light shot, marked 'beat: calm'");
  }
}

}  // namespace

std::string_view name_of(Beat beat) {
  switch (beat) {
    case Beat::plain:
      return {};
    case Beat::fun:
      return "fun";
    case Beat::push:
      return "pushing";
    case Beat::threat:
      return "a threat";
    case Beat::tells:
      return "telling";
    case Beat::helps:
      return "help";
    case Beat::calm:
      return "calm";
  }
  return {};
}

Milliseconds Film::length() const { return begins(static_cast<int>(parts.size())); }

Milliseconds Film::begins(int index) const {
  Milliseconds sum{0};
  for (int i = 0; i < index; ++i) sum += parts[static_cast<std::size_t>(i)].shot.lasts;
  return sum;
}

Film read_film(Fields& fields) {
  Film film;
  film.slug = fields.id("film", "The film's own id, the same as its file.");
  film.title = fields.text("title", "As the class sees it.", {.most = 40});
  const Band& band = kBands[static_cast<std::size_t>(
      fields.choice<int>("ages", "Who it is for; it decides how fast it goes and how many words a shot has.",
                         {{kBands[0].name, 0}, {kBands[1].name, 1}, {kBands[2].name, 2}, {kBands[3].name, 3}}))];
  film.youngest = band.youngest, film.oldest = band.oldest;
  read_cast(fields, film);
  fields.list("shots", "The pictures of the film, in order.", "shot", 3, 60, [&](Fields& item) {
    film.parts.push_back(read_part(item, film.youngest));
    check_so_far(film, item);
  });
  check_whole(film, fields);
  return film;
}

std::vector<yaml::FieldInfo> describe_film() {
  std::vector<yaml::FieldInfo> infos;
  Fields fields = Fields::describing("film", infos);
  read_film(fields);
  return infos;
}

}  // namespace pausepoint::activities
