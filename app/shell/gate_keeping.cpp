#include "app/shell/gate_keeping.h"

#include <mutex>
#include <optional>
#include <random>
#include <utility>

#include "app/store/locked_page.h"

namespace pausepoint::shell {
namespace {

using screens::GateEvent;
using screens::GateSays;
using Answer = store::Pin::Answer;

GateSays said(Answer answer) {
  switch (answer) {
    case Answer::wrong:
      return GateSays::wrong;
    case Answer::wait:
      return GateSays::wait;
    case Answer::locked:
      return GateSays::locked;
    case Answer::unreadable:
      return GateSays::unreadable;
    case Answer::unwritten:
      return GateSays::unwritten;
    case Answer::no_memory:
      return GateSays::no_memory;
    case Answer::none:
    case Answer::right:
      break;
  }
  return GateSays::nothing;
}

struct News {
  bool checked = false;  ///< What was typed; else the sticks were looked at.
  Answer answer = Answer::none;
  yaml::Milliseconds wait{0};
};

}  // namespace

struct GateKeeping::Shared {
  store::Disk& disk;
  store::Pin pin;  ///< The worker's alone, once the kiosk runs.
  std::vector<std::string> key_places;
  std::function<void()> wake;
  std::mutex mutex;
  std::optional<News> news;

  void tell(bool checked, Answer answer) {
    const News now{checked, answer == Answer::wrong && pin.standing() == Answer::locked ? Answer::locked : answer,
                   pin.left()};
    {
      const std::lock_guard lock(mutex);
      news = now;
    }
    if (wake) wake();
  }
};

GateWorld real_gate_world() {
  return {store::unset_clock(),
          [] {
            std::random_device chance;
            return std::uint64_t{chance()} << 32 | chance();
          },
          {"/media", "/run/media"},
          {}};
}

GateKeeping::GateKeeping(store::Disk& disk, const std::string& folder, GateWorld world)
    : shared_(new Shared{disk,
                         store::Pin(disk, folder, std::move(world.now)),
                         std::move(world.key_places),
                         std::move(world.wake),
                         {},
                         {}}),
      chance_(std::move(world.chance)) {}

void GateKeeping::resume(screens::Kiosk& kiosk) { kiosk.apply(GateEvent(screens::SetGate{shared_->pin.is_set()})); }

void GateKeeping::check(const screens::Gate& gate, store::DiskKeeper& keeper) {
  busy_ = true;
  keeper.later([shared = shared_, digits = gate.digits]() mutable {
    const Answer answer = shared->pin.attempt({digits.data(), digits.size()});
    store::wipe(digits.data(), digits.size());
    shared->tell(true, answer);
    return std::string();
  });
}

void GateKeeping::look(store::DiskKeeper& keeper) {
  busy_ = true;
  since_look_ = yaml::Milliseconds(0);
  keeper.later([shared = shared_] {
    const bool key = shared->pin.open_with_key(store::key_texts(shared->disk, shared->key_places));
    if (!key) shared->pin.recover();
    shared->pin.keep_time();
    shared->tell(false, key ? Answer::right : shared->pin.standing());
    return std::string();
  });
}

bool GateKeeping::settle(screens::Kiosk& kiosk, store::DiskKeeper& keeper) {
  std::optional<News> news;
  {
    const std::lock_guard lock(shared_->mutex);
    news = std::exchange(shared_->news, {});
  }
  if (news) busy_ = false;
  const bool awaited = news && kiosk.gate().asked && (!news->checked || kiosk.gate().checking);
  if (awaited && news->answer == Answer::right) {
    kiosk.apply(GateEvent(screens::OpenGate{}));
  } else if (awaited && (news->checked || (!looked_ && news->answer != Answer::none))) {
    kiosk.apply(GateEvent(screens::GateNews{said(news->answer), news->wait}));
  }
  if (awaited && !news->checked) looked_ = true;
  if (!kiosk.gate().asked) {
    looked_ = false;
    return awaited;
  }
  bool changed = awaited;
  if (!kiosk.gate().shuffled) kiosk.apply(GateEvent(screens::ShufflePad{chance_()})), changed = true;
  if (busy_) return changed;
  if (kiosk.gate().checking) {
    check(kiosk.gate(), keeper);
  } else if (!looked_ || since_look_ >= kLookEvery) {
    look(keeper);
  }
  return changed;
}

}  // namespace pausepoint::shell
