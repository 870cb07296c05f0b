#include "app/ui/art.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <map>
#include <vector>

namespace pausepoint::ui {
namespace {

constexpr std::size_t kTextureBudget = 40 * 1024 * 1024;

struct Drawing {
  RsvgHandle* handle = nullptr;  ///< nullptr: there is no such file, or it is not a drawing.
  float shape = 1;
  std::map<std::string, std::uint64_t, std::less<>> layers;

  Drawing() = default;
  Drawing(const Drawing&) = delete;
  ~Drawing() {
    if (handle) g_object_unref(handle);
  }
};

struct Layer {
  Drawing* drawing;
  std::string selector;  ///< "#id"; empty: all.
};

bool is_safe(std::string_view name) {
  if (name.empty() || name.size() > 100 || name.front() == '/') return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
  });
}

void load(Drawing& drawing, const std::string& path) {
  drawing.handle = rsvg_handle_new_from_file(path.c_str(), nullptr);
  if (!drawing.handle) return;
  double width = 0, height = 0;
  gboolean has_width, has_height, has_box;
  RsvgLength given_width, given_height;
  RsvgRectangle box;
  rsvg_handle_get_intrinsic_dimensions(drawing.handle, &has_width, &given_width, &has_height, &given_height, &has_box,
                                       &box);
  if (has_box) width = box.width, height = box.height;
  if (width <= 0 || height <= 0) rsvg_handle_get_intrinsic_size_in_pixels(drawing.handle, &width, &height);
  if (width > 0 && height > 0) drawing.shape = static_cast<float>(width / height);
}

struct Bounds {
  int left, top, right, bottom;
};

/// The part of a picture that is not empty.
Bounds ink_of(const std::uint8_t* pixels, int stride, int width, int height) {
  Bounds b{width, height, 0, 0};
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(pixels + static_cast<std::ptrdiff_t>(y) * stride);
    int first = 0, last = width;
    while (first < width && row[first] == 0) ++first;
    if (first == width) continue;
    while (row[last - 1] == 0) --last;
    b = {std::min(b.left, first), std::min(b.top, y), std::max(b.right, last), y + 1};
  }
  return b;
}

/// Premultiplied BGRA to straight BGRA in place, or to coverage at the beginning of each row.
void convert(std::uint8_t* pixels, int stride, const Bounds& b, bool coverage) {
  for (int y = b.top; y < b.bottom; ++y) {
    std::uint8_t* row = pixels + static_cast<std::ptrdiff_t>(y) * stride;
    for (int x = b.left; x < b.right; ++x) {
      std::uint8_t* p = row + static_cast<std::ptrdiff_t>(x) * 4;
      const unsigned a = p[3], blue = p[0], green = p[1], red = p[2];
      if (coverage) {
        row[x] = static_cast<std::uint8_t>(a);
      } else if (a > 0) {
        const auto up = [a](unsigned c) { return static_cast<std::uint8_t>(std::min(255u, (c * 255 + a / 2) / a)); };
        p[0] = up(blue), p[1] = up(green), p[2] = up(red);
      }
    }
  }
}

}  // namespace

struct ArtShelf::Impl {
  std::string folder;
  TextureShelf shelf{kTextureBudget};
  using Drawings = std::map<std::string, Drawing, std::less<>>;
  Drawings drawings, icons;
  std::vector<Layer> layers;  ///< Serial number - 1.

  Drawing& find(std::string_view name);
  Drawing& find_icon(std::string_view name);
  Drawing& load_once(Drawings& shelf, std::string_view name, std::initializer_list<const char*> places);
  std::uint64_t layer_of(Drawing& drawing, std::string_view layer);
};

Drawing& ArtShelf::Impl::find(std::string_view name) { return load_once(drawings, name, {"/art/", "/icons/"}); }
Drawing& ArtShelf::Impl::find_icon(std::string_view name) { return load_once(icons, name, {"/icons/"}); }

Drawing& ArtShelf::Impl::load_once(Drawings& shelf_of, std::string_view name,
                                   std::initializer_list<const char*> places) {
  if (const auto found = shelf_of.find(name); found != shelf_of.end()) return found->second;
  Drawing& drawing = shelf_of[std::string(name)];
  if (!is_safe(name)) return drawing;
  for (const char* place : places) {
    std::string path = folder;
    ((path += place) += name) += ".svg";
    if (g_file_test(path.c_str(), G_FILE_TEST_IS_REGULAR)) load(drawing, path);
    if (drawing.handle) break;
  }
  return drawing;
}

ArtShelf::ArtShelf(std::string assets_folder) : impl_(std::make_unique<Impl>()) {
  impl_->folder = std::move(assets_folder);
}
ArtShelf::~ArtShelf() = default;

void ArtShelf::begin_frame(std::uint64_t frame) { impl_->shelf.begin_frame(frame); }
bool ArtShelf::has(std::string_view name) { return impl_->find(name).handle != nullptr; }
float ArtShelf::shape(std::string_view name) { return impl_->find(name).shape; }
std::size_t ArtShelf::bytes() const { return impl_->shelf.bytes(); }

std::uint64_t ArtShelf::Impl::layer_of(Drawing& drawing, std::string_view layer) {
  if (!drawing.handle) return 0;
  if (const auto found = drawing.layers.find(layer); found != drawing.layers.end()) return found->second;
  std::string selector;
  if (!layer.empty()) (selector += '#') += layer;
  layers.push_back({&drawing, std::move(selector)});
  return drawing.layers[std::string(layer)] = layers.size();
}

std::uint64_t ArtShelf::layer(std::string_view name, std::string_view layer) {
  return impl_->layer_of(impl_->find(name), layer);
}
std::uint64_t ArtShelf::icon(std::string_view name) { return impl_->layer_of(impl_->find_icon(name), {}); }

const Texture& ArtShelf::raster(std::uint64_t layer, int width, int height, bool coverage) {
  return make(layer, width, height, coverage ? TextureKind::coverage : TextureKind::exact);
}
const Texture& ArtShelf::smooth(std::uint64_t layer, int width, int height) {
  return make(layer, width, height, TextureKind::smooth);
}

const Texture& ArtShelf::make(std::uint64_t layer, int width, int height, TextureKind kind) {
  const bool coverage = kind == TextureKind::coverage;
  const std::uint32_t mask = static_cast<std::uint32_t>(kind) << 30;
  const TextureKey key{layer, static_cast<std::uint32_t>(width) | mask, static_cast<std::uint32_t>(height)};
  if (const Texture* found = impl_->shelf.find(key)) return *found;
  const Layer& it = impl_->layers[layer - 1];
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
  cairo_t* cairo = cairo_create(surface);
  const RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
  if (it.selector.empty()) {
    rsvg_handle_render_document(it.drawing->handle, cairo, &viewport, nullptr);
  } else if (rsvg_handle_has_sub(it.drawing->handle, it.selector.c_str())) {
    rsvg_handle_render_layer(it.drawing->handle, cairo, it.selector.c_str(), &viewport, nullptr);
  }
  cairo_destroy(cairo);
  cairo_surface_flush(surface);
  std::uint8_t* pixels = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  Texture place;
  if (pixels) {
    const Bounds b = ink_of(pixels, stride, width, height);
    place = {0, b.left, b.top, std::max(0, b.right - b.left), std::max(0, b.bottom - b.top)};
    convert(pixels, stride, b, coverage);
    pixels += static_cast<std::ptrdiff_t>(place.y) * stride + static_cast<std::ptrdiff_t>(place.x) * (coverage ? 1 : 4);
  }
  const Texture& made = impl_->shelf.put(key, place, pixels, stride, kind);
  cairo_surface_destroy(surface);
  return made;
}

}  // namespace pausepoint::ui
