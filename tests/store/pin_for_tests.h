// A PIN on a made-up disk with a made-up count of time, for the tests of the PIN.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "app/store/pin.h"
#include "app/store/pin_file.h"
#include "tests/store/fake_disk.h"

namespace pausepoint::store {

using std::chrono::minutes;
using std::chrono::seconds;
using Answer = Pin::Answer;

inline constexpr PinCost kCheap{1, 8192};
inline constexpr const char* kRight = "508394";
inline constexpr const char* kWrong = "947156";

/// A disk, a count of time, and the PIN as a run of the program after another finds it.
struct World {
  World() : pin(std::make_unique<Pin>(disk, "/data", now())) {}
  Pin::Now now() {
    return [this] { return moment; };
  }
  void restart() { pin = std::make_unique<Pin>(disk, "/data", now()); }
  void set(const std::string& key = {}) { ASSERT_EQ(pin->set(kRight, key, kCheap), 0); }
  void pass(Span time) { moment.up += time; }
  /// Waits as long as it takes and tries.
  void fail(int times) {
    for (int i = 0; i < times; ++i) {
      pass(pin->left());
      ASSERT_EQ(pin->attempt(kWrong), Answer::wrong) << i;
    }
  }

  FakeDisk disk;
  Moment moment{"first", seconds(40)};
  std::unique_ptr<Pin> pin;
};

}  // namespace pausepoint::store
