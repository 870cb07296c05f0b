#include "app/shell/patience.h"

#include <unistd.h>

#include <cstdio>
#include <utility>

namespace pausepoint::shell {

Patience::Patience(std::function<Milliseconds()> clock, std::function<void(std::string_view)> write)
    : clock_(std::move(clock)), write_(std::move(write)), begun_(clock_()), next_(begun_ + kSilent) {}

Patience Patience::on_terminal() {
  const auto clock = [] {
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
  };
  std::function<void(std::string_view)> write;
  if (::isatty(STDERR_FILENO) == 1) {
    write = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr), std::fflush(stderr); };
  }
  return {clock, std::move(write)};
}

void Patience::at(std::string_view doing, int done, int all) {
  const Milliseconds now = clock_();
  if (!write_ || now < next_) return;
  next_ = now + kEvery;
  std::string line(doing);
  line += ": " + std::to_string(done) + " of " + std::to_string(all);
  const std::size_t width = line.size();
  if (width < width_) line.append(width_ - width, ' ');
  width_ = width;
  write_("\r" + line);
}

void Patience::end() {
  if (width_ > 0) write_("\r" + std::string(width_, ' ') + "\r");
  width_ = 0;
}

}  // namespace pausepoint::shell
