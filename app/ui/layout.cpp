#include "app/ui/layout.h"

#include <algorithm>
#include <cmath>

namespace pausepoint::ui {
namespace {

constexpr float kStep = 2;  ///< A text that does not fit is tried smaller in steps of this.
constexpr const char kEllipsis[] = "\u2026";

/// OpenDyslexic draws its letters so large that they are as wide and as high as Andika's when set smaller by this.
constexpr float kOpenDyslexic = 0.855f;

float scale_of(const std::string& family) { return family == "OpenDyslexic" ? kOpenDyslexic : 1.0f; }

constexpr double kMostPango = 1e9;
constexpr float kTallest = 4000;  ///< Board units: a text taller than this is cut even where height does not matter.

/// Lengths for letters of `size`, in Pango's units for letters of kSetAt and back.
float from_pango(int length, float size) {
  return static_cast<float>(length) * size / (LayoutShop::kSetAt * PANGO_SCALE);
}
int to_pango(float length, float size) {
  return static_cast<int>(
      std::min(kMostPango, std::round(static_cast<double>(length) * LayoutShop::kSetAt * PANGO_SCALE / size)));
}

void add(PangoAttrList* list, PangoAttribute* attribute, guint begin, guint end) {
  attribute->start_index = begin;
  attribute->end_index = end;
  pango_attr_list_insert(list, attribute);
}

/// Whether a line is wider than `width`: a word that cannot be broken.
bool overflows(PangoLayout* layout, float width, float size) {
  if (width <= 0) return false;
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return from_pango(logical.width, size) > width + 0.5f;
}

/// Pango changes left for right by itself in a line that runs from right to left.
PangoAlignment alignment_of(const TextRequest& request, const std::string& text) {
  if (request.align == Align::center) return PANGO_ALIGN_CENTER;
  bool left = request.align == Align::left;
  if (request.begin == TextRequest::Begin::by_script) return left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
  if (request.begin == TextRequest::Begin::right) left = !left;
  const bool runs_left = pango_find_base_dir(text.data(), static_cast<int>(text.size())) == PANGO_DIRECTION_RTL;
  return left != runs_left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

}  // namespace

LayoutShop::LayoutShop() {
  map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
  context_.reset(pango_font_map_create_context(map_.get()));
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_language(context_.get(), pango_language_from_string("en"));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
}

LayoutShop::~LayoutShop() {
  if (font_) pango_font_description_free(font_);
}

void LayoutShop::set_type(const std::string& family, float line_spacing) {
  if (font_) pango_font_description_free(font_);
  font_ = pango_font_description_new();
  pango_font_description_set_family(font_, (family + ", Noto Sans").c_str());
  family_scale_ = scale_of(family);
  pango_font_description_set_absolute_size(font_, static_cast<double>(family_scale_) * kSetAt * PANGO_SCALE);
  line_spacing_ = line_spacing;
  italic_ = -1;
}

float LayoutShop::line_height(const TextRequest& request, float size) const {
  const float large = std::clamp((size - kBody) / (kTitle - kBody), 0.0f, 1.0f);
  return size * line_spacing_ * request.line_factor * (1 - 0.08f * large);
}

bool LayoutShop::has_italic() const {
  if (italic_ < 0) {
    PangoFontDescription* wanted = pango_font_description_copy(font_);
    pango_font_description_set_style(wanted, PANGO_STYLE_ITALIC);
    italic_ = 0;
    if (PangoFont* font = pango_font_map_load_font(map_.get(), context_.get(), wanted)) {
      PangoFontDescription* got = pango_font_describe(font);
      italic_ = pango_font_description_get_style(got) == PANGO_STYLE_ITALIC ? 1 : 0;
      pango_font_description_free(got);
      g_object_unref(font);
    }
    pango_font_description_free(wanted);
  }
  return italic_ == 1;
}

LayoutPointer LayoutShop::lay_out(const TextRequest& request, const MarkedText& text, Try how) const {
  LayoutPointer layout(pango_layout_new(context_.get()));
  pango_font_description_set_weight(font_, request.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout.get(), font_);
  pango_layout_set_text(layout.get(), text.plain.data(), static_cast<int>(text.plain.size()));
  pango_layout_set_wrap(layout.get(), how.wrap);
  if (request.width > 0) pango_layout_set_width(layout.get(), to_pango(request.width, how.size));
  pango_layout_set_alignment(layout.get(), alignment_of(request, text.plain));
  PangoAttrList* list = pango_attr_list_new();
  add(list, pango_attr_line_height_new_absolute(to_pango(line_height(request, how.size), how.size)), 0,
      PANGO_ATTR_INDEX_TO_TEXT_END);
  if (request.letter_space > 0) {
    const double pango = static_cast<double>(request.letter_space) * kSetAt * PANGO_SCALE;
    add(list, pango_attr_letter_spacing_new(static_cast<int>(pango)), 0, PANGO_ATTR_INDEX_TO_TEXT_END);
  }
  for (const Mark& mark : text.marks) {
    const bool italic = !mark.strong && has_italic();
    add(list, italic ? pango_attr_style_new(PANGO_STYLE_ITALIC) : pango_attr_weight_new(PANGO_WEIGHT_BOLD), mark.begin,
        mark.end);
  }
  pango_layout_set_attributes(layout.get(), list);
  pango_attr_list_unref(list);
  return layout;
}

bool LayoutShop::fits(PangoLayout* layout, const TextRequest& request, float size) const {
  if (overflows(layout, request.width, size)) return false;
  if (request.height <= 0) return true;
  // The empty part of the first and the last line may stick out.
  const float slack = std::max(0.0f, line_height(request, size) - size) + 0.5f;
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return from_pango(logical.height, size) <= request.height + slack;
}

/// The text as far as it goes in `lines` lines, with an ellipsis.
LayoutPointer LayoutShop::shortened(const TextRequest& request, const MarkedText& text, Try how, int lines) const {
  LayoutPointer layout = lay_out(request, text, how);
  if (pango_layout_get_line_count(layout.get()) <= lines) return layout;
  const PangoLayoutLine* last = pango_layout_get_line_readonly(layout.get(), lines - 1);
  MarkedText part = text;
  auto end = static_cast<std::size_t>(last->start_index + last->length);
  std::size_t fewer = 1;
  while (end > 0) {
    while (end > 0 && (text.plain[end - 1] == ' ' || text.plain[end - 1] == '\n')) --end;
    part.plain.assign(text.plain, 0, end);
    part.plain += kEllipsis;
    layout = lay_out(request, part, how);
    if (pango_layout_get_line_count(layout.get()) <= lines) break;
    // Mostly a letter or two is enough; a text made to be difficult must not take a layout for each of its letters.
    end -= std::min(end, fewer);
    fewer *= 2;
    while (end > 0 && (static_cast<unsigned char>(text.plain[end]) & 0xC0) == 0x80) --end;
  }
  return layout;
}

std::size_t LayoutShop::most_bytes(const TextRequest& request) const {
  if (request.width <= 0) return std::string::npos;
  const float height = request.height > 0 ? std::min(request.height, kTallest) : kTallest;
  const float size = request.least > 0 ? std::min(request.least, request.size) : request.size;
  const double lines = (height + size) / line_height(request, size) + 1;
  // No letter is narrower than a sixth of its size; marks that take no room at all are not worth more than four a
  // letter.
  return static_cast<std::size_t>(std::min(1e6, (lines * (request.width / size * 6.0 + 1) + 8) * 4));
}

LayoutShop::Made LayoutShop::make(const TextRequest& request, const MarkedText& whole) const {
  MarkedText part;
  std::size_t most = most_bytes(request);
  const bool too_long = whole.plain.size() > most;
  if (too_long) {
    while (most > 0 && (static_cast<unsigned char>(whole.plain[most]) & 0xC0) == 0x80) --most;
    part = {whole.plain.substr(0, most), whole.marks};
  }
  const MarkedText& text = too_long ? part : whole;
  Made made{lay_out(request, text, {request.size, PANGO_WRAP_WORD}), request.size, false};
  if (!too_long && fits(made.layout.get(), request, request.size)) return made;
  if (!too_long && request.least > 0 && request.least < request.size) {
    // The largest size that fits, found by halving the steps between the two.
    int fitting = static_cast<int>(std::ceil((request.size - request.least) / kStep)) + 1, failing = 0;
    const auto size_of = [&request](int step) {
      return std::max(request.least, request.size - kStep * static_cast<float>(step));
    };
    while (fitting - failing > 1) {
      const int middle = (fitting + failing) / 2;
      LayoutPointer smaller = lay_out(request, text, {size_of(middle), PANGO_WRAP_WORD});
      if (fits(smaller.get(), request, size_of(middle))) {
        fitting = middle;
        made = {std::move(smaller), size_of(middle), false};
      } else {
        failing = middle;
      }
    }
    if (made.font_size < request.size) return made;
  }
  if (request.least > 0) made.font_size = std::min(request.least, request.size);
  // Nothing helps: break words if one is too wide, and leave out what is too tall.
  const Try last{made.font_size, PANGO_WRAP_WORD_CHAR};
  made.layout = lay_out(request, text, last);
  made.cut = true;
  if (too_long || !fits(made.layout.get(), request, made.font_size)) {
    const float height = line_height(request, made.font_size);
    const float slack = std::max(0.0f, height - made.font_size) + 0.5f;
    const int lines =
        std::max(1, static_cast<int>(((request.height > 0 ? request.height : kTallest) + slack) / height));
    made.layout = shortened(request, text, last, lines);
  }
  return made;
}

}  // namespace pausepoint::ui
