// How an ask looks on the board and which controls it has on the desk, for all kinds alike; must not see counts.
#pragma once

#include <iterator>
#include <string_view>

#include "app/ask/event.h"
#include "app/ask/round.h"
#include "app/base/function_ref.h"
#include "app/base/geometry.h"
#include "app/ui/canvas.h"

namespace pausepoint::ask {

/// Shares of the height that a question may take; beside a picture the options need more of it.
inline constexpr float kTitleAlone = 0.3f, kTitleBeside = 0.22f;
/// Height of the row under the options: pass and the promise.
inline constexpr float kOpenRow = ui::kTouch;
/// Smaller than this nobody at the back reads; a text is cut rather than that.
inline constexpr float kLeastCut = 22;

/// The question in its phase, inside `body`; what belongs in the footer goes to canvas.foot().
void draw_board(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit);
/// The same, with a picture that `beside` draws right of the options while the class thinks and answers.
void draw_board(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, Emit<Event> emit,
                FunctionRef<void(Rect)> beside);
/// What the class sees once answers are closed: the question and its options, quiet, with a thank you or what to talk
/// about; bars; what each option might lead to.
void draw_after(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas);
void draw_after(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, FunctionRef<void(Rect)> beside);
/// The teacher's controls inside `panel`.
void draw_desk(const Ask& ask, const State& state, Rect panel, ui::Canvas& canvas, Emit<Event> emit);

/// The pass chip, the promise, the number of answers and the neutral tick: alike in every kind that takes answers.
void draw_open_foot(const Ask& ask, const State& state, Rect row, ui::Canvas& canvas, Emit<Event> emit);
/// The quiet row of the thinking time: a ring with what is left of it.
void draw_think(const Ask& ask, const State& state, Rect row, ui::Canvas& canvas);
/// A thank-you in the row where the answers were taken; the promise goes to the footer.
void draw_closed_foot(Rect row, ui::Canvas& canvas);
/// A broad yellow row that says what to do now, with an icon of assets/icons; the height it needs in `width`.
void draw_banner(std::string_view text, std::string_view icon, Rect row, ui::Canvas& canvas, float size = ui::kBody);
float banner_height(std::string_view text, float width, ui::Canvas& canvas, float size = ui::kBody);
/// What is to be done while the options stay in sight; empty: nothing but to wait for the teacher.
std::string_view talk_of(const Ask& ask, const State& state);
/// The key that presses entry `i` of a row of pauses, stops or ways on the desk; screens/desk_parts.h has the same, and
/// a test holds the two together. Empty: it has none.
constexpr std::string_view pick_key(int i) {
  constexpr std::string_view kKeys[] = {"-", "=", ";", "'", ",", "/"};
  return i < static_cast<int>(std::size(kKeys)) ? kKeys[i] : std::string_view();
}
/// What the class would see, small, for the desk.
void draw_preview(const Ask& ask, const Release& release, Rect rect, ui::Canvas& canvas);

enum class Options {
  waiting,  ///< To be read while thinking.
  open,     ///< Each is a target.
  still,    ///< Closed: flat, to be talked about.
};
/// The options as cards: in two columns, or in one where few have a picture beside them; all texts in one size. With
/// `standing` each card has the option that stands at its place now, without it they stand as written.
void draw_options(const Ask& ask, Options how, Rect rect, ui::Canvas& canvas, Emit<Event> emit,
                  const State* standing = nullptr);
void draw_options(const Ask& ask, Options how, Rect rect, ui::Canvas& canvas);
/// What is left for the options when `beside` has drawn its picture at the right of `body`.
Rect beside_options(Rect body, FunctionRef<void(Rect)> beside);

/// Sets `text` as the title at the top of `body`, at most `most` units high, and cuts its place off.
void draw_title(std::string_view text, Rect& body, ui::Canvas& canvas, float most);
/// One calm sentence in the middle of `body`.
void draw_middle(std::string_view text, Rect body, ui::Canvas& canvas);
/// The largest text size from `style.size` down to `style.least` at which each of `count` texts fits into `box`, so
/// that texts side by side are set alike; `style.least` if none does. `text_at(i)` gives the texts.
float size_for_all(ui::Canvas& canvas, const ui::TextStyle& style, Size box, int count,
                   FunctionRef<std::string_view(int)> text_at);

}  // namespace pausepoint::ask
