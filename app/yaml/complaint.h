// Says in plain English what yaml-cpp means by an exception, and where; must not know what the fields mean.
#pragma once

#include <yaml-cpp/exceptions.h>

#include <string_view>

#include "app/yaml/builder.h"

namespace pausepoint::yaml {

/// Reports `exception`, which ended the parse of `text`, with the help of what `builder` has read so far.
void report_exception(const YAML::Exception& exception, std::string_view text, Builder& builder);

/// A text that begins with a star and has no quotes, which YAML takes for an alias.
void report_alias(Builder& builder, std::string_view text, std::size_t offset);

}  // namespace pausepoint::yaml
