#include "app/store/locked_page.h"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace pausepoint::store {

std::size_t LockedPage::size() { return static_cast<std::size_t>(sysconf(_SC_PAGESIZE)); }

LockedPage::LockedPage() {
  void* page = mmap(nullptr, size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) throw std::bad_alloc();
  data_ = page;
  const bool stays = mlock(data_, size()) == 0;
  const bool hidden = madvise(data_, size(), MADV_DONTDUMP) == 0;
  madvise(data_, size(), MADV_DONTFORK);
  locked_ = stays && hidden;
}

LockedPage::~LockedPage() {
  wipe(data_, size());
  munmap(data_, size());
}

void guard_memory() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void wipe(void* bytes, std::size_t size) {
  auto* at = static_cast<volatile unsigned char*>(bytes);
  for (std::size_t i = 0; i < size; ++i) at[i] = 0;
}

}  // namespace pausepoint::store
