// `pausepoint pin`: sets or changes the PIN and writes the key file; must not know how a PIN is kept.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/store/pin.h"

namespace pausepoint::shell {

/// Shows a sentence and gives what was typed behind it; nothing when there is no more to read.
using AskFor = std::function<std::optional<std::string>(const std::string&)>;

/// The talk itself. `key_folder`: where the key file is written, or empty. Returns the exit code: 0 done, 1 not done.
int set_pin(store::Pin& pin, store::Disk& disk, const std::string& key_folder, const AskFor& ask,
            const store::PinCost& cost = {});
/// With the terminal, which does not show what is typed, and the folder `data` (empty: the default one).
int set_pin(const std::string& data, const std::string& key_folder);

}  // namespace pausepoint::shell
