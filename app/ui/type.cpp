#include "app/ui/type.h"

#include <hb-ot.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

#include "app/ui/hash.h"
#include "app/ui/layout.h"

namespace pausepoint::ui {
namespace {

constexpr std::size_t kTextureBudget = 24 * 1024 * 1024;
constexpr std::size_t kMostSettings = 1500;
constexpr std::size_t kLongestText =
    4 * 1024;                       ///< Bytes. More is on no screen, and Pango breaks long words in quadratic time.
constexpr int kLargestSide = 4096;  ///< Of a texture: every OpenGL 3.3 has it.
constexpr int kPad = 2;             ///< Pixels around the ink: antialiasing, and baselines moved to whole pixels.

struct Kept {
  Setting setting;
  std::string text;
  TextRequest request;   ///< Its text points into `text`.
  LayoutPointer layout;  ///< Only until the end of the frame.
  std::uint64_t used = 0;

  bool is(const TextRequest& other) const {
    return request.size == other.size && request.width == other.width && request.height == other.height &&
           request.least == other.least && request.weight == other.weight && request.align == other.align &&
           request.plain == other.plain && request.letter_space == other.letter_space &&
           request.line_factor == other.line_factor && request.begin == other.begin && text == other.text;
  }
};

/// `type` is the number of the set_type() it is set in: what is set anew differs from what it was.
std::uint64_t hash_of(const TextRequest& request, int type) {
  return (Hash() << type << request.letter_space << request.line_factor << request.text << request.size << request.width << request.height << request.least
                 << static_cast<int>(request.weight) << static_cast<int>(request.align)
                 << static_cast<int>(request.plain) + 2 * static_cast<int>(request.begin))
      .value();
}

/// Whether a font has coloured pictures.
bool is_colored(PangoFont* pango) {
  hb_font_t* font = pango ? pango_font_get_hb_font(pango) : nullptr;
  hb_face_t* face = font ? hb_font_get_face(font) : nullptr;
  return face && (hb_ot_color_has_png(face) || hb_ot_color_has_layers(face));
}

bool has_colored_run(PangoLayout* layout) {
  for (GSList* lines = pango_layout_get_lines_readonly(layout); lines; lines = lines->next) {
    for (GSList* runs = static_cast<PangoLayoutLine*>(lines->data)->runs; runs; runs = runs->next) {
      if (is_colored(static_cast<PangoGlyphItem*>(runs->data)->item->analysis.font)) return true;
    }
  }
  return false;
}

std::string valid(std::string_view text) {
  text = text.substr(0, std::min(text.size(), kLongestText));
  while (!text.empty() && text.size() == kLongestText && (static_cast<unsigned char>(text.back()) & 0x80))
    text.remove_suffix(1);
  if (g_utf8_validate_len(text.data(), text.size(), nullptr)) return std::string(text);
  char* made = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
  std::string out = made;
  g_free(made);
  return out;
}

/// Draws every line with its baseline on a whole pixel, so that all lines are equally sharp.
/// `scale`: pixels per unit of the layout.
void draw_runs(cairo_t* cairo, PangoLayout* layout, double scale) {
  PangoLayoutIter* at = pango_layout_get_iter(layout);
  do {
    PangoLayoutRun* run = pango_layout_iter_get_run_readonly(at);
    if (!run) continue;
    PangoRectangle logical;
    pango_layout_iter_get_run_extents(at, nullptr, &logical);
    const double baseline = std::round(pango_units_to_double(pango_layout_iter_get_baseline(at)) * scale) / scale;
    cairo_move_to(cairo, pango_units_to_double(logical.x), baseline);
    PangoFont* font = run->item->analysis.font;
    if (is_colored(font)) {
      pango_cairo_show_glyph_string(cairo, font, run->glyphs);
    } else {
      // As outlines: Cairo 1.16 puts glyph pictures on whole pixels, which makes small letters dance.
      pango_cairo_glyph_string_path(cairo, font, run->glyphs);
      cairo_fill(cairo);
    }
  } while (pango_layout_iter_next_run(at));
  pango_layout_iter_free(at);
}

/// Cairo's premultiplied BGRA to straight BGRA, in place.
void straighten(std::uint8_t* pixels, int stride, int width, int height) {
  for (int y = 0; y < height; ++y) {
    std::uint8_t* p = pixels + static_cast<std::ptrdiff_t>(y) * stride;
    for (int x = 0; x < width; ++x, p += 4) {
      const unsigned a = p[3], b = p[0], g = p[1], r = p[2];
      if (a == 0) continue;
      const auto up = [a](unsigned c) { return static_cast<std::uint8_t>(std::min(255u, (c * 255 + a / 2) / a)); };
      p[0] = up(b), p[1] = up(g), p[2] = up(r);
    }
  }
}

}  // namespace

struct TypeSetter::Impl {
  LayoutShop shop;
  TextureShelf shelf{kTextureBudget};
  std::unordered_map<std::uint64_t, std::unique_ptr<Kept>> kept;
  std::vector<Kept*> with_layout;
  std::string family;
  float line_spacing = 0;
  int types = 0;
  std::uint64_t frame = 0, serials = 0;

  Kept& find_or_make(const TextRequest& request);
  void make(Kept& it);
  void forget_old();
};

void TypeSetter::Impl::make(Kept& it) {
  const TextRequest& request = it.request;
  MarkedText text = request.plain ? MarkedText{valid(request.text), {}} : read_marks(valid(request.text));
  LayoutShop::Made made = shop.make(request, text);
  PangoRectangle ink, logical;
  pango_layout_get_extents(made.layout.get(), &ink, &logical);
  const double unit = made.unit();
  const auto units = [unit](int length) { return static_cast<float>(length * unit); };
  Setting& s = it.setting;
  s.size = {units(logical.width), units(logical.height)};
  s.ink = {units(ink.x), units(ink.y), units(ink.width), units(ink.height)};
  s.font_size = made.font_size;
  s.lines = pango_layout_get_line_count(made.layout.get());
  s.cut = made.cut || request.text.size() > kLongestText;
  s.colored = has_colored_run(made.layout.get());
  if (!it.layout) with_layout.push_back(&it);
  it.layout = std::move(made.layout);
}

Kept& TypeSetter::Impl::find_or_make(const TextRequest& request) {
  // Two different texts with one hash take neighbouring places.
  for (std::uint64_t hash = hash_of(request, types);; ++hash) {
    std::unique_ptr<Kept>& place = kept[hash];
    if (place && !place->is(request)) continue;
    if (!place) {
      place = std::make_unique<Kept>();
      place->text = request.text;
      place->request = request;
      place->request.text = place->text;
      place->setting.hash = hash;
      place->setting.serial = ++serials;
      make(*place);
    }
    place->used = frame;
    return *place;
  }
}

void TypeSetter::Impl::forget_old() {
  if (kept.size() < kMostSettings) return;
  std::erase_if(kept, [this](const auto& pair) { return pair.second->used + 1 < frame; });
}

TypeSetter::TypeSetter() : impl_(std::make_unique<Impl>()) {}
TypeSetter::~TypeSetter() = default;

void TypeSetter::set_type(const std::string& family, float line_spacing) {
  if (family == impl_->family && line_spacing == impl_->line_spacing) return;
  impl_->family = family;
  impl_->line_spacing = line_spacing;
  ++impl_->types;
  impl_->with_layout.clear();
  impl_->kept.clear();
  impl_->shelf.clear();
  impl_->shop.set_type(family, line_spacing);
}

void TypeSetter::begin_frame(std::uint64_t frame) {
  impl_->frame = frame;
  impl_->shelf.begin_frame(frame);
  impl_->forget_old();
}

void TypeSetter::end_frame() {
  for (Kept* it : impl_->with_layout) it->layout.reset();
  impl_->with_layout.clear();
}

const Setting& TypeSetter::set(const TextRequest& request) {
  TextRequest natural = request;
  natural.height = natural.least = 0;
  const Kept& kept = impl_->find_or_make(natural);
  if (request.height <= 0 && request.least <= 0) return kept.setting;
  const float slack = std::max(0.0f, impl_->shop.line_height(request) - request.size) + 0.5f;
  const bool fits = !kept.setting.cut && (request.height <= 0 || kept.setting.size.h <= request.height + slack);
  return fits ? kept.setting : impl_->find_or_make(request).setting;
}

void TypeSetter::raster_place(const Setting& setting, float scale, Texture& place) {
  const Rect& ink = setting.ink;
  place = {};
  if (ink.w <= 0 || ink.h <= 0) return;
  // Far away is far enough: what does not fit an int is not on any screen.
  const auto whole = [](float pixels) { return static_cast<int>(std::clamp(pixels, -1e6f, 1e6f)); };
  place.x = whole(std::floor(ink.x * scale)) - kPad;
  place.y = whole(std::floor(ink.y * scale)) - kPad;
  place.width = std::min(kLargestSide, whole(std::ceil(ink.right() * scale)) + kPad - place.x);
  place.height = std::min(kLargestSide, whole(std::ceil(ink.bottom() * scale)) + kPad - place.y);
}

const Texture& TypeSetter::raster(const Setting& setting, float scale, Color color) {
  const auto bits = std::bit_cast<std::uint32_t>(scale);
  const std::uint32_t tint =
      setting.colored ? 0xFF000000u | static_cast<std::uint32_t>(color.r << 16 | color.g << 8 | color.b) : 0u;
  const TextureKey key{setting.serial, bits, tint};
  if (const Texture* found = impl_->shelf.find(key)) return *found;
  Kept& kept = *impl_->kept.at(setting.hash);
  if (!kept.layout) impl_->make(kept);
  Texture place;
  raster_place(setting, scale, place);
  if (place.width <= 0 || place.height <= 0) return impl_->shelf.put(key, place, nullptr, 4, TextureKind::exact);
  cairo_surface_t* surface =
      cairo_image_surface_create(setting.colored ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_A8, place.width, place.height);
  cairo_t* cairo = cairo_create(surface);
  cairo_translate(cairo, -place.x, -place.y);
  const double layout_scale = static_cast<double>(scale) * setting.font_size / LayoutShop::kSetAt;
  cairo_scale(cairo, layout_scale, layout_scale);
  cairo_set_tolerance(cairo, 0.1);
  cairo_set_source_rgb(cairo, color.r / 255.0, color.g / 255.0, color.b / 255.0);
  draw_runs(cairo, kept.layout.get(), layout_scale);
  cairo_destroy(cairo);
  cairo_surface_flush(surface);
  std::uint8_t* pixels = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  if (setting.colored) straighten(pixels, stride, place.width, place.height);
  const Texture& made =
      impl_->shelf.put(key, place, pixels, stride, setting.colored ? TextureKind::exact : TextureKind::coverage);
  cairo_surface_destroy(surface);
  return made;
}

const Texture& TypeSetter::white() {
  // No setting has the serial number 0.
  if (const Texture* found = impl_->shelf.find({})) return *found;
  const std::uint8_t pixel[4] = {255, 255, 255, 255};
  return impl_->shelf.put({}, {0, 0, 0, 1, 1}, pixel, 4, TextureKind::coverage);
}

std::size_t TypeSetter::bytes() const { return impl_->shelf.bytes(); }

}  // namespace pausepoint::ui
