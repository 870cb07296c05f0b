// What every activity kind is: the functions it has, and the values they speak in; must not know of any one kind.
#pragma once

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ask/event.h"
#include "app/ask/round.h"
#include "app/base/function_ref.h"
#include "app/scene/scene.h"
#include "app/yaml/fields.h"

namespace pausepoint::ui {
class Canvas;
}
namespace pausepoint::print {
class Sheet;
}

namespace pausepoint::activities {

using ask::Cue;
using ask::Effects;
using ask::Event;
using yaml::Fields;
using yaml::Milliseconds;

/// How the class answers.
enum class Answering {
  as_written,  ///< As the author wrote it: together, or in turns.
  together,    ///< All at once, by pads, keys, touch or hands.
  turns,       ///< One after the other comes to the board.
  teams,       ///< One pad a team; each answers once in a round.
};

/// What the teacher set up for this class; typed by the teacher, shown by agreement, helpers and help.
struct Room {
  int present = 0;
  std::string adult;  ///< Name of the trusted adult here; may be empty.
  std::string place;  ///< Where to find them; may be empty.
  Answering answering = Answering::as_written;
  int teams = 6;  ///< With Answering::teams: how many.
  std::string language;  ///< Of the lesson today, "cy"; empty: as it was written.
  std::string beside;    ///< The language that stands beside English on keyword cards, "pl"; empty: none.
  bool operator==(const Room&) const = default;
};

/// A release that was kept in this delivery.
struct Result {
  std::string step_id;
  std::string ask_id;
  int round = 1;
  bool shown = false;
  ask::Release release;
  ask::About about = ask::About::us;
  bool operator==(const Result&) const = default;
};

/// A way to get help, from lessons/routes.yaml.
struct Route {
  std::string id;
  std::string name;     ///< "Childline"
  std::string number;   ///< "0800 1111"; may be empty.
  std::string address;  ///< "childline.org.uk"; may be empty.
  std::string says;     ///< One or two short sentences for pupils.
  std::string younger;  ///< Said instead to pupils under 12; may be empty.
  bool adults = false;  ///< For parents and staff only.
  bool urgent = false;  ///< "In danger right now? Call 999."
  int youngest = 0;     ///< From this age on.
  std::string checked;     ///< yyyy-mm-dd
  bool operator==(const Route&) const = default;
};

/// A trick by the name that pupils learn, from lessons/tactics.yaml.
struct Tactic {
  struct Lines {
    std::string band;  ///< "10-11"
    std::vector<std::string> lines;
  };
  std::string id, name;
  int from = 8;  ///< The age at which it is first taught.
  std::string says, feels, helps, fine;
  std::vector<Lines> lines;
};
const Tactic* find_tactic(std::span<const Tactic> tactics, std::string_view id);

/// What a kind is given when its step begins, and whenever it is drawn.
struct Start {
  Room room;
  int youngest = 8;                 ///< Of the lesson's ages.
  std::span<const Result> results;  ///< Of earlier steps.
};

/// What a view may look at besides its own spec and state.
struct View {
  const Room* room = nullptr;
  std::span<const Route> routes;
  std::span<const Tactic> tactics;
  std::span<const Result> results;
  scene::Cast cast;
  int youngest = 8;
};

/// For kinds in which nothing more comes: what the desk says, and what next and back do.
inline constexpr std::string_view kComingNextStep = "The next step.";
void leave_on_cue(const Event& event, Effects& effects);
/// The optional fields `scene` and `picture` that several kinds have.
std::optional<scene::Scene> read_scene(Fields& fields);
std::string read_picture(Fields& fields);

template <class K>
concept ActivityKind = requires(Fields& fields, const typename K::Spec& spec, typename K::State state,
                                const Start& start, const Event& event, Effects& effects, ui::Canvas& canvas,
                                const View& view, Emit<Event> emit, print::Sheet& sheet) {
  { K::kName } -> std::convertible_to<std::string_view>;
  { K::kSummary } -> std::convertible_to<std::string_view>;
  { K::read(fields) } -> std::same_as<typename K::Spec>;
  { K::start(spec, start) } -> std::same_as<typename K::State>;
  { K::update(spec, state, event, effects) } -> std::same_as<typename K::State>;
  // What the next press of Next will show, for the desk: "The question with the class's answers, then why."
  { K::coming(spec, state) } -> std::convertible_to<std::string_view>;
  // The ask whose answers the desk controls now, or nothing.
  { K::asking(spec, state) } -> std::same_as<std::optional<ask::Asking>>;
  // Whether something on the board is moving by itself, so that frames are wanted.
  { K::moving(spec, state) } -> std::same_as<bool>;
  { K::board(spec, state, view, canvas, emit) } -> std::same_as<void>;
  { K::desk(spec, state, view, canvas, emit) } -> std::same_as<void>;
  { state == state } -> std::convertible_to<bool>;
};

}  // namespace pausepoint::activities
