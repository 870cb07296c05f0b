// Cards that are carried and the places that take them, drawn alike in every kind; must not know what they say.
#pragma once

#include <optional>
#include <string_view>

#include "app/ui/canvas.h"

namespace pausepoint::ui {

struct CardStyle {
  float size = kSmall;  ///< Of the text; smaller only where it does not fit.
  float least = kTiny;
  Color line{0, 0, 0, 0};  ///< Of the border; transparent: the theme's.
};

/// One board of cards while a frame is drawn: first its places, then its cards, then finish().
class Carry {
 public:
  struct Moved {
    int card = 0, place = 0;
  };

  explicit Carry(Canvas& canvas) : canvas_(canvas) {}
  Carry(const Carry&) = delete;

  /// A place that takes cards, with the id "place-INDEX". Draws nothing. `slot` is where a card would lie in it; left
  /// out: all of it.
  Response place(int index, Rect rect, std::string_view label, Rect slot = {});
  /// A card, with the id "card-INDEX"; one in the hand is drawn by finish(). `text` must outlive this object.
  void card(int index, Rect home, std::string_view text, const CardStyle& style = {});
  /// Draws where the card in the hand would land, and the card itself. Returns what was dropped where in this frame.
  std::optional<Moved> finish();

 private:
  struct Held {
    int index = 0;
    Rect home;
    std::string_view text;
    CardStyle style;
    Response response;
  };
  Canvas& canvas_;
  std::optional<Held> held_;
  Rect landing_;  ///< Empty: nowhere.
  Rect landing_place_;
  int landing_index_ = -1;
  bool dropped_ = false;
};

/// An empty place for one card.
void slot(Canvas& canvas, Rect rect);
/// A card that is only looked at.
void still_card(Canvas& canvas, Rect rect, std::string_view text, const CardStyle& style = {});
/// The largest size from `most` down to `least` at which each text fits into a card of `box`. `text_at(i)` gives them.
float card_text_size(Canvas& canvas, Size box, float most, float least, int count,
                     FunctionRef<std::string_view(int)> text_at);

}  // namespace pausepoint::ui
