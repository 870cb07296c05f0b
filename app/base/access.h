// How a class wants its screens: letters, colours, movement, time and speech; must not know who asked for it.
#pragma once

namespace pausepoint {

enum class Typeface : unsigned char { andika, open_dyslexic, noto_sans };
inline constexpr int kTypefaces = 3;
/// `usual`: the look that the program was started with.
enum class Colors : unsigned char { usual, night, contrast, cream, blue, rose };
inline constexpr int kColors = 6;
enum class Spacing : unsigned char { usual, wide, wider };
inline constexpr int kSpacings = 3;

/// It is the class's setting, never a pupil's. The default is how everything is without it.
struct Access {
  int text = 100;  ///< Percent, one of kTextSizes.
  Spacing letters = Spacing::usual, lines = Spacing::usual;
  Typeface typeface = Typeface::andika;
  Colors colors = Colors::usual;
  bool still = false;  ///< Movements are cuts.
  bool fewer = false;  ///< Fewer things on the board at once.
  int longer = 100;    ///< Percent of the usual time, one of kLongerTimes.
  bool aloud = false;  ///< Texts are read aloud.
  int speed = 100;     ///< Of the voice, in percent, one of kSpeeds.
  int volume = 100;    ///< Of the voice, in percent, one of kVolumes.
  bool operator==(const Access&) const = default;
};

inline constexpr int kTextSizes[] = {80, 90, 100, 110, 125, 150, 175, 200};
inline constexpr int kLongerTimes[] = {100, 150, 200};
inline constexpr int kSpeeds[] = {50, 75, 100, 125, 150};
inline constexpr int kVolumes[] = {25, 50, 75, 100};

/// What can be changed, in the order in which it is offered.
enum class Setting : unsigned char {
  text,
  letters,
  lines,
  typeface,
  colors,
  still,
  fewer,
  longer,
  aloud,
  speed,
  volume
};
inline constexpr int kSettings = 11;

/// One step up (`by` > 0) or down. Sizes and times end at their ends; looks and switches go round.
Access stepped(Access access, Setting setting, int by);
/// Whether a step that way changes anything.
bool can_step(const Access& access, Setting setting, int by);
/// Ems between letters beyond the usual. WCAG 2.2, 1.4.12 asks that 0.12 loses nothing.
float letter_space(Spacing spacing);
/// Height of a line in parts of the usual height; 1.16 makes the usual 1.3 of the text size the 1.5 of
/// WCAG 2.2, 1.4.12.
float line_factor(Spacing spacing);

}  // namespace pausepoint
