// Millions of presses through the path that a real key takes, with bounces and keys that mean nothing: no miscount.
#include <gtest/gtest.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <random>

#include "app/shell/input.h"
#include "tests/shell/class_at_work.h"
#include "tests/store/fake_disk.h"
#include "tests/store/folder_for_tests.h"

namespace pausepoint::shell {
namespace {

constexpr int kOptions = 4;

/// Keys that answer with an option; the last row passes.
constexpr int kAnswers[][3] = {{GLFW_KEY_1, GLFW_KEY_A, GLFW_KEY_KP_1},
                               {GLFW_KEY_2, GLFW_KEY_B, GLFW_KEY_KP_2},
                               {GLFW_KEY_3, GLFW_KEY_C, GLFW_KEY_KP_3},
                               {GLFW_KEY_4, GLFW_KEY_D, GLFW_KEY_KP_4},
                               {GLFW_KEY_0, GLFW_KEY_KP_0, GLFW_KEY_0}};
/// Keys that are no answer to a question with four options.
constexpr int kOthers[] = {GLFW_KEY_5, GLFW_KEY_9, GLFW_KEY_E, GLFW_KEY_I, GLFW_KEY_Z, GLFW_KEY_SPACE, GLFW_KEY_F7};

/// A room with a keyboard, as the loop reads it.
class Keyboard {
 public:
  explicit Keyboard(Room& room) : room_(room) {}
  /// One press of one pupil: down, perhaps some bouncing, up.
  void press(int key, std::mt19937& random) {
    now_ += 0.2;
    stroke(key, true);
    for (auto bounces = random() % 4; bounces > 0; --bounces) {
      now_ += 0.005;
      stroke(key, random() % 3 == 0);  // a repeat, or a bounce
      stroke(key, random() % 3 != 0);
    }
    stroke(key, false);
  }

 private:
  void stroke(int key, bool down) {
    devices_.listen(listening(room_.kiosk));
    if (!devices_.key(key, down, now_) || !down) return;
    if (const auto event = meaning(key, room_.kiosk)) room_.on(*event);
  }
  Room& room_;
  Devices devices_;
  double now_ = 1;
};

/// One round; returns how many presses were made, -1 if they were not counted as they were made.
int round(Room& room, store::FakeDisk& disk, Keyboard& keyboard, std::mt19937& random) {
  room.begin();
  std::vector<int> expected(32);
  int presses = 0, answers = 0;
  const int pupils = room.now().room.present, wanted = static_cast<int>(random() % 70);
  while (presses < wanted) {
    ++presses;
    if (random() % 8 == 0) {
      keyboard.press(kOthers[random() % std::size(kOthers)], random);
      continue;
    }
    const auto option = random() % (kOptions + 1);
    const bool covered = random() % 10 == 0;
    if (covered) room.cue(ask::Cue::cover);
    // Under a cover, letters are the teacher's.
    keyboard.press(kAnswers[option][covered ? 0 : random() % 3], random);
    if (covered) room.cue(ask::Cue::cover);
    if (!covered && answers < pupils) ++expected[option], ++answers;
  }
  const std::string& bytes = disk.content("ballot.bin");
  const bool right = store::counters_in(bytes, 0) == expected && store::counters_in(bytes, 4096) == expected;
  const bool told = room.answered() == answers;
  room.cue(ask::Cue::close);
  room.on(screens::ToLibrary{});
  disk.log.clear();
  return right && told && store::all_zero(disk.content("ballot.bin")) ? presses : -1;
}

TEST(PressesProof, every_press_of_a_key_is_counted_once_and_where_it_belongs) {
  const long wanted = store::long_run() ? 10'000'000 : 20'000;
  auto made = std::make_unique<store::FakeDisk>();
  store::FakeDisk& disk = *made;
  Room room("/nowhere", shelf_with(1), std::move(made));
  room.on(screens::ChangePresent{20});
  std::mt19937 random(61);
  Keyboard keyboard(room);
  long presses = 0;
  while (presses < wanted) {
    const int more = round(room, disk, keyboard, random);
    ASSERT_GE(more, 0) << "miscounted after " << presses << " presses";
    presses += more;
  }
  std::printf("%ld presses: 0 miscounts\n", presses);
}

}  // namespace
}  // namespace pausepoint::shell
