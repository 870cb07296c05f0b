// Says on a terminal how far long work has come, and nothing about short work; must not know what the work is.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace pausepoint::shell {

class Patience {
 public:
  using Milliseconds = std::chrono::milliseconds;
  static constexpr Milliseconds kSilent{1000}, kEvery{100};

  /// `clock`: since anything; `write`: to a terminal, or nothing where there is none.
  Patience(std::function<Milliseconds()> clock, std::function<void(std::string_view)> write);
  /// Of the program's clock and standard error, if that is a terminal.
  static Patience on_terminal();

  /// "Reading folders: 3 of 8", in the place of what was said before.
  void at(std::string_view doing, int done, int all);
  /// Takes the line away, so that what is said next stands at its beginning.
  void end();

 private:
  std::function<Milliseconds()> clock_;
  std::function<void(std::string_view)> write_;
  Milliseconds begun_, next_;
  std::size_t width_ = 0;  ///< Of the line that stands there.
};

}  // namespace pausepoint::shell
