// What comes after a stream: the calm close, where the class felt something, and who was behind the names.
#include <algorithm>

#include "app/activities/stream/views.h"
#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities::live {
namespace {

constexpr float kBand = 18, kThin = 6, kRow = 100;

/// Streamer and helper, both at ease, in the room.
void draw_at_ease(const Showing& showing, const Moment& moment, Rect rect) {
  ui::Canvas& canvas = showing.canvas;
  const auto upright = canvas.upright(rect);
  const auto clip = canvas.clip(rect);
  const auto quiet = canvas.decoration();
  scene::draw_place(canvas, rect, showing.script.place);
  const scene::CastMember* streamer = showing.member(showing.script.streamer);
  const scene::CastMember* helper = moment.helper.line ? showing.member(moment.helper.line->who) : nullptr;
  const float height = rect.h * 0.74f, width = height * 0.9f;
  const auto stand = [&](float x, const scene::CastMember& who) {
    scene::draw_person(canvas, {rect.x + rect.w * x - width / 2, rect.bottom() - height, width, height}, who,
                       scene::Face::smiling);
  };
  if (streamer != nullptr) stand(helper == nullptr ? 0.5f : 0.3f, *streamer);
  if (helper != nullptr) stand(0.7f, *helper);
  scene::round_corners(canvas, rect);
}

/// A row of the heat line: one message, or the words of who has not enough marks.
struct Row {
  const Line* line = nullptr;
  int band = 0;  ///< 2: five or more of the class marked its moment, 1: a few or none, 0: not told.
};

bool is_message(const Line& line) {
  return line.what == What::chat || line.what == What::countdown || line.what == What::gift;
}

/// The band of line `index` of a list, by the newest release of its section.
int band_of(const Showing& showing, const Stream::State& state, int list, int index) {
  for (std::size_t s = 0; s < showing.script.sections.size(); ++s) {
    const Section& section = showing.script.sections[s];
    const Milliseconds at =
        showing.script.lists[static_cast<std::size_t>(list)].lines[static_cast<std::size_t>(index)].at;
    if (section.list != list || at < section.begin || at >= section.end) continue;
    const ask::Release* release = Stream::heat_of(state, static_cast<int>(s));
    if (release == nullptr) return 0;
    int moment = 0;
    for (std::size_t i = 0; i < section.first_lines.size(); ++i) {
      if (section.first_lines[i] <= index) moment = static_cast<int>(i);
    }
    return release->shares[static_cast<std::size_t>(moment)].level == ask::Level::few_or_none ? 1 : 2;
  }
  return 0;
}

/// The messages of sections of which something may be shown, along the way that was taken.
std::size_t rows_of(const Showing& showing, const Stream::State& state, std::span<Row> rows) {
  std::size_t count = 0;
  Walk walk(showing.script, state.taken);
  for (const Line* line = walk.next(); line != nullptr && count < rows.size(); line = walk.next()) {
    if (!is_message(*line)) continue;
    const auto& lines = showing.script.lists[static_cast<std::size_t>(walk.list())].lines;
    const int band = band_of(showing, state, walk.list(), static_cast<int>(line - lines.data()));
    if (band > 0) rows[count++] = {line, band};
  }
  return count;
}

void draw_band(ui::Canvas& canvas, Rect place, int band) {
  const float width = band == 2 ? kBand : kThin;
  canvas.fill({place.x + (kBand - width) / 2, place.y, width, place.h}, canvas.theme().accent, band == 2 ? 4 : 0);
}

void draw_row(const Showing& showing, const Row& row, Rect place, float size) {
  ui::Canvas& canvas = showing.canvas;
  const ui::Theme& theme = canvas.theme();
  if (row.band == 2) canvas.fill(place.inset(0, 2), theme.help_fill, 12);
  draw_band(canvas, place.cut_left(kBand, 18), row.band);
  const float avatar = std::min(64.0f, place.h - 8);
  draw_avatar(showing, row.line->who, place.cut_left(64, 20).centered({avatar, avatar}));
  ui::Phrase words;
  if (row.line->what == What::gift) {
    words << "🎁 ";
    words.fill(canvas.words("{1} star", "{1} stars", row.line->number), {row.line->number});
  } else {
    words << row.line->text;
  }
  canvas.text(place, words, {.size = size, .color = theme.ink, .least = 22, .middle = true, .plain = true});
}

void draw_legend(Rect row, ui::Canvas& canvas) {
  const ui::TextStyle style{.size = ui::kTiny, .color = canvas.theme().quiet, .least = 24, .middle = true};
  for (const int band : {2, 1}) {
    draw_band(canvas, row.cut_left(kBand, 16).centered({kBand, 40}), band);
    const std::string_view text = canvas.words(band == 2 ? worded("5 or more presses here") : worded("a few or none"));
    canvas.text(row.cut_left(canvas.measure(text, style, 0).w + 4, 56), text, style);
  }
  canvas.text(row, canvas.words("Nobody can tell who pressed."), style, "promise");
}

}  // namespace

void draw_end(const Showing& showing, const Moment& moment, std::string_view says, Rect body) {
  ui::Canvas& canvas = showing.canvas;
  const ui::Theme& theme = canvas.theme();
  draw_at_ease(showing, moment, body.cut_left(body.w * 0.56f, ui::kGap));
  canvas.fill(body, theme.help_fill, ui::kRadius);
  Rect inside = body.inset(48, 44);
  const Rect never = inside.cut_bottom(150, 24);
  canvas.text(inside.cut_top(84, 20), canvas.words("The stream is over"),
              {.size = 56, .color = theme.help_ink, .weight = ui::Weight::bold, .least = 36, .middle = true}, "over");
  canvas.text(inside, says, {.size = 44, .color = theme.ink, .least = ui::kTiny, .middle = true}, "end");
  canvas.text(never, canvas.words("It’s not your fault, and it’s never too late to tell."),
              {.size = 36, .color = theme.help_ink, .weight = ui::Weight::bold, .least = ui::kTiny, .middle = true},
              "never");
}

void draw_heat(const Showing& showing, const Stream::State& state, Rect body) {
  ui::Canvas& canvas = showing.canvas;
  ask::draw_title(canvas.words("Where we felt something change"), body, canvas, 110);
  draw_legend(body.cut_bottom(56, 20), canvas);
  std::array<Row, 40> rows;
  const int count = static_cast<int>(rows_of(showing, state, rows));
  const int columns = count > 9 ? 2 : 1, each = (count + columns - 1) / columns;
  if (count == 0) return;
  const float height = std::min(kRow, body.h / static_cast<float>(each));
  const float size = std::min(38.0f, height * 0.5f);
  for (int i = 0; i < count; ++i) {
    Rect column = body.cell(i / each, columns, 1, 48);
    column.y += static_cast<float>(i % each) * height, column.h = height;
    draw_row(showing, rows[static_cast<std::size_t>(i)], column, size);
  }
}

void draw_reveal(const Showing& showing, Rect body) {
  ui::Canvas& canvas = showing.canvas;
  const ui::Theme& theme = canvas.theme();
  const auto& who = showing.script.same_person;
  const int count = static_cast<int>(who.size());
  ask::draw_title(canvas.words("One person, several names"), body, canvas, 110);
  const Rect says = body.cut_bottom(150, 20);
  Rect left = body.cut_left(body.w * 0.56f, 0);
  const float height = std::min(132.0f, left.h / static_cast<float>(count));
  left = left.centered({left.w, height * static_cast<float>(count)});
  const Vec one{body.center().x, body.center().y};
  const float side = std::min(340.0f, body.h * 0.8f);
  for (int i = 0; i < count; ++i) {
    const Rect row = left.cell(i, 1, count, 20);
    const Vec line[] = {{row.x + row.w * 0.72f, row.center().y}, {one.x - side / 2 + 4, one.y}};
    canvas.line(line, theme.accent, 6);
  }
  for (int i = 0; i < count; ++i) {
    Rect row = left.cell(i, 1, count, 20).inset(0, 4);
    row.w *= 0.72f;
    ui::card(canvas, row);
    Rect inside = row.inset(24, 10);
    const float avatar = std::min(84.0f, inside.h);
    draw_avatar(showing, who[static_cast<std::size_t>(i)], inside.cut_left(92, 24).centered({avatar, avatar}));
    canvas.text(inside, showing.name(who[static_cast<std::size_t>(i)]),
                {.size = ui::kBody, .color = theme.ink, .least = ui::kTiny, .middle = true});
  }
  canvas.circle(one, side / 2, theme.help_fill);
  canvas.icon(Rect{one.x, one.y, 0, 0}.inset(-side * 0.3f), "person", theme.help_ink);
  ui::note(canvas, says, showing.script.reveal);
}

}  // namespace pausepoint::activities::live
