// Pictures kept on the graphics side, the least recently used thrown away first; must not know what they show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace pausepoint::ui {

struct TextureKey {
  std::uint64_t owner = 0;              ///< Serial number of a setting or of a layer of a drawing.
  std::uint32_t first = 0, second = 0;  ///< Scale and colour, or width and height.
  bool operator==(const TextureKey&) const = default;
};

struct Texture {
  unsigned id = 0;
  int x = 0, y = 0;           ///< Where its top left pixel lies, counted from the origin of what it shows.
  int width = 0, height = 0;  ///< In pixels; 0: nothing to be seen.
};

enum class TextureKind : std::uint8_t {
  exact,     ///< Each of its pixels is one of the screen's.
  smooth,    ///< Stretched, or between the screen's pixels.
  coverage,  ///< One byte of coverage each, at the screen's pixels.
};

class TextureShelf {
 public:
  explicit TextureShelf(std::size_t budget) : budget_(budget) {}
  TextureShelf(const TextureShelf&) = delete;
  ~TextureShelf() { clear(); }

  /// A new frame begins. What was used in this or the last frame is never thrown away.
  void begin_frame(std::uint64_t frame) { frame_ = frame; }
  const Texture* find(const TextureKey& key);
  /// `pixels`: one byte of coverage each, or straight (not premultiplied) BGRA, as Cairo orders it. `stride` in bytes.
  const Texture& put(const TextureKey& key, Texture place, const std::uint8_t* pixels, int stride, TextureKind kind);
  std::size_t bytes() const { return bytes_; }
  void clear();

 private:
  struct Slot {
    Texture texture;
    std::size_t bytes = 0;
    std::uint64_t used = 0;
  };
  struct KeyHash {
    std::size_t operator()(const TextureKey& key) const;
  };
  void make_room();

  std::size_t budget_, bytes_ = 0;
  std::uint64_t frame_ = 0;
  std::unordered_map<TextureKey, Slot, KeyHash> slots_;
};

}  // namespace pausepoint::ui
