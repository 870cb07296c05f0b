// Between the kiosk's gate and the PIN: what was typed is checked, key sticks are looked for; must not know of windows.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/screens/kiosk.h"
#include "app/store/disk_keeper.h"
#include "app/store/pin.h"

namespace pausepoint::shell {

/// What the gate needs of the world, so that tests can give it theirs.
struct GateWorld {
  store::Pin::Now now;
  std::function<std::uint64_t()> chance;
  std::vector<std::string> key_places;
  std::function<void()> wake;  ///< There is an answer; called from another thread.
};
GateWorld real_gate_world();

class GateKeeping {
 public:
  static constexpr yaml::Milliseconds kLookEvery{1000};  ///< For a key stick, while the PIN is asked for.

  GateKeeping(store::Disk& disk, const std::string& folder, GateWorld world);
  void resume(screens::Kiosk& kiosk);
  void pass(yaml::Milliseconds time) { since_look_ += time; }
  /// Checks and looks on the keeper's thread, since both take a while. True when what is shown may have changed.
  bool settle(screens::Kiosk& kiosk, store::DiskKeeper& keeper);

 private:
  struct Shared;
  void check(const screens::Gate& gate, store::DiskKeeper& keeper);
  void look(store::DiskKeeper& keeper);

  std::shared_ptr<Shared> shared_;
  std::function<std::uint64_t()> chance_;
  bool busy_ = false, looked_ = false;
  yaml::Milliseconds since_look_{0};
};

}  // namespace pausepoint::shell
