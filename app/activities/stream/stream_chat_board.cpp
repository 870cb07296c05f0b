// The chat: lines come in at the bottom and push the older ones up.
#include <algorithm>

#include "app/activities/stream/views.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities::live {
namespace {

constexpr float kPad = 26, kAvatar = 62, kBeside = 20, kName = 38, kGap = 14, kInside = 12, kRiseMs = 250;
constexpr ui::Color kAvatarGround{222, 232, 240};

ui::TextStyle text_style(ui::Canvas& canvas) {
  return {.size = 34, .color = canvas.theme().ink, .least = ui::kTiny, .plain = true};
}

float text_width(Rect rect) { return rect.w - 2 * kPad - 2 * kInside - kAvatar - kBeside; }

/// The number a countdown shows; it falls once a second and stays at 0, where nothing happens.
int count_of(const Said& said) { return std::max(0, said.line->number - static_cast<int>(said.age.count() / 1000)); }

/// The words of a message, put together without taking memory.
ui::Phrase words_of(const Said& said, const ui::Canvas& canvas) {
  ui::Phrase words;
  if (said.line->what == What::gift) {
    words << "🎁 ";
    words.fill(canvas.words("sent {1} star", "sent {1} stars", said.line->number), {said.line->number});
  } else {
    words << said.line->text;
  }
  return words;
}

/// Height of a message with the room around it.
float height_of(const Showing& showing, const Said& said, Rect rect) {
  const float text =
      showing.canvas.measure(words_of(said, showing.canvas), text_style(showing.canvas), text_width(rect)).h;
  const float count = said.line->what == What::countdown ? 64.0f : 0.0f;
  return std::max(kAvatar, kName + text + count) + 2 * kInside;
}

void draw_count(const Said& said, Rect place, ui::Canvas& canvas) {
  ui::Phrase count;
  count << count_of(said);
  if (count_of(said) > 0) count << " …";
  const Rect chip{place.x, place.y, 118, 54};
  canvas.fill(chip, canvas.theme().ink, 14);
  canvas.text(chip, count,
              {.size = 34,
               .color = canvas.theme().card,
               .weight = ui::Weight::bold,
               .align = ui::Align::center,
               .middle = true},
              "count");
}

void draw_message(const Showing& showing, const Said& said, bool newest, Rect row, Rect rect) {
  ui::Canvas& canvas = showing.canvas;
  const ui::Theme& theme = canvas.theme();
  if (newest) canvas.fill(row, theme.note_fill, 18);
  Rect inside = row.inset(kInside);
  draw_avatar(showing, said.line->who, {inside.x, inside.y, kAvatar, kAvatar});
  inside.cut_left(kAvatar, kBeside);
  canvas.text(inside.cut_top(kName), showing.name(said.line->who),
              {.size = ui::kTiny, .color = newest ? theme.note_ink : theme.quiet}, "from");
  const ui::Phrase words = words_of(said, canvas);
  const Size size = canvas.text({inside.x, inside.y, text_width(rect), inside.h}, words, text_style(canvas),
                                said.line->what == What::gift ? "gift" : "says");
  inside.cut_top(size.h, 6);
  if (said.line->what == What::countdown) draw_count(said, inside, canvas);
}

}  // namespace

void draw_avatar(const Showing& showing, std::string_view who, Rect box) {
  ui::Canvas& canvas = showing.canvas;
  const auto quiet = canvas.decoration();
  const scene::CastMember* member = showing.member(who);
  if (member == nullptr || !member->art.starts_with("people/")) {
    if (member != nullptr) canvas.art(box, member->art);
    return;
  }
  canvas.circle(box.center(), box.w / 2, kAvatarGround);
  // The whole head in the circle; the shoulders are cut.
  const float height = box.h * 1.28f, width = height * 0.9f;
  const auto clip = canvas.clip(box);
  scene::draw_person(canvas, {box.center().x - width / 2, box.y + box.h * 0.02f, width, height}, *member,
                     scene::Face::calm);
  canvas.stroke(box.inset(-box.w * 0.1f), canvas.theme().card, box.w * 0.1f, box.w * 0.6f);
}

/// In place of the chat once the stream is off: nobody is there any more, and what they wrote does not stand behind a
/// talk with somebody who helps.
void draw_off(const Showing& showing, Rect rect) {
  ui::Canvas& canvas = showing.canvas;
  const ui::Theme& theme = canvas.theme();
  canvas.fill(rect, theme.help_fill, ui::kRadius);
  constexpr std::string_view kPicture = "pictures/step-away";
  constexpr float kWords = 168;
  const float width = rect.w - 80, height = std::min(width / canvas.art_shape(kPicture), rect.h * 0.5f);
  Rect inside = rect.centered({width, height + 28 + kWords});
  {
    const auto quiet = canvas.decoration();
    canvas.art(inside.cut_top(height, 28), kPicture);
  }
  ui::Phrase heading;
  heading.fill(canvas.words("{1} is off air"), {showing.name(showing.script.streamer)});
  canvas.text(
      inside.cut_top(72, 12), heading,
      {.size = 48, .color = theme.help_ink, .weight = ui::Weight::bold, .align = ui::Align::center, .least = 34},
      "off");
  canvas.text(inside, canvas.words("Nobody is watching any more."),
              {.size = 36, .color = theme.ink, .align = ui::Align::center, .least = ui::kTiny}, "nobody");
}

void draw_chat(const Showing& showing, const Moment& moment, Rect rect) {
  ui::Canvas& canvas = showing.canvas;
  if (moment.off) return draw_off(showing, rect);
  ui::card(canvas, rect);
  const Rect inside = rect.inset(kPad - kInside, kPad - 6);
  const auto scope = canvas.push("chat");
  const auto clip = canvas.clip(inside);
  std::array<float, Moment::kMostChat> heights{};
  float all = 0;
  for (std::size_t i = 0; i < moment.chats; ++i) all += heights[i] = height_of(showing, moment.chat[i], rect) + kGap;
  if (moment.chats == 0) return;
  const Said& newest = moment.chat[moment.chats - 1];
  const float risen = eased(canvas, newest.age, kRiseMs);
  const float rest = std::min(0.0f, inside.h + kGap - all);  // where the first line stands once all has settled
  const float before = std::min(0.0f, inside.h + kGap - (all - heights[moment.chats - 1]));
  float y = inside.y + before + (rest - before) * risen;
  float stood = inside.y + before;  // where a line was when the newest came
  float settled = inside.y + rest;
  for (std::size_t i = 0; i < moment.chats; ++i) {
    const bool last = i + 1 == moment.chats, gone = stood < inside.y - 1;
    // What will not have room any more fades while it is pushed out, so that no line is ever cut; it never comes back.
    const float opacity = last ? risen : gone ? 0 : settled < inside.y - 1 ? 1 - risen : 1;
    const Rect row{inside.x, y + (last ? (1 - risen) * 24 : 0), inside.w, heights[i] - kGap};
    y += heights[i], settled += heights[i], stood += heights[i];
    if (opacity <= 0) continue;
    const auto faded = canvas.fade(opacity);
    const auto index = canvas.push(static_cast<int>(i));
    draw_message(showing, moment.chat[i], last, row, rect);
  }
}

}  // namespace pausepoint::activities::live
