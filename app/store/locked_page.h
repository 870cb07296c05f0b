// Memory that is never swapped out, never in a core file, and zero before it is given back; must not know what it
// holds.
#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace pausepoint::store {

/// One page of memory for one T, which is made and destroyed in it.
class LockedPage {
 public:
  LockedPage();
  ~LockedPage();
  LockedPage(const LockedPage&) = delete;
  LockedPage& operator=(const LockedPage&) = delete;

  void* data() const { return data_; }
  static std::size_t size();
  /// Whether the system agreed to keep it out of the swap space and of core files.
  bool locked() const { return locked_; }

 private:
  void* data_ = nullptr;
  bool locked_ = false;
};

template <class T>
class Locked {
 public:
  Locked() : held_(new (page_.data()) T) { static_assert(sizeof(T) <= 4096, "a page is not larger everywhere"); }
  ~Locked() { held_->~T(); }
  T* operator->() const { return held_; }
  T& operator*() const { return *held_; }
  bool locked() const { return page_.locked(); }

 private:
  LockedPage page_;
  T* held_;
};

/// For the whole program, at its start: no core files, and no other program of this user may look into its memory.
void guard_memory();

/// Zeros that the compiler may not leave out.
void wipe(void* bytes, std::size_t size);

}  // namespace pausepoint::store
