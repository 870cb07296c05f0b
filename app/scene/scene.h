// A drawn moment of a story: a place, people with faces, and a phone with messages; must not know when it is shown.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/geometry.h"
#include "app/yaml/fields.h"

namespace pausepoint::ui {
class Canvas;
}

namespace pausepoint::scene {

enum class Face { calm, unsure, worried, smiling, surprised };
std::string_view name_of(Face face);

/// Somebody in the lesson: an id for the author, a name for the class, a drawing (assets/art/people/ART.svg) or an
/// avatar (assets/art/avatars/ART.svg) for those who are only seen in chats.
struct CastMember {
  std::string id, name, art;
  bool operator==(const CastMember&) const = default;
};
using Cast = std::span<const CastMember>;
const CastMember* find(Cast cast, std::string_view id);

struct Person {
  std::string who;  ///< Id in the cast.
  Face face = Face::calm;
  float at = 0.5f;  ///< Of the width: 0 left edge, 1 right edge.
  bool operator==(const Person&) const = default;
};

/// A message on the phone.
struct Message {
  std::string who;
  std::string text;
  bool mine = false;    ///< From the phone's owner: on the right.
  bool marked = false;  ///< The line to look at.
  bool operator==(const Message&) const = default;
};

struct Scene {
  std::string place;  ///< assets/art/places/PLACE.svg
  std::vector<Person> people;
  std::vector<Message> phone;
  bool operator==(const Scene&) const = default;
};

/// Reads an expression, one of the five.
Face read_face(yaml::Fields& fields, std::string_view name, std::string_view doc, Face fallback);
/// Reads a message: who, text, mine, marked.
Message read_message(yaml::Fields& fields);
/// Reads the map `scene`: place, people (who, face, at), phone (who, text, mine, marked).
Scene read(yaml::Fields& fields);

/// Draws the scene into `rect` with rounded corners. `says` is read aloud and stands in the outline.
void draw(ui::Canvas& canvas, Rect rect, const Scene& scene, Cast cast, std::string_view says);
/// How somebody is there.
struct Standing {
  Face face = Face::calm;
  std::string_view hand;  ///< A layer of the drawing ("hand-wave"); empty for none.
  bool blinks = false;    ///< The eyes are shut.
  float sharp = 0;        ///< While they move: how wide they are drawn once, to be stretched; 0: they stand still.
};
/// One person, bust at the bottom edge of `rect`.
void draw_person(ui::Canvas& canvas, Rect rect, const CastMember& member, const Standing& standing);
inline void draw_person(ui::Canvas& canvas, Rect rect, const CastMember& member, Face face) {
  draw_person(canvas, rect, member, Standing{.face = face});
}
/// The place alone, as large as needed to fill `rect`; what stands over is for the caller to clip.
void draw_place(ui::Canvas& canvas, Rect rect, const std::string& place);
/// Covers the four corners of a picture in the ground's colour, as there is no rounded clip.
void round_corners(ui::Canvas& canvas, Rect rect);

}  // namespace pausepoint::scene
