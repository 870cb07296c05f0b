// A lesson's script as lines of text: what happens, and what the board should then say; must not know how it is played.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "app/ask/event.h"
#include "app/base/diagnostic.h"
#include "app/delivery/delivery.h"

namespace pausepoint::delivery {

/// `press ID [COUNT]`; the id `pass` is always understood.
struct PressOption {
  std::string id;
  int count = 1;
};
/// `mark [COUNT]`: "Something changed?" while a stream plays.
struct MarkMoment {
  int count = 1;
};
/// `hands ID +1` or `hands ID -1`.
struct HandsOption {
  std::string id;
  int by = 1;
};
/// `jump STEP-ID`
struct JumpTo {
  std::string id;
};
/// `board`, and behind it the lines `| text` that it should show, from top to bottom.
struct Expect {
  std::vector<std::string> lines;
  int first = 0, last = 0;  ///< Lines of the file that hold them: from first up to, but without, last.
};

/// `wait 30 s` is a Tick, `pick N M` a Pick, `type TEXT` a Line, `present N` in the middle of a lesson a Present,
/// `answer turns` a SetAnswering, `park TEXT` a Park, `chance N` the Chance that shuffles.
using Happening = std::variant<ask::Cue, PressOption, MarkMoment, HandsOption, ask::Tick, ask::Pick, ask::Line,
                               ask::Present, SetAnswering, Park, Chance, JumpTo, Expect>;

struct ScriptLine {
  int line = 0;
  Happening what;
};

struct Transcript {
  std::string lesson;  ///< Path of lesson.yaml, as written.
  int present = 28;
  std::string adult, place;
  std::string language, beside;  ///< As in Room.
  std::vector<ScriptLine> script;
};

/// One command a line; empty lines and lines that begin with # are left out. First comes `lesson PATH`, then, if
/// wanted, `present N`, `adult NAME`, `place TEXT`, `language cy` and `beside pl`. Every mistake has a place; what
/// could be read is returned.
Transcript read_transcript(const Source& source, Diagnostics& diagnostics);

/// The words of a cue as a transcript writes it: "say-in-words".
std::string_view cue_word(ask::Cue cue);

/// The file's text with what each `board` should show replaced by `shown`, in order; boards that `shown` does not
/// reach stay as they are.
std::string with_boards(const Source& source, const Transcript& transcript,
                        std::span<const std::vector<std::string>> shown);

/// Line by line, "  " same, "- " expected but not shown, "+ " shown but not expected; empty when nothing differs.
std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& shown);

}  // namespace pausepoint::delivery
