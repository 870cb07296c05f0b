// The pieces of a stream's board and desk; each draws from script, moment and theme alone; used by its views only.
#pragma once

#include "app/activities/stream/moment.h"
#include "app/ui/canvas.h"

namespace pausepoint::activities::live {

/// What every piece needs.
struct Showing {
  const Script& script;
  const View& view;
  ui::Canvas& canvas;

  const scene::CastMember* member(std::string_view id) const { return scene::find(view.cast, id); }
  std::string_view name(std::string_view id) const {
    const scene::CastMember* found = member(id);
    return found == nullptr ? std::string_view() : std::string_view(found->name);
  }
};

/// 0 to 1, eased, while `age` runs over `milliseconds`; 1 at once with reduced motion.
float eased(ui::Canvas& canvas, Milliseconds age, float milliseconds);

/// The streamer in the room with all that lies over the picture. `still` stands where "LIVE" would; empty: it is live.
void draw_picture(const Showing& showing, const Moment& moment, std::string_view still, Rect rect);
void draw_chat(const Showing& showing, const Moment& moment, Rect rect);
/// A round avatar of somebody of the cast; people show their face.
void draw_avatar(const Showing& showing, std::string_view who, Rect box);
/// The same as Moment with all light and colour taken down: the world stands still.
void draw_dim(const Showing& showing, Rect picture, Rect chat);

/// What comes after the last line: the calm close, where the class felt something, and who was behind the names.
void draw_end(const Showing& showing, const Moment& moment, std::string_view says, Rect body);
void draw_heat(const Showing& showing, const Stream::State& state, Rect body);
void draw_reveal(const Showing& showing, Rect body);

}  // namespace pausepoint::activities::live
