// Reads board and desk aloud: between what the windows show and the speech service; must not know of windows or keys.
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "app/screens/kiosk.h"
#include "app/speech/reader.h"
#include "app/speech/service.h"
#include "app/ui/canvas.h"
#include "app/ui/pointing.h"

namespace pausepoint::shell {

class Aloud {
 public:
  /// `wake` is called from another thread when the service has something to tell.
  explicit Aloud(std::function<void()> wake);

  void set(const speech::Voice& voice) { voice_ = voice; }
  const speech::Voice& voice() const { return voice_; }
  /// Reads the whole board from the top; stops while something is being read.
  void cue() { cue_ = true; }
  /// Silent at once.
  void stop();

  struct Seen {
    const ui::Outline& shown;
    const ui::Pointing& pointing;
    bool desk = false;       ///< The teacher's window, or the desk on the board: read by its focus alone.
    bool went_down = false;  ///< The pointer, since the last look.
    float ms = 0;            ///< Since the last look.
  };
  /// Looks at one side; true when the picture of what is being read has changed.
  bool look(const screens::Kiosk& kiosk, const Seen& seen);
  /// Whether there is anything to do although nothing was drawn.
  bool due() const { return woken_ || cue_ || board_.rest > 0; }
  bool busy() const { return board_.current || desk_.current; }
  /// A frame around what is being read, over the board.
  void draw(ui::Canvas& canvas) const;
  /// A sentence for the teacher, once: nothing can be read aloud here. Empty: nothing new.
  std::string take_trouble();

 private:
  speech::Service service_;
  speech::Voice voice_;
  speech::Reading board_, desk_;
  std::atomic<bool> woken_{false};
  std::string told_;
  float since_change_ = 0;
  bool cue_ = false;
};

/// How the class wants to be read to, in the language of what is shown.
speech::Voice voice_for(const screens::Kiosk& kiosk);
/// What the speech rules need to know of the kiosk besides the outline.
speech::Screen screen_of(const screens::Kiosk& kiosk, const ui::Outline& shown);

}  // namespace pausepoint::shell
