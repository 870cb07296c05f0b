// A printed A4 page to draw on, in millimetres: texts, lines, cards and drawings; must not know what a lesson is.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/geometry.h"
#include "app/base/result.h"

namespace pausepoint::print {

inline constexpr float kPageWidth = 210, kPageHeight = 297;  ///< A4, ISO 216.
inline constexpr float kPageMargin = 15;                     ///< Most printers cannot reach closer than 5.

enum class Align : unsigned char { left, center, right };

struct Style {
  float points = 11;  ///< Size of the letters.
  bool bold = false;
  Align align = Align::left;
  float gray = 0;       ///< 0 black to 1 white: every page is readable in black and white.
  bool plain = false;   ///< No `*marks*`: to the letter.
  bool middle = false;  ///< Vertically centred in its box.
};

/// What stands where, for tests: everything that was drawn, in millimetres.
struct Placed {
  int page = 0;  ///< From 1.
  Rect rect;     ///< Of a text: what it takes.
  Rect box;      ///< Where it was allowed to be.
  std::string text;
  bool cut = false;  ///< The text is taller than its box.
};

/// A document of pages. Nothing is drawn before the first page().
class Sheet {
 public:
  /// Writes a PDF to `path` when it is closed. `assets` is the folder that holds art/. The failure says what is wrong.
  static Result<std::unique_ptr<Sheet>> make(const std::string& path, const std::string& assets);
  ~Sheet();
  Sheet(const Sheet&) = delete;

  /// Begins a new page.
  void page();
  int pages() const;
  /// The part of a page that may be printed on.
  static Rect inside() {
    return {kPageMargin, kPageMargin, kPageWidth - 2 * kPageMargin, kPageHeight - 2 * kPageMargin};
  }

  /// Size of `text` set `width` millimetres wide.
  Size measure(std::string_view text, const Style& style, float width);
  /// Sets `text` in `box` with `*emphasis*` and `**strong**`; returns what it took. A text that is too tall is still
  /// drawn whole, and marked as cut in placed().
  Size text(Rect box, std::string_view text, const Style& style = {});
  void line(Vec from, Vec to, float width = 0.3f, float gray = 0);
  /// A frame; a dashed one is where scissors go.
  void frame(Rect rect, float width = 0.3f, bool dashed = false, float radius = 0);
  void fill(Rect rect, float gray, float radius = 0);
  void circle(Vec center, float radius, float width = 0.3f);
  /// A closed outline, to be drawn into or coloured.
  void polygon(const std::vector<Vec>& points, float width = 0.5f);
  /// A drawing of assets/art, as large as fits into `box`; nothing when there is none.
  void art(Rect box, std::string_view name);

  const std::vector<Placed>& placed() const;
  /// Finishes the file; the failure is a sentence.
  Result<int> close();

 private:
  struct Impl;
  explicit Sheet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace pausepoint::print
