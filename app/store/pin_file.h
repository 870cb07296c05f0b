// The two files of the PIN as texts with checksums, and how they are read and written; must not know when.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/store/disk.h"
#include "app/store/pin_policy.h"
#include "app/store/pin_secret.h"

namespace pausepoint::store {

inline constexpr const char* kPinFile = "pin.txt";
inline constexpr const char* kTriesFile = "pin-tries.txt";
/// Made by hand by whoever owns the folder, and used up: it ends the lock after a hundred tries.
inline constexpr const char* kRecoveryFile = "pin-recovery";
/// On a USB stick.
inline constexpr const char* kKeyFile = "pausepoint.key";

std::string to_text(const PinSecret& secret);
std::string to_text(const Tries& tries);
/// Nothing when the text is damaged.
std::optional<PinSecret> pin_from(std::string_view text);
std::optional<Tries> tries_from(std::string_view text);

struct FileText {
  int error = 0;  ///< 0, or the negative error of the call that failed: -ENOENT where there is no such file.
  std::string text;
};
/// What stands in a small file, of which no more than `most` bytes are read. A pipe or a link is an error.
FileText read_file(Disk& disk, const std::string& path, std::size_t most = 2048);

}  // namespace pausepoint::store
