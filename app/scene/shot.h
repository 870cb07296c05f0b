// One picture of a film: a place, people who act, what they say or think, a phone, and a caption; must not know what
// comes before or after it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/scene/reading.h"
#include "app/scene/scene.h"

namespace pausepoint::scene {

/// How near the picture is: all of the place, people in it, or a face.
enum class Nearness { wide, medium, close };
/// What the picture does while it lasts.
enum class Camera { still, left, right, nearer, farther };
enum class Side { none, left, right };
/// What the hands do. `back` is somebody seen from behind, at the front of the picture.
enum class Pose { plain, phone, wave, breathe, hold, think, table, cheer, arm_left, arm_right, back };

struct Actor {
  std::string who;  ///< Id in the cast.
  Face face = Face::calm;
  std::optional<Face> then;  ///< From the middle of the shot on.
  Pose pose = Pose::plain;
  float at = 0.5f;  ///< Of the place's width.
  float size = 1;   ///< A grown-up beside a child is larger; somebody at the front too.
  float sunk = 0;   ///< How far below the lower edge, of their height: sitting.
  Side looks = Side::none;
  Side enters = Side::none, leaves = Side::none;
  bool operator==(const Actor&) const = default;
};

/// What somebody in the picture says or thinks.
struct Bubble {
  std::string who;
  std::string text;
  bool thought = false;
  Milliseconds from{0};  ///< Since the shot began.
  bool operator==(const Bubble&) const = default;
};

struct Shot {
  std::string place;  ///< assets/art/places/PLACE.svg
  std::string front;  ///< A drawing before everybody's knees: assets/art/fronts/FRONT.svg; may be empty.
  Nearness nearness = Nearness::medium;
  Camera camera = Camera::still;
  float middle = 0.5f;  ///< What the picture is centred on, of the place's width.
  bool fades = false;   ///< Comes slowly out of the shot before it.
  bool lit = false;     ///< A soft light behind everybody, where a place is dark.
  std::vector<Actor> people;
  std::vector<Bubble> bubbles;
  std::vector<Message> phone;
  std::vector<Milliseconds> phone_from;  ///< One for each message.
  Side phone_side = Side::right;
  std::string caption;             ///< As written.
  std::vector<std::string> lines;  ///< The caption as it is shown.
  int words = 0;                   ///< All that is to be read.
  Milliseconds lasts{0};
  bool operator==(const Shot&) const = default;
};

/// A look at a new picture before reading begins.
inline constexpr Milliseconds kLook{1200};

/// Reads the fields of one shot for readers of `age`: what it shows, and how long it lasts: a look and the time to read
/// every word, or longer where the author says so. Reports captions that are too long and times that are too short.
Shot read_shot(yaml::Fields& fields, int age);

}  // namespace pausepoint::scene
