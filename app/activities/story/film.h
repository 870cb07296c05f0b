// A film as its author wrote it, from lessons/films: shots in order, and where it stops; must not know how it is
// played.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/activities/activity.h"
#include "app/scene/shot.h"

namespace pausepoint::activities {

/// What a shot is for; the teacher sees it coming, and the checker sees that help comes too.
enum class Beat { plain, fun, push, threat, tells, helps, calm };
std::string_view name_of(Beat beat);

/// The film stops and the class talks.
struct Chapter {
  std::string heading, prompt;
};

struct Part {
  std::string id;
  scene::Shot shot;
  Beat beat = Beat::plain;
  std::string tactic;              ///< Id of the trick in it; may be empty.
  std::optional<Chapter> chapter;  ///< After the shot; never together with an ask.
  std::optional<ask::Ask> ask;
  bool stops() const { return chapter || ask; }
};

struct Film {
  /// The longest a film may play without a stop.
  static constexpr Milliseconds kLongestStretch{60'000};
  /// A threat is followed by help within so many shots.
  static constexpr int kHelpWithin = 2;

  std::string slug, title;
  int youngest = 8, oldest = 9;
  std::vector<scene::CastMember> cast;
  std::vector<Part> parts;

  Milliseconds length() const;
  /// When part `index` begins.
  Milliseconds begins(int index) const;
};

/// Reads a film file; reports whatever would make it a film too fast, too long without a stop, or one without help.
Film read_film(Fields& fields);
/// The fields of a film file, for the reference.
std::vector<yaml::FieldInfo> describe_film();

}  // namespace pausepoint::activities
