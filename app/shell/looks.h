// The looks that a class can choose among, read once at the start; must not know who chooses.
#pragma once

#include <array>
#include <string>

#include "app/base/access.h"
#include "app/base/result.h"
#include "app/ui/theme.h"

namespace pausepoint::shell {

class Looks {
 public:
  /// `usual` names a file of assets/themes. The failure says what is wrong with which.
  static Result<Looks> load(const std::string& usual);
  /// As the settings want it.
  ui::Theme look(const Access& access) const {
    return ui::applied(themes_[static_cast<std::size_t>(access.colors)], access);
  }

 private:
  std::array<ui::Theme, kColors> themes_;
};

}  // namespace pausepoint::shell
