// lessons/README.md: the whole lesson format as a page for authors, made from what the readers themselves declare.
#pragma once

#include <string>

#include "app/screens/kiosk.h"

namespace pausepoint::shell {

/// Markdown; the same at every call, so that a test can tell when the page on disk is stale.
std::string format_page(const screens::Shelf& shelf);

}  // namespace pausepoint::shell
