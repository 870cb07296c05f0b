// What is read aloud and how: settings, speakers and single utterances; must not know of screens or of an engine.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/geometry.h"

namespace pausepoint::speech {

/// Settings of the class.
struct Voice {
  bool on = false;   ///< Reads by itself: what comes to stand on the board, what is pointed at, where the focus goes.
  int speed = 0;     ///< -100 to 100; 0 is the engine's own.
  int volume = 100;  ///< 0 to 100.
  std::string language = "en-GB";
  bool operator==(const Voice&) const = default;
};

/// Who speaks: each has a voice of their own.
enum class Speaker : std::uint8_t {
  narrator,
  streamer,  ///< A stream's captions: the streamer, or who helps.
  chat,      ///< What viewers write.
  teacher,   ///< What the teacher asks of the class: eyes up, think first, the cover.
};

struct Utterance {
  std::string text;  ///< Plain words, one sentence or a few.
  Speaker speaker = Speaker::narrator;
  std::string id;  ///< Of what is read; empty for texts that have none.
  Rect rect;       ///< Where it stands, in board units.
  bool operator==(const Utterance& other) const { return text == other.text && speaker == other.speaker; }
};

}  // namespace pausepoint::speech
