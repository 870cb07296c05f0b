// The small complete lesson that `pausepoint new` writes: it teaches the format by its comments.
#pragma once

#include <string>
#include <string_view>

namespace pausepoint::shell {

/// The text of lesson.yaml for a lesson with this id, read through on `today` (yyyy-mm-dd). It has no errors and gets
/// no advice.
std::string new_lesson(std::string_view slug, std::string_view today);

}  // namespace pausepoint::shell
