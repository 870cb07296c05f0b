// What views draw on and press on: shapes, texts, art and targets in board units; must not know what a lesson is.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "app/base/function_ref.h"
#include "app/base/geometry.h"
#include "app/base/words.h"
#include "app/ui/outline.h"
#include "app/ui/theme.h"

namespace pausepoint::ui {

class TypeSetter;  // ui/type.h: Pango texts as cached textures
class ArtShelf;    // ui/art.h: SVG drawings as cached textures
struct Unseen;     // ui/unseen.h: what would have been shown
struct Pointing;   // ui/pointing.h: where the pointer is, what it holds, what has the focus

enum class Align : unsigned char { left, center, right };
enum class Weight : unsigned char { regular, bold };

struct TextStyle {
  float size = kBody;  ///< Board units.
  Color color;
  Weight weight = Weight::regular;
  Align align = Align::left;
  float least = 0;      ///< If > 0, a text too tall for its box is set smaller, in steps, down to this.
  bool middle = false;  ///< Vertically centred in its box.
  bool plain = false;   ///< No `*marks*`: shown to the letter (typed text, chat lines).
  int badge = -1;       ///< >= 0: it is the letter on the badge of this option.
};

/// What became of a target in this frame.
struct Response {
  bool activated = false;  ///< Pressed and released on it, or chosen by key; for a hold target: held long enough.
  bool hovered = false, focused = false, pressed = false;
  float hold = 0;  ///< 0 to 1 while a hold target is pressed.
  Vec at;          ///< Where the pointer is.
  // Of cards and places, while one is carried (ui/drag.h).
  bool carried = false;  ///< This card is in the hand.
  bool follows = false;  ///< It is under the finger: its middle is at `middle`.
  bool lands = false;    ///< The card in the hand would land on this place.
  bool dropped = false;  ///< In this frame it was let go on this place.
  Vec middle;
};

struct TargetOptions {
  bool disabled = false;
  bool selected = false;
  float hold_seconds = 0;  ///< > 0: must be held this long.
};

class Canvas {
 public:
  struct Impl;
  explicit Canvas(Impl& impl) : impl_(impl) {}
  Canvas(const Canvas&) = delete;

  // ---- the page. A unit is a 1080th of the height of a 16:9 screen; other shapes are larger in one direction.
  Rect bounds() const;
  /// Pixels per unit.
  float scale() const;
  const Theme& theme() const;
  /// Milliseconds since what is shown changed (step, phase, overlay); saturates at an hour. Motion is a function of it.
  float since_change() const;
  /// 0 to 1, eased, over `milliseconds` beginning `delay` after the change; 1 at once with reduced motion.
  float appear(float milliseconds = 200, float delay = 0) const;
  /// The free places that the surrounding screen leaves to a kind: the middle, and the footer right of the help pill.
  Rect body() const;
  Rect foot() const;
  void set_slots(Rect body, Rect foot);

  // ---- words. What a screen says by itself is written in English, in double quotes, inside words() or
  // inside worded() (base/words.h): the catalogues of assets/languages are made from these.
  std::string_view words(std::string_view english) const;
  std::string_view words(std::string_view one, std::string_view many, int number) const;

  // ---- shapes
  void fill(Rect rect, Color color, float radius = 0);
  void gradient(Rect rect, Color top, Color bottom, float radius = 0);
  void stroke(Rect rect, Color color, float width, float radius = 0);
  void dashed(Rect rect, Color color, float width, float radius = 0);
  void circle(Vec center, float radius, Color color);
  /// A convex polygon.
  void polygon(std::span<const Vec> points, Color color);
  void line(std::span<const Vec> points, Color color, float width, bool closed = false);
  /// Part of a ring; turns from 0 (top) clockwise to 1.
  void arc(Vec center, float radius, float from, float to, float width, Color color);

  // ---- texts. Markup is `*emphasis*` and `**strong**` unless style.plain. Every text is in the outline.
  /// Size of `text` set in `width` units (0: one line as long as it needs).
  Size measure(std::string_view text, const TextStyle& style, float width);
  /// Sets `text` in `box`; returns the size it took. What does not fit is cut and marked kCut in the outline.
  Size text(Rect box, std::string_view text, const TextStyle& style, std::string_view id = {});

  // ---- art: a drawing of assets/art without ending ("people/kit"); `layer` shows one named group of it, empty all.
  void art(Rect box, std::string_view name, std::string_view layer = {}, std::string_view says = {}, float opacity = 1);
  /// The same for a drawing that changes its place or size smoothly: it is made once, `sharp` units wide, and stretched
  /// to `box`, which has its shape and need not lie on whole pixels.
  void moving_art(Rect box, std::string_view name, std::string_view layer, float sharp);
  /// A drawing as a stencil in one colour.
  void icon(Rect box, std::string_view name, Color color);
  bool has_art(std::string_view name) const;
  /// Width divided by height of a drawing; 1 if there is none.
  float art_shape(std::string_view name) const;

  // ---- targets. Ids are unique in a frame; sub-ids are made with push()/pop().
  Response target(std::string_view id, Role role, std::string_view label, Rect rect, const TargetOptions& options = {});
  /// Everything until the scope ends has ids beginning with "part/".
  class Scope;
  [[nodiscard]] Scope push(std::string_view part);
  [[nodiscard]] Scope push(int index);
  /// Draws only inside `rect`.
  [[nodiscard]] Scope clip(Rect rect);
  /// Draws with `opacity` (0 to 1), multiplied with what is set already.
  [[nodiscard]] Scope fade(float opacity);
  /// Draws moved by `by`.
  [[nodiscard]] Scope shift(Vec by);
  /// words() answers in this language; nullptr: in English. Must outlive the scope.
  [[nodiscard]] Scope speaking(const Words* words);
  /// Everything is drawn from right to left: what stood left stands right. Drawings and texts are not turned around;
  /// Align::left is where lines begin.
  [[nodiscard]] Scope mirrored();
  /// A picture whose parts belong together: `rect` stands in its mirrored place, and inside it left is left again.
  [[nodiscard]] Scope upright(Rect rect);
  /// Cards and buttons are drawn flat and with cool borders, as on the desk.
  [[nodiscard]] Scope desk_look();
  bool is_desk() const;
  /// Marks everything as decoration: neither spoken nor checked.
  [[nodiscard]] Scope decoration();
  /// Draws another screen of `units` size, scaled into `rect`, not pressable and not in the outline.
  void inset(Rect rect, Rect units, FunctionRef<void(Canvas&)> draw);

  Outline& outline();
  /// Draws nothing, and returns what would have been shown, until it is called again. Its targets answer to those of
  /// the same ids on the page that is shown, wherever they stand there.
  const Unseen& unseen(FunctionRef<void(Canvas&)> draw, bool as_made = false);

 private:
  friend class Scope;
  Impl& impl_;
};

class Canvas::Scope {
 public:
  enum class Kind : unsigned char { id, clip, fade, shift, words, mirror, desk, decoration };
  Scope(Canvas& canvas, Kind kind) : canvas_(canvas), kind_(kind) {}
  Scope(const Scope&) = delete;
  ~Scope();

 private:
  Canvas& canvas_;
  Kind kind_;
};

}  // namespace pausepoint::ui
