// What a frame shows, as data: role, id, text, rectangle and state of everything, for tests, keyboard order and
// read-aloud.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/geometry.h"

namespace pausepoint::ui {

enum class Role : std::uint8_t {
  text,
  button,
  option,
  field,
  picture,
  panel,
  meter,
  card,  ///< Can be carried to a place.
  place  ///< Takes a card; neither pressed nor focused itself.
};

enum OutlineFlag : std::uint8_t {
  kDisabled = 1,
  kSelected = 2,
  kFocused = 4,
  kCut = 8,         ///< The text did not fit its rectangle.
  kDecorative = 16  ///< Not spoken and not checked for overlap.
};

/// Entries keep their memory from frame to frame, so that a steady screen allocates nothing.
class Outline {
 public:
  struct Entry {
    Role role = Role::text;
    std::uint8_t flags = 0;
    Rect rect;            ///< In board units; for a text its ink box, at most its place.
    Rect place;           ///< Where it was allowed to be.
    float size = 0;       ///< Of a text, in board units.
    std::string_view id;  ///< Valid until the next clear().
    std::string_view text;
  };

  void clear();
  void add(Role role, std::string_view id, std::string_view text, const Rect& rect, const Rect& place,
           std::uint8_t flags, float size = 0);
  int size() const { return static_cast<int>(entries_.size()); }
  Entry entry(int index) const;
  /// Index of the entry with `id`, or -1.
  int find(std::string_view id) const;
  /// One line an entry: `button next "Next" 100,20 300x96 focused`, for tests a reader can follow.
  std::string as_text() const;

 private:
  struct Stored {
    Role role;
    std::uint8_t flags;
    Rect rect, place;
    float size;
    std::uint32_t id_at, id_length, text_at, text_length;
  };
  std::vector<Stored> entries_;
  std::string pool_;
};

}  // namespace pausepoint::ui
