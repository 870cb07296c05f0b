// A whole lesson as the text that is read aloud. PAUSEPOINT_UPDATE writes the transcript anew.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/shell/speaking_board.h"

namespace pausepoint::speech {
namespace {

constexpr std::string_view kSpeakers[] = {"narrator", "streamer", "chat", "teacher"};

/// A class that is led through the lesson by Next alone; what the engine is given, line by line.
class WholeLesson : public SpeakingBoard {
 protected:
  /// One look at the board after `ms`; the engine is done with everything at once.
  void look_after(int ms, bool changed) {
    tick(ms);
    Look now{.screen = screen(), .changed = changed, .page = kiosk->session().now().step};
    for (Wish wish = look(reading_, now, voice_, false); wish.say; wish = look(reading_, now, voice_, false)) {
      now.changed = false;
      const auto speaker = static_cast<std::size_t>(wish.say->speaker);
      out_ << "  " << kSpeakers[speaker] << ": " << wish.say->text << "\n";
    }
  }
  std::string step() const {
    const auto& now = kiosk->session().now();
    return now.finished ? "end" : delivery::current_step(kiosk->session().lesson(), now).id;
  }
  bool plays() const {
    const auto& now = kiosk->session().now();
    if (now.finished) return false;
    return activities::moving(delivery::current_step(kiosk->session().lesson(), now).spec,
                              delivery::current_state(now)) &&
           !delivery::asking(kiosk->session().lesson(), now).has_value();
  }
  void press_answers() {
    for (int i = 0; answering(*kiosk) && i < 24; ++i) kiosk->apply(delivery::Event(ask::Press{i % 3}));
  }
  std::string transcript(const std::string& file) {
    begin(file);
    std::string at;
    for (int cues = 0; at != "end" && cues < 200; ++cues) {
      if (step() != at) out_ << (at = step()) << "\n";
      look_after(1000, true);
      press_answers();
      look_after(1000, false);
      for (int i = 0; plays() && step() == at && i < 400; ++i) look_after(500, false);
      cue(ask::Cue::next);
    }
    return out_.str();
  }

 private:
  Reading reading_;
  Voice voice_{.on = true};
  std::ostringstream out_;
};

TEST_F(WholeLesson, StringsAttachedIsReadAloudAsItsTranscriptSays) {
  const std::string file = PAUSEPOINT_HOME "/tests/speech/strings-attached.txt";
  const std::string now = transcript("lessons/strings-attached/lesson.yaml");
  if (std::getenv("PAUSEPOINT_UPDATE") != nullptr) std::ofstream(file) << now;
  std::ifstream in(file);
  std::stringstream kept;
  kept << in.rdbuf();
  EXPECT_EQ(kept.str(), now);
  EXPECT_GT(now.size(), 4000u);
}

}  // namespace
}  // namespace pausepoint::speech
