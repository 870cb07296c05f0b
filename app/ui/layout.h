// Breaks one text into lines with Pango and fits it into a box; must not know of textures. Only type.cpp includes this.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>

#include "app/ui/marks.h"
#include "app/ui/type.h"

namespace pausepoint::ui {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
using LayoutPointer = std::unique_ptr<PangoLayout, Unref>;

/// Fonts and their resolution. Nothing is rounded to pixels, so a layout of any size is one of the size kSetAt seen
/// from nearer or farther: all are made at that size, because each new size of a font costs over a millisecond to look
/// up.
class LayoutShop {
 public:
  static constexpr float kSetAt = 64;

  LayoutShop();
  ~LayoutShop();
  void set_type(const std::string& family, float line_spacing);

  struct Made {
    LayoutPointer layout;
    float font_size = 0;
    bool cut = false;
    /// Board units of a Pango unit.
    double unit() const { return font_size / (kSetAt * PANGO_SCALE); }
  };
  /// Sets `text` as the request wants it, smaller or cut if it does not fit.
  Made make(const TextRequest& request, const MarkedText& text) const;
  /// Height of a line of the request's letters, or of those of `size`. Large letters need less.
  float line_height(const TextRequest& request) const { return line_height(request, request.size); }
  float line_height(const TextRequest& request, float size) const;

 private:
  struct Try {
    float size = 0;
    PangoWrapMode wrap = PANGO_WRAP_WORD;
  };
  LayoutPointer lay_out(const TextRequest& request, const MarkedText& text, Try how) const;
  bool fits(PangoLayout* layout, const TextRequest& request, float size) const;
  LayoutPointer shortened(const TextRequest& request, const MarkedText& text, Try how, int lines) const;
  /// More bytes than this cannot fit into the box of the request at any size it allows.
  std::size_t most_bytes(const TextRequest& request) const;
  bool has_italic() const;

  std::unique_ptr<PangoFontMap, Unref> map_;
  std::unique_ptr<PangoContext, Unref> context_;
  PangoFontDescription* font_ = nullptr;
  float line_spacing_ = 1.3f;
  float family_scale_ = 1;
  mutable int italic_ = -1;  ///< -1: nobody asked yet.
};

}  // namespace pausepoint::ui
