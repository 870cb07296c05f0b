// Sets texts with Pango and Cairo and keeps them as textures; must not know where on the screen they go.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/texture.h"

namespace pausepoint::ui {

/// What is to be set. All lengths are board units: the breaking of lines does not depend on the pixels.
struct TextRequest {
  std::string_view text;
  float size = kBody;
  float width = 0;   ///< 0: one line, as long as it needs.
  float height = 0;  ///< 0: as tall as it needs.
  float least = 0;   ///< > 0: may be set smaller, down to this, to fit.
  Weight weight = Weight::regular;
  Align align = Align::left;
  bool plain = false;
  float letter_space = 0;  ///< Ems.
  float line_factor = 1;   ///< Times the height of a line.
  /// Where lines begin, which is Align::left: where their script begins, or at one side whatever their script.
  enum class Begin : unsigned char { by_script, left, right };
  Begin begin = Begin::by_script;
};

/// A text with its lines broken.
struct Setting {
  Size size;  ///< Of its widest line, and of all lines.
  Rect ink;   ///< What is blackened, from the left and top of its place.
  float font_size = 0;
  int lines = 0;
  bool cut = false;      ///< Something is left out, or a word is broken.
  bool colored = false;  ///< Has colour emoji.
  std::uint64_t hash = 0;
  std::uint64_t serial = 0;
};

class TypeSetter {
 public:
  TypeSetter();
  ~TypeSetter();

  /// Family of the letters and height of a line in parts of the text size; forgets all settings if they change.
  void set_type(const std::string& family, float line_spacing);
  void begin_frame(std::uint64_t frame);
  /// Frees what is needed only while new texts are set.
  void end_frame();

  /// Valid until the end of the next frame.
  const Setting& set(const TextRequest& request);
  /// The pixels of a setting at `scale` pixels a unit. `color` counts only for a coloured one.
  const Texture& raster(const Setting& setting, float scale, Color color);
  /// The place of those pixels, without making them; at least as large as they are.
  static void raster_place(const Setting& setting, float scale, Texture& place);
  /// One white pixel, kept as texts are.
  const Texture& white();
  std::size_t bytes() const;

  struct Impl;

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace pausepoint::ui
