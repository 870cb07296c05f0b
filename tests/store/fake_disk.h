// A disk in memory that fails where a test wants it to: at the n-th call, at the n-th byte, by halves.
#pragma once

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "app/store/ballot_file.h"

namespace pausepoint::store {

class FakeDisk : public Disk {
 public:
  struct File {
    std::string seen;     ///< What a program reads.
    std::string durable;  ///< What is there after a power cut.
  };

  // What goes wrong.
  long fail_call = -1;  ///< This call (from 0) returns -error and does nothing.
  int error = EIO;
  bool fail_ever_after = false;                        ///< … and so does every later one.
  long bytes_left = std::numeric_limits<long>::max();  ///< Then the power is cut: nothing is done any more.
  std::size_t most_at_once = std::numeric_limits<std::size_t>::max();  ///< Shorter writes and reads than asked for.
  long interrupt_every = 0;  ///< Each so many calls one is interrupted by a signal.

  // What happened.
  std::map<std::string, File> files;
  std::vector<std::string> log;  ///< "write ballot.bin", "sync standing.txt.new" …
  long calls = 0;

  /// The power comes back. Without `keep_unsynced`, what was not synced is gone; with it, it had reached the disk.
  void power_cycle(bool keep_unsynced) {
    for (auto& [name, file] : files) (keep_unsynced ? file.durable = file.seen : file.seen = file.durable);
    open_.clear();
    fail_call = -1;
    fail_ever_after = false;
    bytes_left = std::numeric_limits<long>::max();
  }
  const std::string& content(const std::string& name) { return files[name].seen; }

  int open(const std::string& path, int flags) override {
    if (const int wrong = before("open", path)) return wrong;
    const std::string name = name_of(path);
    if ((flags & O_DIRECTORY) != 0) return add("/");
    if (!files.contains(name) && (flags & O_CREAT) == 0) return -ENOENT;
    File& file = files[name];
    if ((flags & O_TRUNC) != 0) file.seen.clear();
    return add(name);
  }
  long read_at(int file, void* into, std::size_t size, long offset) override {
    if (const int wrong = before("read", open_.at(file))) return wrong;
    const std::string& from = files[open_.at(file)].seen;
    if (offset >= static_cast<long>(from.size())) return 0;
    const std::size_t there = std::min({size, from.size() - static_cast<std::size_t>(offset), most_at_once});
    std::memcpy(into, from.data() + offset, there);
    return static_cast<long>(there);
  }
  long write_at(int file, const void* from, std::size_t size, long offset) override {
    if (const int wrong = before("write", open_.at(file))) return wrong;
    std::string& to = files[open_.at(file)].seen;
    const auto wanted = static_cast<long>(std::min(size, most_at_once));
    const long done = std::min(wanted, bytes_left);
    to.resize(std::max(to.size(), static_cast<std::size_t>(offset + done)));
    std::memcpy(to.data() + offset, from, static_cast<std::size_t>(done));
    bytes_left -= done;
    return done < wanted ? -EIO : done;
  }
  int sync_data(int file) override { return sync(file); }
  int sync(int file) override {
    if (const int wrong = before("sync", open_.at(file))) return wrong;
    File& synced = files[open_.at(file)];
    synced.durable = synced.seen;
    return 0;
  }
  int set_times(int file) override { return before("times", open_.at(file)); }
  int rename(const std::string& from, const std::string& to) override {
    if (const int wrong = before("rename", to)) return wrong;
    files[name_of(to)] = files[name_of(from)];
    files.erase(name_of(from));
    return 0;
  }
  int remove(const std::string& path) override {
    if (const int wrong = before("remove", path)) return wrong;
    return files.erase(name_of(path)) == 1 ? 0 : -ENOENT;
  }
  int close(int file) override { return open_.erase(file), 0; }

 private:
  static std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }
  int add(const std::string& name) { return open_[next_] = name, next_++; }
  int before(const char* what, const std::string& path) {
    log.push_back(std::string(what) + " " + name_of(path));
    const long call = calls++;
    if (bytes_left <= 0) return -EIO;
    if (call == fail_call || (fail_ever_after && fail_call >= 0 && call > fail_call)) return -error;
    if (interrupt_every > 0 && call % interrupt_every == interrupt_every - 1) return -EINTR;
    return 0;
  }

  std::map<int, std::string> open_;
  int next_ = 3;
};

/// The counters that a slot of ballot.bin holds, as the file's description says; empty when the slot is zero.
inline std::vector<int> counters_in(const std::string& bytes, std::size_t slot) {
  std::vector<int> counters;
  if (bytes.size() < slot + 512 || bytes.compare(slot, 11, "PAUSEBALLOT") != 0) return counters;
  for (std::size_t i = 0; i < 32; ++i) {
    const auto low = static_cast<unsigned char>(bytes[slot + 48 + 2 * i]);
    const auto high = static_cast<unsigned char>(bytes[slot + 49 + 2 * i]);
    counters.push_back(low + 256 * high);
  }
  return counters;
}

inline bool all_zero(const std::string& bytes) {
  return std::ranges::all_of(bytes, [](char byte) { return byte == 0; });
}

}  // namespace pausepoint::store
