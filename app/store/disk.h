// The system calls that the store makes, so that tests can let any of them fail; must not know what is written.
#pragma once

#include <cstddef>
#include <string>

namespace pausepoint::store {

/// Every call returns what the system call returns, or the negative number of the error (-ENOSPC) where it failed.
class Disk {
 public:
  virtual ~Disk() = default;
  /// `flags` as open(2) takes them; files are made with mode 0600, and no program started from here inherits them.
  virtual int open(const std::string& path, int flags) = 0;
  virtual long read_at(int file, void* into, std::size_t size, long offset) = 0;
  virtual long write_at(int file, const void* from, std::size_t size, long offset) = 0;
  /// The file's bytes (not its times) are on the disk when it returns 0.
  virtual int sync_data(int file) = 0;
  /// Everything of the file or folder is on the disk when it returns 0.
  virtual int sync(int file) = 0;
  /// Sets when the file was read and changed to one and the same moment for all files.
  virtual int set_times(int file) = 0;
  virtual int rename(const std::string& from, const std::string& to) = 0;
  virtual int remove(const std::string& path) = 0;
  virtual int close(int file) = 0;
};

class RealDisk : public Disk {
 public:
  int open(const std::string& path, int flags) override;
  long read_at(int file, void* into, std::size_t size, long offset) override;
  long write_at(int file, const void* from, std::size_t size, long offset) override;
  int sync_data(int file) override;
  int sync(int file) override;
  int set_times(int file) override;
  int rename(const std::string& from, const std::string& to) override;
  int remove(const std::string& path) override;
  int close(int file) override;
};

// What is built on single calls. They go on after EINTR and after short reads and writes; 0, or the negative error.

int write_all(Disk& disk, int file, const void* from, std::size_t size, long offset);
/// Returns how many bytes were there, or the negative error.
long read_all(Disk& disk, int file, void* into, std::size_t size, long offset);
int open_file(Disk& disk, const std::string& path, int flags);
int sync_data(Disk& disk, int file);
int sync_all(Disk& disk, int file);
int set_times(Disk& disk, int file);

/// Puts `text` in the place of the file's whole content, by way of NAME.new: afterwards, whatever happens in between,
/// either the old or the new content is there.
int replace_file(Disk& disk, const std::string& folder, const std::string& name, const std::string& text);
/// Overwrites the file with zeros, then removes it; a file that is not there is fine.
int erase_file(Disk& disk, const std::string& path);

/// Why a call failed, in plain words: "the disk is full".
std::string reason_of(int negative_error);

}  // namespace pausepoint::store
