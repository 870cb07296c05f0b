#include "app/store/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace pausepoint::store {
namespace {

/// 1 January 2000: the same for every file, so that nothing can be told from it.
constexpr timespec kMoment{946'684'800, 0};

template <class T>
T checked(T returned) {
  return returned < 0 ? static_cast<T>(-errno) : returned;
}

/// Repeats a call that a signal interrupted before it did anything.
template <class Call>
auto again(Call call) {
  auto returned = call();
  for (int tries = 0; returned == -EINTR && tries < 1000; ++tries) returned = call();
  return returned;
}

}  // namespace

int RealDisk::open(const std::string& path, int flags) {
  return checked(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0600));
}
long RealDisk::read_at(int file, void* into, std::size_t size, long offset) {
  return checked(::pread(file, into, size, offset));
}
long RealDisk::write_at(int file, const void* from, std::size_t size, long offset) {
  return checked(::pwrite(file, from, size, offset));
}
int RealDisk::sync_data(int file) { return checked(::fdatasync(file)); }
int RealDisk::sync(int file) { return checked(::fsync(file)); }
int RealDisk::set_times(int file) {
  const timespec times[2] = {kMoment, kMoment};
  return checked(::futimens(file, times));
}
int RealDisk::rename(const std::string& from, const std::string& to) {
  return checked(::rename(from.c_str(), to.c_str()));
}
int RealDisk::remove(const std::string& path) { return checked(::unlink(path.c_str())); }
int RealDisk::close(int file) { return checked(::close(file)); }

int write_all(Disk& disk, int file, const void* from, std::size_t size, long offset) {
  const char* at = static_cast<const char*>(from);
  while (size > 0) {
    const long written = again([&] { return disk.write_at(file, at, size, offset); });
    if (written < 0) return static_cast<int>(written);
    if (written == 0) return -ENOSPC;
    at += written, offset += written, size -= static_cast<std::size_t>(written);
  }
  return 0;
}

long read_all(Disk& disk, int file, void* into, std::size_t size, long offset) {
  char* at = static_cast<char*>(into);
  long read = 0;
  while (static_cast<std::size_t>(read) < size) {
    const long more =
        again([&] { return disk.read_at(file, at + read, size - static_cast<std::size_t>(read), offset + read); });
    if (more < 0) return more;
    if (more == 0) break;
    read += more;
  }
  return read;
}

int open_file(Disk& disk, const std::string& path, int flags) {
  return again([&] { return disk.open(path, flags); });
}
int sync_data(Disk& disk, int file) {
  return again([&] { return disk.sync_data(file); });
}
int sync_all(Disk& disk, int file) {
  return again([&] { return disk.sync(file); });
}
int set_times(Disk& disk, int file) {
  return again([&] { return disk.set_times(file); });
}

int replace_file(Disk& disk, const std::string& folder, const std::string& name, const std::string& text) {
  const std::string path = folder + "/" + name, fresh = path + ".new";
  const int file = open_file(disk, fresh, O_WRONLY | O_CREAT | O_TRUNC);
  if (file < 0) return file;
  int error = write_all(disk, file, text.data(), text.size(), 0);
  if (error == 0) error = set_times(disk, file);
  if (error == 0) error = sync_all(disk, file);
  disk.close(file);
  if (error == 0) error = again([&] { return disk.rename(fresh, path); });
  if (error != 0) return disk.remove(fresh), error;
  const int parent = open_file(disk, folder, O_RDONLY | O_DIRECTORY);
  if (parent < 0) return parent;
  error = sync_all(disk, parent);
  set_times(disk, parent);
  disk.close(parent);
  return error;
}

int erase_file(Disk& disk, const std::string& path) {
  const int file = open_file(disk, path, O_WRONLY);
  if (file == -ENOENT) return 0;
  if (file >= 0) {
    const std::array<char, 4096> zeros{};
    std::array<char, 1> byte{};
    // As many zeros as there are bytes; a file that cannot be overwritten is still removed.
    const int reading = open_file(disk, path, O_RDONLY);
    for (long at = 0; reading >= 0 && read_all(disk, reading, byte.data(), 1, at) == 1; at += 4096) {
      if (write_all(disk, file, zeros.data(), zeros.size(), at) != 0) break;
    }
    if (reading >= 0) disk.close(reading);
    sync_data(disk, file);
    disk.close(file);
  }
  return again([&] { return disk.remove(path); });
}

std::string reason_of(int negative_error) {
  switch (-negative_error) {
    case ENOSPC:
    case EDQUOT:
      return "the disk is full";
    case EROFS:
      return "the disk can only be read";
    case EACCES:
    case EPERM:
      return "this user may not write there";
    case ENOENT:
    case ENOTDIR:
    case ESTALE:
      return "the folder is not there any more";
    case EIO:
      return "the disk reports an error";
    default:
      return std::strerror(-negative_error);
  }
}

}  // namespace pausepoint::store
