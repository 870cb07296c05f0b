// Whether the fonts here have every letter of a text; must not know where the text comes from.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

namespace pausepoint::ui {

class Letters {
 public:
  Letters();
  ~Letters();
  /// The first letter for which no font has a picture: it would be drawn as a box. Nothing when all can be drawn.
  std::optional<char32_t> first_missing(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pausepoint::ui
