// What is written in a picture: messages on a phone, and what people say and think.
#include <algorithm>
#include <array>

#include "app/scene/parts.h"
#include "app/scene/shot_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::scene {
namespace {

constexpr ui::Color kBubble{255, 255, 255}, kBubbleEdge{27, 36, 54, 40};
constexpr float kInset = 28, kPad = 26, kTail = 34, kRise = 18;
constexpr float kHead = 0.46f, kHairTop = 0.13f, kHeadHalf = 0.25f, kMouth = 0.65f;  ///< Of a figure's height.

constexpr float kHeader = 84, kLineGap = 18, kTypingMs = 1500;
constexpr ui::Color kHeaderInk{91, 101, 119}, kHeaderLine{226, 218, 203};

ui::TextStyle bubble_style() {
  return {.size = 36, .color = kMessageInk, .align = ui::Align::center, .least = ui::kTiny};
}
/// A few words are set larger than many.
ui::TextStyle line_style(const Shot& shot) {
  std::size_t letters = 0;
  for (const Message& message : shot.phone) letters += message.text.size();
  return {.size = letters < 50 ? 44.0f : 38.0f, .color = kMessageInk, .least = ui::kTiny, .plain = true};
}

/// The narrowest box in which a text takes no more lines than in `widest`: lines of about the same length.
Size balanced(ui::Canvas& canvas, std::string_view text, const ui::TextStyle& style, float widest) {
  Size size = canvas.measure(text, style, widest);
  const float height = size.h;
  for (float width = size.w - 16; width > 120; width -= 16) {
    const Size narrower = canvas.measure(text, style, width);
    if (narrower.h > height || narrower.w > width) break;
    size = narrower;
  }
  return size;
}

float line_width(float phone_width) { return (phone_width - 2 * kFrame - 2 * kEdge) * 0.9f - 2 * kBubblePad; }

/// Height in which every message is whole, below the name of who writes.
float messages_height(ui::Canvas& canvas, const Shot& shot, float width) {
  float height = 2 * (kFrame + kEdge) + kHeader;
  for (const Message& message : shot.phone)
    height += canvas.measure(message.text, line_style(shot), line_width(width)).h + 28 + kLineGap;
  return height;
}

Rect phone_place(ui::Canvas& canvas, Rect rect, const Shot& shot) {
  const float most = rect.h - 2 * kInset;
  float width = std::clamp(rect.w * 0.27f, 420.0f, rect.w * 0.6f);
  while (messages_height(canvas, shot, width) > most && width < rect.w * 0.6f) width += 40;
  const float height = std::clamp(messages_height(canvas, shot, width), std::min(most, width * 0.9f), most);
  const float edge = std::max(kInset, rect.w * 0.08f);
  const float x = shot.phone_side == Side::left ? rect.x + edge : rect.right() - edge - width;
  return {x, rect.bottom() - height - std::max(kInset, (rect.h - height) * 0.45f), width, height};
}

/// Who writes to the phone's owner: their picture and name at the top of the screen.
void draw_header(ui::Canvas& canvas, Rect row, const Shot& shot, Cast cast) {
  const auto theirs = std::ranges::find(shot.phone, false, &Message::mine);
  const CastMember* member = theirs == shot.phone.end() ? nullptr : find(cast, theirs->who);
  canvas.fill({row.x, row.bottom() - 3, row.w, 3}, kHeaderLine);
  if (member == nullptr) return;
  row.cut_bottom(12);
  const Rect round = row.cut_left(row.h, 16);
  const auto quiet = canvas.decoration();
  canvas.circle(round.center(), round.h / 2, kTheirs);
  {
    const auto clip = canvas.clip(round);
    draw_person(canvas,
                member->art.starts_with("people/") ? round.inset(-2).moved({0, 6}) : round.inset(-round.h * 0.26f),
                *member, Face::calm);
  }
  canvas.text(
      row, member->name,
      {.size = 32, .color = kHeaderInk, .weight = ui::Weight::bold, .least = ui::kTiny, .middle = true, .plain = true});
}

/// Three dots where the next message comes, while somebody writes it.
void draw_typing(ui::Canvas& canvas, Rect row, const Message& message, Milliseconds from, Moment moment) {
  const float left = static_cast<float>((from - moment.at).count());
  if (moment.still || left <= 0 || left > kTypingMs) return;
  const Rect bubble{message.mine ? row.right() - 112 : row.x, row.y, 112, 58};
  canvas.fill(bubble, message.mine ? kMine : kTheirs, 26);
  for (int i = 0; i < 3; ++i) {
    const bool strong = static_cast<int>(left / 250) % 3 == 2 - i;
    canvas.circle({bubble.x + 32 + static_cast<float>(i) * 24, bubble.center().y}, 7,
                  kMessageInk.with_alpha(strong ? 0.8f : 0.3f));
  }
}

/// Whose hand holds the phone: whoever is in the picture first.
const CastMember* holder(const Shot& shot, Cast cast) {
  return shot.people.empty() ? nullptr : find(cast, shot.people.front().who);
}

void draw_hand(ui::Canvas& canvas, Rect phone, const CastMember* member, std::string_view layer) {
  constexpr std::string_view kFolder = "people/";
  if (member == nullptr || !std::string_view(member->art).starts_with(kFolder)) return;
  ui::Phrase name;
  name << "hands/" << std::string_view(member->art).substr(kFolder.size());
  // The drawing's phone is 480 of its 640 units wide, and ends at its lower edge's 520th of 640.
  const float side = phone.w * 640 / 480;
  const auto quiet = canvas.decoration();
  canvas.moving_art({phone.center().x - side / 2, phone.bottom() - side * 520 / 640, side, side}, name, layer, side);
}

/// Tail of speech: from the bubble's edge to near the mouth. Thoughts come in circles.
void draw_tail(ui::Canvas& canvas, Vec from, Vec to, bool thought, bool sideways) {
  if (thought) {
    canvas.circle(from + (to - from) * 0.35f, 13, kBubble);
    canvas.circle(from + (to - from) * 0.8f, 8, kBubble);
    return;
  }
  const Vec half = sideways ? Vec{0, 20} : Vec{20, 0};
  const std::array<Vec, 3> tail{from - half, from + half, to};
  canvas.polygon(tail, kBubble);
}

struct Speaker {
  Vec head;
  float top = 0, half = 0, mouth = 0;
};

Speaker speaker_of(const Stage& stage, const Shot& shot, std::size_t index, Moment moment) {
  Acting now = acting(shot, index, moment);
  now.lift = 0;  // Words keep still while somebody breathes.
  now.at = shot.people[index].at;
  const Rect figure = stage.figure(shot.people[index], now);
  return {{figure.center().x, figure.y + figure.h * kHead},
          figure.y + figure.h * kHairTop,
          figure.h * kHeadHalf,
          figure.y + figure.h * kMouth};
}

/// The free strip left or right of a speaker's head: up to the picture's edge, the phone or somebody else's head.
Rect beside(const Stage& stage, const Shot& shot, const Speaker& speaker, Rect phone, bool right, Moment moment) {
  const Rect inside = stage.rect.inset(kInset);
  float left = inside.x, end = inside.right();
  const auto keep_clear = [&](float from, float to) {
    if (from > speaker.head.x) end = std::min(end, from - 20);
    if (to < speaker.head.x) left = std::max(left, to + 20);
  };
  if (!phone.empty()) keep_clear(phone.x - 40, phone.right() + 40);
  for (std::size_t i = 0; i < shot.people.size(); ++i) {
    const Speaker other = speaker_of(stage, shot, i, moment);
    if (other.head.x != speaker.head.x) keep_clear(other.head.x - other.half, other.head.x + other.half);
  }
  const float gap = speaker.half + kTail + 14;
  return right ? Rect{speaker.head.x + gap, inside.y, std::max(0.0f, end - speaker.head.x - gap), inside.h}
               : Rect{left, inside.y, std::max(0.0f, speaker.head.x - gap - left), inside.h};
}

/// A second voice keeps the bubbles of both to their own half.
Rect room_above(const Stage& stage, const Shot& shot, const Bubble& bubble, const Speaker& speaker, Rect phone,
                Moment moment) {
  Rect room = stage.rect.inset(kInset);
  const auto stop_at = [&](float x) {
    if (x > speaker.head.x) room.w = std::max(0.0f, std::min(room.right(), x - 12) - room.x);
    if (x < speaker.head.x) {
      const float end = room.right();
      room.x = std::max(room.x, x + 12), room.w = std::max(0.0f, end - room.x);
    }
  };
  for (const Bubble& other : shot.bubbles) {
    if (other.who == bubble.who) continue;
    for (std::size_t i = 0; i < shot.people.size(); ++i) {
      if (shot.people[i].who == other.who) stop_at((speaker.head.x + speaker_of(stage, shot, i, moment).head.x) / 2);
    }
  }
  if (!phone.empty()) stop_at(phone.x > speaker.head.x ? phone.x - 24 : phone.right() + 24);
  return room;
}

void draw_bubble(ui::Canvas& canvas, const Stage& stage, const Shot& shot, const Bubble& bubble, std::size_t index,
                 Moment moment, Rect phone) {
  const Speaker speaker = speaker_of(stage, shot, index, moment);
  const float widest = std::min(560.0f, stage.rect.w * 0.4f) - 2 * kPad;
  Size size = balanced(canvas, bubble.text, bubble_style(), widest);
  const Rect room = room_above(stage, shot, bubble, speaker, phone, moment);
  Rect box{0, 0, size.w + 2 * kPad + 4, size.h + 34};
  Vec from, to;
  const bool above = speaker.top - kTail - 8 - box.h >= stage.rect.y + 16 && box.w <= room.w;
  if (above) {
    box.x = std::clamp(speaker.head.x - box.w * 0.5f, room.x, std::max(room.x, room.right() - box.w));
    box.y = speaker.top - kTail - 8 - box.h;
    from = {std::clamp(speaker.head.x, box.x + 50, box.right() - 50), box.bottom() - 1};
    to = {speaker.head.x + (from.x - speaker.head.x) * 0.5f, speaker.top - 6};
  } else {
    const Rect right = beside(stage, shot, speaker, phone, true, moment);
    const Rect left = beside(stage, shot, speaker, phone, false, moment);
    const bool on_right = right.w >= left.w;
    const Rect strip = on_right ? right : left;
    size = balanced(canvas, bubble.text, bubble_style(), std::min(widest, std::max(200.0f, strip.w - 2 * kPad)));
    box.w = size.w + 2 * kPad + 4, box.h = size.h + 34;
    box.x = on_right ? strip.x : strip.right() - box.w;
    box.y = std::clamp(speaker.head.y - box.h * 0.6f, strip.y, std::max(strip.y, strip.bottom() - box.h));
    from = {on_right ? box.x + 1 : box.right() - 1, std::clamp(speaker.mouth - 30, box.y + 30, box.bottom() - 30)};
    to = {on_right ? box.x - kTail : box.right() + kTail, from.y + 16};
  }
  const float seen = appeared(bubble.from, moment);
  const auto fade = canvas.fade(seen);
  const auto shift = canvas.shift({0, (1 - seen) * kRise});
  const float radius = bubble.thought ? std::min(box.h / 2, 52.0f) : 30;
  canvas.fill(box.inset(-2), kBubbleEdge, radius + 2);
  draw_tail(canvas, from, to, bubble.thought, !above);
  canvas.fill(box, kBubble, radius);
  ui::TextStyle style = bubble_style();
  style.middle = true;
  canvas.text(box.inset(kPad, 10), bubble.text, style);
}

}  // namespace

Rect phone_in(ui::Canvas& canvas, Rect rect, const Shot& shot) {
  return shot.phone.empty() ? Rect{} : phone_place(canvas, rect, shot);
}

Rect draw_phone(ui::Canvas& canvas, const Stage& stage, const Shot& shot, Cast cast, Moment moment) {
  const Rect settled = phone_place(canvas, stage.rect, shot);
  const float down = (1 - phone_lifted(shot, moment)) * stage.rect.h;
  const Rect phone = settled.moved({0, down});
  draw_hand(canvas, phone, holder(shot, cast), "behind");
  {
    const auto quiet = canvas.decoration();
    canvas.fill(phone, kPhone, 44);
    canvas.fill(phone.inset(kFrame), kScreen, 28);
  }
  Rect inside = phone.inset(kFrame + kEdge);
  draw_header(canvas, inside.cut_top(kHeader - 14, 14), shot, cast);
  bool waiting = false;
  const auto scope = canvas.push("phone");
  for (std::size_t i = 0; i < shot.phone.size(); ++i) {
    const Message& message = shot.phone[i];
    const Size size = balanced(canvas, message.text, line_style(shot), line_width(phone.w));
    const Rect row = inside.cut_top(size.h + 28, kLineGap);
    const float width = std::min(row.w, std::max(90.0f, size.w + 2 * kBubblePad + 4));
    const float seen = appeared(shot.phone_from[i], moment);
    if (seen <= 0) {
      if (!waiting) draw_typing(canvas, row, message, shot.phone_from[i], moment);
      waiting = true;
      continue;
    }
    const auto fade = canvas.fade(seen);
    const auto shift = canvas.shift({0, (1 - seen) * kRise});
    const auto index = canvas.push(static_cast<int>(i));
    draw_message(canvas, {message.mine ? row.right() - width : row.x, row.y, width, row.h}, message, line_style(shot));
  }
  draw_hand(canvas, phone, holder(shot, cast), "front");
  return settled;
}

void draw_bubbles(ui::Canvas& canvas, const Stage& stage, const Shot& shot, Moment moment, Rect phone) {
  for (std::size_t i = 0; i < shot.bubbles.size(); ++i) {
    const Bubble& bubble = shot.bubbles[i];
    const auto later = [&](const Bubble& other) { return other.who == bubble.who && other.from <= moment.at; };
    const bool replaced =
        std::any_of(shot.bubbles.begin() + static_cast<std::ptrdiff_t>(i) + 1, shot.bubbles.end(), later);
    if (moment.at < bubble.from || replaced) continue;
    const auto who = std::ranges::find(shot.people, bubble.who, &Actor::who);
    if (who == shot.people.end()) continue;
    draw_bubble(canvas, stage, shot, bubble, static_cast<std::size_t>(who - shot.people.begin()), moment, phone);
  }
}

}  // namespace pausepoint::scene
