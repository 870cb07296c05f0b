// Sets what a view shows anew as large print: its texts and targets one below another, in pages; must not know the
// view.
#pragma once

#include <span>
#include <string_view>

#include "app/ui/unseen.h"

namespace pausepoint::ui {

struct LargePrint {
  Rect body;     ///< Where a page stands.
  int page = 0;  ///< Counted round: any number is a page.
  int most = 0;  ///< So many things on a page at most; 0: as many as it holds.
  /// Ids of targets that stand outside of the pages, with their texts.
  std::span<const std::string_view> elsewhere;
  /// Ids of texts that are read last, wherever they stand in the view.
  std::span<const std::string_view> last;
};

/// A view as it is made holds with these letters: nothing is cut, no text of it smaller than `floor` board units, and
/// no text lies over another.
bool holds(const Unseen& view, float floor);

/// Draws one page and returns how many there are, at least one. Texts are as large as Theme::page_scale makes them and
/// never smaller, in the order in which the view says them; a text that is longer than a page goes on on the next. What
/// the view's texts are in, a button, an option, a card, is one thing, with its badge, and answers as it does in the
/// view. `draw` draws the view again where its picture goes. What is carried is on every page.
int draw_large_print(Canvas& canvas, const Unseen& view, const LargePrint& how, FunctionRef<void(Canvas&)> draw);

/// How large a text is in large print that a view sets `size` units large: small ones as large as a body of text,
/// headings a little larger than that.
float large_print_size(const Theme& theme, float size);

}  // namespace pausepoint::ui
