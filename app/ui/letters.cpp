#include "app/ui/letters.h"

#include <algorithm>
#include <string>

#include "app/ui/layout.h"

namespace pausepoint::ui {

struct Letters::Impl {
  LayoutShop shop;
};

Letters::Letters() : impl_(std::make_unique<Impl>()) { impl_->shop.set_type("Andika", 1.3f); }
Letters::~Letters() = default;

std::optional<char32_t> Letters::first_missing(std::string_view text) const {
  // Andika has all of Latin's first blocks; most texts need no look at the fonts.
  const bool simple = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0xC9; });
  if (simple || text.empty()) return {};
  const LayoutShop::Made made = impl_->shop.make({.text = text, .plain = true}, {std::string(text), {}});
  if (pango_layout_get_unknown_glyphs_count(made.layout.get()) == 0) return {};
  for (GSList* lines = pango_layout_get_lines_readonly(made.layout.get()); lines; lines = lines->next) {
    for (GSList* runs = static_cast<PangoLayoutLine*>(lines->data)->runs; runs; runs = runs->next) {
      const PangoGlyphString* glyphs = static_cast<PangoGlyphItem*>(runs->data)->glyphs;
      for (int i = 0; i < glyphs->num_glyphs; ++i) {
        const PangoGlyph glyph = glyphs->glyphs[i].glyph;
        if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 && glyph != PANGO_GLYPH_EMPTY)
          return static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
      }
    }
  }
  return {};
}

}  // namespace pausepoint::ui
