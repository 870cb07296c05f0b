// The board of a stream: what plays, the pause over it, and what comes after.
#include <algorithm>

#include "app/activities/stream/views.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

using Stage = Stream::Stage;

constexpr float kPictureShare = 0.64f, kTickMs = 900;

struct Places {
  Rect picture, chat;
};
Places places(Rect body) {
  Places at;
  at.picture = body.cut_left(body.w * kPictureShare, ui::kGap);
  at.chat = body;
  return at;
}

/// Any press marks the moment: right in the footer, with the tick that is the same for every press.
void draw_marking(const Stream::State& state, Rect foot, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const std::string_view asks = canvas.words("Something changed? Press **any key**");
  const ui::TextStyle style{
      .size = ui::kTiny, .color = theme.ink, .align = ui::Align::center, .least = 24, .middle = true};
  const float width = std::min(canvas.measure(asks, style, 0).w + 72, foot.w);
  const Rect pill = foot.cut_right(width, 24);
  canvas.fill(pill, theme.card, pill.h / 2);
  canvas.stroke(pill, theme.line, 3, pill.h / 2);
  canvas.text(pill.inset(20, 4), asks, style, "marking");
  if (static_cast<float>(state.marks.since_answer.count()) >= kTickMs || foot.w < foot.h) return;
  const Rect tick = foot.cut_right(foot.h).inset(6);
  canvas.circle(tick.center(), tick.w / 2, theme.help_fill);
  canvas.icon(tick.inset(16), "tick", theme.help_ink);
}

/// A touch on the picture or the chat marks the moment like any key.
void take_touches(Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  if (canvas.target("mark", ui::Role::option, canvas.words("Something changed"), body).activated) emit(ask::Press{0});
}

/// Before the first message: what this is, in the chat that is still empty, so that no face is covered.
void draw_opening(const live::Showing& showing, Rect chat) {
  ui::Canvas& canvas = showing.canvas;
  Rect inside = chat.centered({chat.w - 80, std::min(chat.h - 52, 420.0f)});
  const ui::TextStyle title{.size = 56,
                            .color = canvas.theme().ink,
                            .weight = ui::Weight::bold,
                            .align = ui::Align::center,
                            .least = 36,
                            .middle = true};
  ui::Phrase heading, below;
  heading.fill(canvas.words("{1} goes live"), {showing.name(showing.script.streamer)});
  below.fill(canvas.words("on {1}, a made-up app. The people are made up, too."),
             {std::string_view(showing.script.app)});
  canvas.text(inside.cut_top(150, 16), heading, title, "opening");
  canvas.text(inside, below,
              {.size = 36, .color = canvas.theme().quiet, .align = ui::Align::center, .least = ui::kTiny});
}

/// The sheet over the stilled stream; returns the room inside it.
Rect draw_sheet(Rect body, float width, float height, ui::Canvas& canvas) {
  const Rect sheet = body.centered({std::min(width, body.w), std::min(height, body.h)});
  const auto quiet = canvas.decoration();
  canvas.fill(sheet.inset(-5), canvas.theme().ink.with_alpha(0.18f), ui::kRadius + 5);
  canvas.fill(sheet, canvas.theme().paper, ui::kRadius);
  return sheet.inset(48, 28);
}

void draw_sign(Rect& inside, std::string_view text, ui::Canvas& canvas) {
  Rect row = inside.cut_top(72, 12);
  const Rect sign = row.cut_left(72, 24);
  canvas.circle(sign.center(), 36, canvas.theme().accent);
  canvas.icon(sign.inset(17), "pause", canvas.theme().on_accent);
  canvas.text(row, text, {.size = 36, .color = canvas.theme().quiet, .least = ui::kTiny, .middle = true}, "prompt");
}

void draw_pause(const Stream::Spec& spec, const Stream::State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit) {
  const live::Pause& pause = spec.pauses[static_cast<std::size_t>(state.pause)];
  if (state.stage == Stage::choosing) {
    Rect inside = draw_sheet(body, 1100, 380, canvas);
    draw_sign(inside, canvas.words("Pause"), canvas);
    return ask::draw_middle(canvas.words("Let’s see one way it could go."), inside, canvas);
  }
  Rect inside = draw_sheet(body, 1560, body.h - 44, canvas);
  const bool first = state.ask.phase == ask::Phase::think || state.ask.phase == ask::Phase::answer;
  draw_sign(inside, first && !pause.prompt.empty() ? std::string_view(pause.prompt) : canvas.words("Pause"), canvas);
  ask::draw_board(pause.ask, state.ask, inside, canvas, emit);
}

}  // namespace

void Stream::board(const Spec& spec, const State& state, const View& view, ui::Canvas& canvas, Emit<Event> emit) {
  const live::Showing showing{spec, view, canvas};
  const live::Moment moment = live::at(spec, state.taken, state.position);
  const Rect body = canvas.body();
  switch (state.stage) {
    case Stage::ended:
    case Stage::felt_ready: {
      const live::Stop stop = live::stop_of(spec, state.taken);
      return live::draw_end(showing, moment, stop.line ? std::string_view(stop.line->text) : std::string_view(), body);
    }
    case Stage::felt:
      return live::draw_heat(showing, state, body);
    case Stage::revealed:
      return live::draw_reveal(showing, body);
    default:
      break;
  }
  // What each might lead to is the most there is to read: it has the whole page, so that the back of the room can.
  if (state.stage == Stage::paused && state.ask.phase == ask::Phase::why)
    return ask::draw_board(spec.pauses[static_cast<std::size_t>(state.pause)].ask, state.ask, body, canvas, emit);
  const Places at = places(body);
  const bool stilled = state.stage != Stage::watching;
  const auto draw_stream = [&] {
    const std::string_view still = state.position.count() == 0 ? std::string_view(spec.app) : canvas.words("STOPPED");
    live::draw_picture(showing, moment, state.playing ? std::string_view() : still, at.picture);
    live::draw_chat(showing, moment, at.chat);
  };
  if (stilled) {
    {
      // Behind a pause the stream is a picture: what it said is not said again.
      const auto quiet = canvas.decoration();
      draw_stream();
    }
    live::draw_dim(showing, at.picture, at.chat);
    return draw_pause(spec, state, body, canvas, emit);
  }
  draw_stream();
  if (moment.chats == 0 && !moment.off) draw_opening(showing, at.chat);
  if (!state.playing || state.marking < 0) return;
  take_touches(body, canvas, emit);
  draw_marking(state, canvas.foot(), canvas);
}

}  // namespace pausepoint::activities
