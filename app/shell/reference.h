// The reference of the lesson format, made from the kinds' own descriptions: as text and as a JSON Schema.
#pragma once

#include <string>
#include <string_view>

namespace pausepoint::shell {

/// All kinds with their summaries, or one kind with its fields; empty when there is no such kind.
std::string reference_text(std::string_view kind);
/// A JSON Schema for lesson.yaml.
std::string schema_text();

}  // namespace pausepoint::shell
