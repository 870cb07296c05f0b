// The gate: six places for digits, what came of them, and a pad of shuffled digits where there is no keyboard.
#include "app/screens/desk_parts.h"

namespace pausepoint::screens {
namespace {

constexpr float kDot = 34;

std::string_view title_of(Behind behind) {
  switch (behind) {
    case Behind::desk:
      return "The desk is behind the PIN";
    case Behind::wipe:
      return "Wiping is behind the PIN";
    case Behind::leave_full_screen:
      return "Leaving the full screen is behind the PIN";
    case Behind::quit:
      break;
  }
  return "Ending the program is behind the PIN";
}

std::string_view sentence_of(const Gate& gate, ui::Phrase& phrase) {
  const char* next = "Try again in ";
  switch (gate.says) {
    case GateSays::locked:
      return "Locked after 100 wrong tries. The key stick or a recovery file opens it.";
    case GateSays::unreadable:
      return "The PIN’s file is damaged, so this stays shut. In a terminal: pausepoint wipe --pin-too";
    case GateSays::unwritten:
      return "The try cannot be written to the disk, so it was not checked. The key stick opens it.";
    case GateSays::no_memory:
      return "The computer has too little memory to check the PIN. The key stick opens it.";
    case GateSays::wrong:
      if (gate.wait.count() == 0) return "That is not the PIN.";
      next = "That is not the PIN. Try again in ";
      break;
    case GateSays::wait:
      break;
    case GateSays::nothing:
      return gate.checking ? "One moment …" : "Type the six digits, or put the key stick in.";
  }
  phrase << next;
  phrase.clock(gate.wait.count() + 999);
  return phrase;
}

void draw_dots(const Gate& gate, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  const Rect row = rect.centered({kPinLength * 76.0f, kDot * 2});
  for (int i = 0; i < kPinLength; ++i) {
    const Rect place = row.cell(i, kPinLength, 1, 0);
    if (i < gate.typed) {
      canvas.circle(place.center(), kDot / 2, theme.ink);
    } else {
      const Rect ring = place.centered({kDot, kDot});
      canvas.stroke(ring, theme.quiet, 3, kDot / 2);
    }
  }
}

void draw_pad(const Gate& gate, ui::Canvas& canvas, Rect rect, Post post) {
  const auto scope = canvas.push("pad");
  for (int i = 0; i < 10; ++i) {
    const auto index = canvas.push(i);
    ui::Phrase digit;
    digit << gate.places[static_cast<std::size_t>(i)];
    if (ui::button(canvas, "digit", rect.cell(i, 5, 2, 20), digit, {.text_size = 44}))
      post(GateEvent(TypeDigit{gate.places[static_cast<std::size_t>(i)]}));
  }
}

}  // namespace

void draw_gate(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  const Gate& gate = kiosk.gate();
  const bool pad = gate.pad && gate.shuffled;
  canvas.fill(canvas.bounds(), theme.paper);
  const Rect card = canvas.bounds().centered({1160, pad ? 840.0f : 620.0f});
  ui::card(canvas, card);
  Rect inside = card.inset(60, 44);
  canvas.icon(inside.cut_top(64, 16).centered({60, 60}), "lock", theme.quiet);
  canvas.text(inside.cut_top(70, 6), title_of(gate.behind),
              {.size = ui::kHeading,
               .color = theme.ink,
               .weight = ui::Weight::bold,
               .align = ui::Align::center,
               .least = ui::kSmall},
              "gate");
  ui::Phrase phrase;
  canvas.text(inside.cut_top(100, 10), sentence_of(gate, phrase),
              {.size = ui::kSmall, .color = theme.ink, .align = ui::Align::center, .least = ui::kTiny}, "gate-says");
  Rect foot = inside.cut_bottom(ui::kTouch, 24);
  draw_dots(gate, canvas, inside.cut_top(84, 24));
  if (pad) draw_pad(gate, canvas, inside, post);
  const bool lesson = kiosk.where() == Where::lesson;
  if (ui::button(canvas, "gate-back", foot.cut_left(420, 24), lesson ? "Back to the lesson" : "Back",
                 {.text_size = 34}))
    post(GateEvent(PutGateAway{}));
  if (!gate.pad) {
    if (ui::button(canvas, "show-pad", foot.cut_right(480), "No keyboard? Show the digits", {.text_size = 30}))
      post(GateEvent(ShowPad{}));
  } else if (ui::button(canvas, "pad-erase", foot.cut_right(300), "Take one away", {.text_size = 30})) {
    post(GateEvent(TypeDigit{-1}));
  }
}

}  // namespace pausepoint::screens
