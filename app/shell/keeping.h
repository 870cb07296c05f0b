// Between the kiosk and its data folder: what is kept when, and how a lesson comes back; must not know of windows.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/base/result.h"
#include "app/screens/kiosk.h"
#include "app/shell/gate_keeping.h"
#include "app/store/data_folder.h"
#include "app/store/disk_keeper.h"
#include "app/store/results.h"
#include "app/store/settings.h"

namespace pausepoint::shell {

class Keeping {
 public:
  /// The clock of a lesson that comes back is behind by this much at most.
  static constexpr yaml::Milliseconds kClockEvery{5000};

  /// An empty `folder` is the default one. A failure: this kiosk should not start, since another uses the folder. A
  /// folder that cannot be used is none: the kiosk says so and keeps nothing. `wake`: news came, from another thread.
  static Result<std::unique_ptr<Keeping>> open(const std::string& folder, std::function<void()> wake);
  /// For tests: a given disk, and no thread.
  Keeping(std::unique_ptr<store::Disk> disk, const std::string& folder, store::KeeperOptions options);
  /// `pin_folder` may be one that cannot be written: the PIN in it counts all the same.
  Keeping(std::unique_ptr<store::Disk> disk, const std::string& folder, store::KeeperOptions options, GateWorld world,
          const std::string& pin_folder);

  std::shared_ptr<ask::Keeper> keeper() { return keeper_; }
  /// At the start: brings the kiosk back to where an earlier run left it, covered.
  void resume(screens::Kiosk& kiosk);
  /// Applies the event, and notes what has to be kept because of it.
  void apply(screens::Kiosk& kiosk, const screens::Event& event);
  /// Once all events are applied: keeps what has to be kept and applies what the keeper has come to know. True when
  /// what is shown may have changed.
  bool settle(screens::Kiosk& kiosk);
  /// Around drawing: a step at whose first picture the program dies is not drawn again by the next run.
  void before_drawing(const screens::Kiosk& kiosk);
  void after_drawing();
  /// The display on which the teacher wanted the desk to be, by its name; empty: nothing is known.
  std::string desk_display() const;
  void keep_desk_display(const std::string& name);
  /// Waits until all is on the disk.
  void finish() { keeper_->finish(); }

 private:
  std::string standing_text(const screens::Kiosk& kiosk) const;
  void begin(const screens::Kiosk& kiosk);
  void leave(const screens::Kiosk& kiosk);
  /// `lesson` is whole, whatever was taken away from it today.
  void file_results(const lesson::Lesson& lesson, const delivery::Delivery& delivery, const std::string& today,
                    const screens::KeptChoice& choice);
  void write_note(screens::Kiosk& kiosk);
  void wipe(screens::Kiosk& kiosk);
  void recall_access(screens::Kiosk& kiosk);
  void keep_access(const Access& access);
  std::string marker_path() const { return folder_ + "/" + kMarker; }

  static constexpr const char* kMarker = "drawing";
  static constexpr const char* kDeskDisplay = "desk-display";

  std::unique_ptr<store::Disk> disk_;
  std::string folder_;  ///< Empty: nothing is kept.
  std::unique_ptr<store::DataFolder> lock_;
  store::Settings settings_;
  Access access_;  ///< As it is on the disk.
  store::Results results_;
  std::vector<std::string> sentences_;  ///< For the desk, found while opening.
  std::string version_;                 ///< Of the lesson that is being taught.
  int number_ = 0;                      ///< Of this delivery in the results.
  yaml::Milliseconds since_kept_{0};
  bool touched_ = false;  ///< Something else than time and answers has changed since the last settle().
  bool fresh_ = true;     ///< … since the last picture.
  bool drawing_ = false;
  GateKeeping gate_;
  std::shared_ptr<store::DiskKeeper> keeper_;  ///< Last, so that its thread ends before all else does.
};

/// `pausepoint wipe`: returns the exit code. The PIN stays but for `pin_too`.
int wipe_folder(const std::string& folder, bool pin_too);

}  // namespace pausepoint::shell
