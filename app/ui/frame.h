// One surface to draw frames on, in a window or without any display; must not know what is drawn.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/base/function_ref.h"
#include "app/base/result.h"
#include "app/ui/canvas.h"
#include "app/ui/pointing.h"

namespace pausepoint::ui {

/// What both windows share: typesetter, art, GL objects. Make one per program. Needs a GL context only while frames are
/// drawn and when it is destroyed, so it may be made and warmed up in a thread while the window opens.
class Workshop {
 public:
  Workshop(Theme theme, std::string assets_folder);
  ~Workshop();
  void set_theme(Theme theme);
  const Theme& theme() const;
  /// Loads the fonts that every screen needs.
  void warm_up();
  /// Bytes of textures kept now.
  std::size_t texture_bytes() const;
  struct Impl;
  Impl& impl() { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;  ///< Top row first.
};

/// A kept picture of width x height pixels. Only what changed since the last frame is drawn again. Once drawn, it must
/// be drawn, presented and destroyed with the same window's context current: contexts do not share frame buffers.
class Frame {
 public:
  Frame(Workshop& workshop, int width, int height);
  ~Frame();
  void resize(int width, int height);
  /// Builds a frame. Returns true if any pixel may have changed; then the kept picture is up to date.
  /// `since_change_ms`: see Canvas::since_change().
  bool draw(const Pointing& pointing, float since_change_ms, FunctionRef<void(Canvas&)> view);
  /// Builds only the outline of a frame, without pixels: for tests of many screens. The next draw() draws everything.
  void lay_out(const Pointing& pointing, float since_change_ms, FunctionRef<void(Canvas&)> view);
  /// Copies the kept picture to the window's back buffer (whose context must be current).
  void present();
  const Outline& outline() const;
  Picture picture() const;
  /// Screen pixels to board units.
  Vec units(double x, double y) const;
  /// Pixels drawn again by the last draw(): the damage.
  Rect damage() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// A GL 3.3 context without any display (EGL surfaceless). The failure says what is missing.
class HeadlessContext {
 public:
  static Result<std::unique_ptr<HeadlessContext>> make();
  ~HeadlessContext();

 private:
  struct Impl;
  explicit HeadlessContext(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Writes a PNG file; false when it cannot be written.
bool write_png(const Picture& picture, const std::string& path);

}  // namespace pausepoint::ui
