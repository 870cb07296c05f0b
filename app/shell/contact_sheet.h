// Many photographs small on one picture, each with its file's name; must not know what they show.
#pragma once

#include <string>
#include <vector>

#include "app/ui/frame.h"

namespace pausepoint::shell {

class ContactSheet {
 public:
  static constexpr int kColumns = 4, kRows = 7;  ///< A full sheet; what comes after goes to the next.

  /// Keeps a small copy.
  void add(const ui::Picture& picture, std::string name);
  /// Writes NAME.png, NAME-2.png … into `folder`; nothing where nothing was added. False when one cannot be written.
  /// Needs a GL context, for the letters.
  bool write(ui::Workshop& workshop, const std::string& folder, const std::string& name) const;

 private:
  struct Entry {
    ui::Picture small;
    std::string name;
  };
  std::vector<Entry> entries_;
};

/// `picture` in `width` columns, each pixel the mean of those it stands for. At least one pixel high.
ui::Picture smaller(const ui::Picture& picture, int width);

}  // namespace pausepoint::shell
