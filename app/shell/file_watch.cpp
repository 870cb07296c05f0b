#include "app/shell/file_watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <thread>

namespace pausepoint::shell {
namespace {

constexpr int kQuietMs = 60;  ///< Editors write, rename and touch: one save is several events.

/// Whether one of the events that were read is about a file of ours.
bool is_ours(const char* buffer, ssize_t length) {
  bool ours = false;
  for (ssize_t at = 0; at + static_cast<ssize_t>(sizeof(inotify_event)) <= length;) {
    const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
    const std::string_view name = event->len > 0 ? std::string_view(event->name) : std::string_view();
    ours = ours || name.ends_with(".yaml") || name.ends_with(".po");
    at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
  }
  return ours;
}

}  // namespace

struct FileWatch::Impl {
  int notices = -1, stop = -1;
  std::function<void()> wake;
  std::atomic<bool> saved{false};
  std::thread thread;

  void watch(const std::string& folder) { inotify_add_watch(notices, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO); }

  void run() {
    alignas(inotify_event) char buffer[8192];
    bool pending = false;
    for (;;) {
      pollfd waits[] = {{stop, POLLIN, 0}, {notices, POLLIN, 0}};
      const int ready = poll(waits, 2, pending ? kQuietMs : -1);
      if (waits[0].revents != 0) return;
      if (ready == 0 && pending) {
        pending = false;
        saved = true;
        wake();
      }
      if (waits[1].revents == 0) continue;
      const ssize_t length = read(notices, buffer, sizeof buffer);
      if (length <= 0) return;
      pending = is_ours(buffer, length) || pending;
    }
  }
};

FileWatch::FileWatch(const std::vector<std::string>& folders, std::function<void()> wake)
    : impl_(std::make_unique<Impl>()) {
  impl_->wake = std::move(wake);
  impl_->notices = inotify_init1(IN_CLOEXEC);
  impl_->stop = eventfd(0, EFD_CLOEXEC);
  if (impl_->notices < 0 || impl_->stop < 0) return;  // Without it the kiosk only does not reload.
  for (const std::string& folder : folders) {
    impl_->watch(folder);
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
      std::error_code none;
      if (it->is_directory(none)) impl_->watch(it->path().string());
    }
  }
  impl_->thread = std::thread([impl = impl_.get()] { impl->run(); });
}

FileWatch::~FileWatch() {
  if (impl_->thread.joinable()) {
    const std::uint64_t one = 1;
    if (write(impl_->stop, &one, sizeof one) == sizeof one) impl_->thread.join();
  }
  if (impl_->notices >= 0) close(impl_->notices);
  if (impl_->stop >= 0) close(impl_->stop);
}

bool FileWatch::take() { return impl_->saved.exchange(false); }

}  // namespace pausepoint::shell
