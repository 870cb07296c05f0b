#include "app/shell/looks.h"

#include <utility>

#include "app/shell/viewer.h"

namespace pausepoint::shell {

Result<Looks> Looks::load(const std::string& usual) {
  const std::string names[kColors] = {usual, "night", "contrast", "cream", "blue", "rose"};
  Looks looks;
  for (std::size_t i = 0; i < kColors; ++i) {
    Result<ui::Theme> theme = theme_named(names[i]);
    if (!theme) return Failure{theme.sentence()};
    looks.themes_[i] = std::move(*theme);
  }
  return looks;
}

}  // namespace pausepoint::shell
