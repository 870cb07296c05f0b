// Pieces that the desk's pages are made of, and which key presses which of its controls; used by desk*.cpp and the
// shell.
#pragma once

#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {

/// A control of the desk by its id, and the key that presses it, as the control says it. A key presses whatever has the
/// id now, so one key can serve two controls that never stand there together. Letters A to I and digits are the
/// class's; K, L, J and S are for what plays by itself.
struct DeskKey {
  std::string_view id, key;
};
inline constexpr DeskKey kDeskKeys[] = {
    {"back", "PgUp"},
    {"next", "PgDn"},
    {"pause", "P"},
    {"undo", "U"},
    {"help", "Home"},
    {"cover", "Full stop"},
    {"add-one", "F6"},
    {"add-two", "F7"},
    {"skip", "F8"},
    {"use-plan", "F9"},
    {"end-early", "F11"},
    {"to-library", "F12"},
    {"find", "F3"},
    {"asked-next", "F4"},
    {"say-more", "M"},
    {"disclosure", "T"},
    {"line", "F10"},
    {"plan-up", "["},
    {"plan-down", "]"},
    {"hide-timer", "Y"},
    {"pretend", "X"},
    {"open", "O"},
    {"close", "O"},
    {"show", "V"},
    {"say", "W"},
    {"keep", "N"},
    {"again", "R"},
    {"take-back", "Z"},
    {"desk-away", "F1"},
    {"section-0", "F3"},
    {"section-1", "F4"},
    {"section-2", "F6"},
    {"section-3", "F7"},
    {"section-4", "F8"},
    {"section-5", "F9"},
    {"page-next", "M"},
    {"stop-earlier", "["},
    {"stop-later", "]"},
    {"own-times", "O"},
    {"go-on", "R"},
    {"rehearse", "V"},
    {"begin", "F12"},
    {"eyes-up", "F5"},
    {"park", "Q"},
    {"turns", "End"},
    {"section-6", "F10"},
    {"section-7", "F11"},
    {"swap-displays", "Delete"},
    {"minutes-20", "J"},
    {"minutes-30", "K"},
    {"minutes-50", "L"},
    {"keep-us", "K"},
    {"stop-none", "N"},
    {"write-note", "W"},
    {"clear", "X"},
    {"try-step", "Insert"},
    // What stands in a row: the pauses of a stream, its ways, and the stops of a film.
    {"map/0/go-to", "-"},
    {"map/1/go-to", "="},
    {"map/2/go-to", ";"},
    {"map/3/go-to", "'"},
    {"map/4/go-to", ","},
    {"map/5/go-to", "/"},
    {"way/0/take", "-"},
    {"way/1/take", "="},
    {"way/2/take", ";"},
    {"way/3/take", "'"},
    {"way/4/take", ","},
    {"way/5/take", "/"},
    {"stop/0/jump", "-"},
    {"stop/1/jump", "="},
    {"stop/2/jump", ";"},
    {"stop/3/jump", "'"},
    {"stop/4/jump", ","},
    {"stop/5/jump", "/"},
};
/// Empty: no key of its own.
constexpr std::string_view key_of(std::string_view id) {
  for (const DeskKey& known : kDeskKeys) {
    if (known.id == id) return known.key;
  }
  return {};
}

/// A white panel with a small label at its top; `rect` becomes what is left inside.
void panel(ui::Canvas& canvas, Rect& rect, std::string_view label);
/// At the right of a panel's head: how its rows, which have no keys of their own, are reached.
void say_row_keys(ui::Canvas& canvas, Rect head);
/// A button that says its key: behind the label, or below it where the button is tall.
bool desk_button(ui::Canvas& canvas, std::string_view id, Rect rect, std::string_view label,
                 ui::ButtonStyle style = {});
/// A coloured label that ends at `right`; returns its left edge.
enum class Tone { calm, note };
float status_chip(ui::Canvas& canvas, float right, Rect row, std::string_view text, Tone tone, std::string_view id);

/// One text of a page of notes.
struct Block {
  enum class Look { body, label, strong, quiet, warn, new_page };
  std::string_view text;
  Look look = Look::body;
};
using Blocks = FunctionRef<void(FunctionRef<void(const Block&)>)>;
struct NotesStyle {
  float size = ui::kDeskBody;
  int columns = 1;
};
/// Sets the texts that `blocks` names one below another in columns, and shows page `page` of them, counted round.
/// Returns how many pages there are. Texts are never set smaller to fit.
int notes(ui::Canvas& canvas, Rect rect, Blocks blocks, int page, const NotesStyle& style = {});

/// Whether the kind's panel leaves room for questions to the class.
bool has_quiet_desk(const activities::Spec& spec);
/// Whether the teacher's notes may be shown: never on the pupils' screen during a lesson.
bool notes_may_show(const Kiosk& kiosk);
/// Takes a place at the right of a head for swapping the two displays, where they can be swapped.
void draw_swap(const Kiosk& kiosk, ui::Canvas& canvas, Rect place, Post post);
/// The easier and the harder question of a step.
void questions(const lesson::Step& step, FunctionRef<void(const Block&)> add);

// The desk's panels.
void draw_plan_panel(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post);
void draw_say_panel(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post);
void draw_asked_panel(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post);
void draw_answers_panel(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post);
// Whole pages of the desk.
void draw_preparation(const Kiosk& kiosk, ui::Canvas& canvas, Post post);
/// What may be taken away today; returns the number of its pages.
int draw_less_today(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post);
/// A row that is taken today, or left out: a box, a text and what stands at its right. True: it was pressed.
bool draw_choice(ui::Canvas& canvas, Rect row, std::string_view text, std::string_view state, bool in, bool locked);
void draw_afterwards(const Kiosk& kiosk, ui::Canvas& canvas, Rect page, Post post);
/// Of the preparation: what stays of the lesson on this computer, and how to wipe it.
void draw_what_is_kept(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post);
/// Asks for the PIN, over the whole screen.
void draw_gate(const Kiosk& kiosk, ui::Canvas& canvas, Post post);
/// The remote and the eight keys that run a lesson, as a card.
void draw_key_card(ui::Canvas& canvas, Rect rect);

}  // namespace pausepoint::screens
