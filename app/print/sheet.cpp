#include "app/print/sheet.h"

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <map>
#include <utility>

#include "app/base/text.h"

namespace pausepoint::print {
namespace {

constexpr double kPoint = 72.0 / 25.4;  ///< Points in a millimetre.
constexpr float kLineSpacing = 1.3f;

double points(float millimetres) { return millimetres * kPoint; }
float millimetres(int pango) { return static_cast<float>(pango / (PANGO_SCALE * kPoint)); }

void add_weight(PangoAttrList* list, std::size_t begin, std::size_t end) {
  PangoAttribute* attribute = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

}  // namespace

struct Sheet::Impl {
  cairo_surface_t* surface = nullptr;
  cairo_t* cairo = nullptr;
  PangoLayout* layout = nullptr;
  std::string path, assets;
  std::map<std::string, RsvgHandle*, std::less<>> drawings;
  std::vector<Placed> placed;
  int pages = 0;

  ~Impl() {
    if (layout) g_object_unref(layout);
    if (cairo) cairo_destroy(cairo);
    if (surface) cairo_surface_destroy(surface);
    for (auto& [name, handle] : drawings) {
      if (handle) g_object_unref(handle);
    }
  }
  void set(std::string_view text, const Style& style, float width);
  void path_of(Rect rect, float radius);
  void stroke(float width, float gray, bool dashed);
  RsvgHandle* drawing(std::string_view name);
};

void Sheet::Impl::set(std::string_view text, const Style& style, float width) {
  PangoFontDescription* font = pango_font_description_from_string("Andika, Noto Sans");
  pango_font_description_set_absolute_size(font, static_cast<double>(style.points) * PANGO_SCALE);
  pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  PangoAttrList* list = pango_attr_list_new();
  std::string plain;
  if (style.plain) {
    plain = text;
  } else {
    for (const MarkedPiece& piece : marked_pieces(text)) {
      const std::size_t begin = plain.size();
      plain += piece.text;
      if (piece.emphasis || piece.strong) add_weight(list, begin, plain.size());
    }
  }
  pango_attr_list_insert(list, pango_attr_line_height_new(kLineSpacing / 1.6));
  pango_layout_set_text(layout, plain.data(), static_cast<int>(plain.size()));
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout, width > 0 ? static_cast<int>(points(width) * PANGO_SCALE) : -1);
  pango_layout_set_alignment(layout, style.align == Align::left     ? PANGO_ALIGN_LEFT
                                     : style.align == Align::center ? PANGO_ALIGN_CENTER
                                                                    : PANGO_ALIGN_RIGHT);
}

void Sheet::Impl::path_of(Rect rect, float radius) {
  const double x = points(rect.x), y = points(rect.y), w = points(rect.w), h = points(rect.h), r = points(radius);
  cairo_new_path(cairo);
  if (radius <= 0) return cairo_rectangle(cairo, x, y, w, h);
  cairo_arc(cairo, x + w - r, y + r, r, -G_PI / 2, 0);
  cairo_arc(cairo, x + w - r, y + h - r, r, 0, G_PI / 2);
  cairo_arc(cairo, x + r, y + h - r, r, G_PI / 2, G_PI);
  cairo_arc(cairo, x + r, y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path(cairo);
}

void Sheet::Impl::stroke(float width, float gray, bool dashed) {
  const double dashes[] = {points(2), points(1.5f)};
  cairo_set_dash(cairo, dashes, dashed ? 2 : 0, 0);
  cairo_set_line_width(cairo, points(width));
  cairo_set_source_rgb(cairo, gray, gray, gray);
  cairo_stroke(cairo);
}

RsvgHandle* Sheet::Impl::drawing(std::string_view name) {
  if (const auto found = drawings.find(name); found != drawings.end()) return found->second;
  const std::string file = assets + "/art/" + std::string(name) + ".svg";
  return drawings[std::string(name)] = rsvg_handle_new_from_file(file.c_str(), nullptr);
}

Result<std::unique_ptr<Sheet>> Sheet::make(const std::string& path, const std::string& assets) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->assets = assets;
  impl->surface = cairo_pdf_surface_create(path.c_str(), points(kPageWidth), points(kPageHeight));
  impl->cairo = cairo_create(impl->surface);
  if (cairo_status(impl->cairo) != CAIRO_STATUS_SUCCESS)
    return Failure{path + " cannot be written: " + cairo_status_to_string(cairo_status(impl->cairo))};
  impl->layout = pango_cairo_create_layout(impl->cairo);
  pango_cairo_context_set_resolution(pango_layout_get_context(impl->layout), 72);
  return std::unique_ptr<Sheet>(new Sheet(std::move(impl)));
}

Sheet::Sheet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Sheet::~Sheet() = default;

void Sheet::page() {
  if (impl_->pages > 0) cairo_show_page(impl_->cairo);
  ++impl_->pages;
}

int Sheet::pages() const { return impl_->pages; }
const std::vector<Placed>& Sheet::placed() const { return impl_->placed; }

Size Sheet::measure(std::string_view text, const Style& style, float width) {
  impl_->set(text, style, width);
  PangoRectangle logical;
  pango_layout_get_extents(impl_->layout, nullptr, &logical);
  return {millimetres(logical.width), millimetres(logical.height)};
}

Size Sheet::text(Rect box, std::string_view text, const Style& style) {
  const Size size = measure(text, style, box.w);
  const float y = style.middle ? box.y + (box.h - size.h) / 2 : box.y;
  cairo_set_source_rgb(impl_->cairo, style.gray, style.gray, style.gray);
  cairo_move_to(impl_->cairo, points(box.x), points(y));
  pango_cairo_show_layout(impl_->cairo, impl_->layout);
  impl_->placed.push_back({impl_->pages,
                           {box.x, y, std::min(box.w, size.w), size.h},
                           box,
                           std::string(text),
                           size.h > box.h + 0.1f || size.w > box.w + 0.1f});
  return size;
}

void Sheet::line(Vec from, Vec to, float width, float gray) {
  cairo_new_path(impl_->cairo);
  cairo_move_to(impl_->cairo, points(from.x), points(from.y));
  cairo_line_to(impl_->cairo, points(to.x), points(to.y));
  impl_->stroke(width, gray, false);
  const Rect rect{std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x), std::abs(to.y - from.y)};
  impl_->placed.push_back({impl_->pages, rect, rect, {}, false});
}

void Sheet::frame(Rect rect, float width, bool dashed, float radius) {
  impl_->path_of(rect, radius);
  impl_->stroke(width, dashed ? 0.45f : 0.2f, dashed);
  impl_->placed.push_back({impl_->pages, rect, rect, {}, false});
}

void Sheet::fill(Rect rect, float gray, float radius) {
  impl_->path_of(rect, radius);
  cairo_set_source_rgb(impl_->cairo, gray, gray, gray);
  cairo_fill(impl_->cairo);
  impl_->placed.push_back({impl_->pages, rect, rect, {}, false});
}

void Sheet::circle(Vec center, float radius, float width) {
  const Rect rect{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
  frame(rect, width, false, radius);
}

void Sheet::polygon(const std::vector<Vec>& shape, float width) {
  cairo_new_path(impl_->cairo);
  Rect around{shape.front().x, shape.front().y, 0.01f, 0.01f};
  for (const Vec& point : shape) {
    cairo_line_to(impl_->cairo, points(point.x), points(point.y));
    around = around.united({point.x, point.y, 0.01f, 0.01f});
  }
  cairo_close_path(impl_->cairo);
  impl_->stroke(width, 0.2f, false);
  impl_->placed.push_back({impl_->pages, around, around, {}, false});
}

void Sheet::art(Rect box, std::string_view name) {
  RsvgHandle* drawing = impl_->drawing(name);
  if (drawing == nullptr) return;
  const RsvgRectangle place{points(box.x), points(box.y), points(box.w), points(box.h)};
  rsvg_handle_render_document(drawing, impl_->cairo, &place, nullptr);
  impl_->placed.push_back({impl_->pages, box, box, {}, false});
}

Result<int> Sheet::close() {
  if (impl_->pages == 0) page();
  cairo_show_page(impl_->cairo);
  cairo_surface_finish(impl_->surface);
  const cairo_status_t status = cairo_surface_status(impl_->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return Failure{impl_->path + " cannot be written: " + cairo_status_to_string(status)};
  return impl_->pages;
}

}  // namespace pausepoint::print
