// Draws SVG files with librsvg and keeps them as textures; must not know what they show.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "app/ui/texture.h"

namespace pausepoint::ui {

class ArtShelf {
 public:
  explicit ArtShelf(std::string assets_folder);
  ~ArtShelf();
  void begin_frame(std::uint64_t frame);

  /// Looks for <assets>/art/NAME.svg, then <assets>/icons/NAME.svg. Names are made of a-z, 0-9, '-', '_' and '/'.
  bool has(std::string_view name);
  /// Width divided by height; 1 if there is no such drawing.
  float shape(std::string_view name);
  /// Serial number of a layer (empty: all layers) of a drawing; 0 if there is no such drawing.
  std::uint64_t layer(std::string_view name, std::string_view layer);
  /// The same for a whole icon: only <assets>/icons/NAME.svg.
  std::uint64_t icon(std::string_view name);
  /// The layer's pixels when the whole drawing is `width` x `height` pixels; `coverage` keeps only how much it covers.
  /// A layer that is not in the drawing has no pixels.
  const Texture& raster(std::uint64_t layer, int width, int height, bool coverage);
  /// The same, to be drawn at places and sizes between whole pixels.
  const Texture& smooth(std::uint64_t layer, int width, int height);
  std::size_t bytes() const;

 private:
  const Texture& make(std::uint64_t layer, int width, int height, TextureKind kind);
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pausepoint::ui
