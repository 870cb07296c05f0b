// The few controls that every screen is made of: buttons, cards, chips, option badges, rings; must not know of lessons.
#pragma once

#include <initializer_list>
#include <string_view>

#include "app/ui/canvas.h"

namespace pausepoint::ui {

enum class ButtonLook : unsigned char { plain, primary, help, dark, quiet, selected };

struct ButtonStyle {
  ButtonLook look = ButtonLook::plain;
  float text_size = kBody;
  std::string_view key;   ///< Shown small behind the label ("N"); may be empty.
  std::string_view icon;  ///< Name in assets/icons; may be empty.
  bool disabled = false;
  float hold_seconds = 0;
  float least_size = 0;  ///< > 0: the label is broken into lines rather than set smaller than this.
};

/// A button; true in the frame in which it is activated.
bool button(Canvas& canvas, std::string_view id, Rect rect, std::string_view label, const ButtonStyle& style = {});
/// Width that `label` needs in such a button.
float button_width(Canvas& canvas, std::string_view label, const ButtonStyle& style = {});

/// A white sheet with a soft lower edge.
void card(Canvas& canvas, Rect rect, float radius = kRadius);
/// The yellow note.
void note(Canvas& canvas, Rect rect, std::string_view text, float size = kBody);
/// A small rounded label; returns its width.
float chip(Canvas& canvas, Vec top_left, std::string_view text, bool strong = false, float size = kTiny);

/// The badge of option `index`: its colour, its shape and its letter. `dim` is for what is not being spoken of.
void option_badge(Canvas& canvas, Vec center, float size, int index, bool dim = false);
/// Only the shape, for pads and legends.
void option_shape(Canvas& canvas, Vec center, float size, int index, Color color);

/// A ring that empties: `left` from 1 to 0, with `label` inside.
void ring(Canvas& canvas, Vec center, float radius, float left, std::string_view label);
/// The lesson's dots: `count` dashes, `now` the current one (from 0).
void dots(Canvas& canvas, Rect rect, int count, int now);
/// The keyboard focus ring, when the response says so.
void focus_ring(Canvas& canvas, Rect rect, float radius, const Response& response);

/// Fixed characters for a text made of a few numbers, so that no memory is taken while drawing.
class Phrase {
 public:
  Phrase& operator<<(std::string_view text);
  Phrase& operator<<(int number);
  /// What stands in the place of `{1}`, `{2}` … of a text: another language may want them in another order.
  struct Part {
    Part(std::string_view a_text) : text(a_text) {}  // NOLINT(google-explicit-constructor)
    Part(int a_number) : number(a_number), is_number(true) {}  // NOLINT(google-explicit-constructor)
    std::string_view text;
    int number = 0;
    bool is_number = false;
  };
  Phrase& fill(std::string_view text, std::initializer_list<Part> parts);
  /// minutes:seconds
  Phrase& clock(long long milliseconds);
  operator std::string_view() const { return {characters_, length_}; }  // NOLINT(google-explicit-constructor)

 private:
  char characters_[256];
  std::size_t length_ = 0;
};

}  // namespace pausepoint::ui
