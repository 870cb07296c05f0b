// Reading a stream: its lines, its pauses and its branches.
#include <algorithm>
#include <utility>

#include "app/activities/stream/stream.h"
#include "app/base/text.h"

namespace pausepoint::activities::live {
namespace {

constexpr Milliseconds kLongest{600'000};
constexpr int kMostLines = 80, kMostBranches = 8, kMostViewers = 99'999;
constexpr yaml::TextLimits kCaption{.most = kLongestCaption};
constexpr yaml::TextLimits kTeacher{.most = 240, .audience = yaml::TextUse::Audience::teacher};
constexpr std::string_view kKinds[] = {"say",     "chat",      "countdown", "gift", "viewers",
                                       "off_air", "help_from", "pause",     "goto", "end"};

/// "hurry-up" as it is said.
std::string spoken(std::string id) {
  std::ranges::replace(id, '-', ' ');
  return id;
}

scene::Face read_face(Fields& fields) {
  return fields.choice<scene::Face>("face", "The streamer's expression from here on; left out: as before.",
                                    {{"calm", scene::Face::calm},
                                     {"unsure", scene::Face::unsure},
                                     {"worried", scene::Face::worried},
                                     {"smiling", scene::Face::smiling},
                                     {"surprised", scene::Face::surprised}},
                                    scene::Face::calm);
}

Hand read_hand(Fields& fields) {
  return fields.choice<Hand>("pose", "What the hand does until the next caption.",
                             {{"none", Hand::none},
                              {"wave", Hand::wave},
                              {"think", Hand::think},
                              {"phone", Hand::phone},
                              {"phone-down", Hand::phone_down},
                              {"breathe", Hand::breathe}},
                             Hand::none);
}

/// Reads the lines and the pauses of one stream; pauses of all lists stand in one list of the script.
class Reader {
 public:
  explicit Reader(Script& script) : script_(script) {}

  void line(Fields& item, List& list);

 private:
  void words(Fields& item, Line& line);
  void message(Fields& inner, Line& line);
  void trick(Fields& inner, Line& line, std::string_view what);
  void pause(Fields& item, Line& line, const List& list);
  void order(Fields& item, const Line& line, const List& list);
  void one_thing(Fields& item);

  Script& script_;
};

/// What a viewer sends is a trick by its name, or it is fine: pupils learn to tell the two apart.
void Reader::trick(Fields& inner, Line& line, std::string_view what) {
  line.trick =
      spoken(inner.reference("tactic", "The trick in it, by its id in lessons/tactics.yaml.", "tactic", false));
  const bool fine = inner.flag("fine", "Write true where it is fine and stays fine.", false);
  if (line.who == script_.streamer && what != "gift") return;
  if (line.trick.empty() && !fine) {
    inner.error("tactic", std::string(what) + " says neither its trick nor that it is fine",
                "add 'tactic: …' or 'fine: true'");
  } else if (!line.trick.empty() && fine) {
    inner.error("fine", std::string(what) + " has a trick and is fine", "take one of the two away");
  }
}

void Reader::message(Fields& inner, Line& line) {
  line.who = inner.reference("who", "Who writes: somebody of the cast.", "voice", true);
  line.text = inner.text("text", "What it says.", {.most = 80});
}

void Reader::words(Fields& item, Line& line) {
  if (item.has("say")) line.what = What::say;
  line.text = item.optional_text("say", "What the streamer says, as a caption of two lines at most.", kCaption);
  if (item.map("chat", "A message of a viewer, or of the streamer.", false, [&](Fields& inner) {
        message(inner, line);
        trick(inner, line, "this message");
      })) {
    line.what = What::chat;
  }
  if (item.map("countdown", "A viewer's message with a number that falls once a second.", false, [&](Fields& inner) {
        message(inner, line);
        line.number = inner.number("from", "Where it begins.", 3, 60, 10);
        trick(inner, line, "this countdown");
        if (line.who == script_.streamer && !line.who.empty())
          inner.error("who", "a countdown comes from a viewer", "name another person of the cast");
      })) {
    line.what = What::countdown;
  }
  if (item.map("gift", "Stars that a viewer sends.", false, [&](Fields& inner) {
        line.who = inner.reference("who", "Who sends them.", "voice", true);
        line.number = inner.number("stars", "How many.", 1, kMostViewers);
        trick(inner, line, "this gift");
      })) {
    line.what = What::gift;
  }
  if (item.map("help_from", "Somebody who helps comes to the streamer and says this.", false, [&](Fields& inner) {
        line.who = inner.reference("who", "Somebody of the cast with a drawing of people.", "voice", true);
        line.text = inner.text("say", "What they say, as a caption.", kCaption);
      })) {
    line.what = What::help;
  }
}

void Reader::pause(Fields& item, Line& line, const List& list) {
  Pause pause;
  const bool there = item.map("pause", "The stream stops here and the class is asked.", false, [&](Fields& inner) {
    if (inner.has("pause") || inner.has("lines")) {
      inner.error(inner.has("pause") ? "pause" : "lines", "a pause stands inside another",
                  "end this pause first: give the other one a line of its own");
      inner.forgive_unknown();
    }
    pause.id = inner.id("id", "Never shown; unique in the stream.");
    pause.prompt = inner.optional_text("prompt", "What the class does first.", {.most = 90});
    pause.choose = inner.choice<Choose>("choose",
                                        "Which option decides where the stream goes on: the most chosen helpful one, "
                                        "or the most chosen. Where the answers do not show one, the teacher chooses.",
                                        {{"helpful", Choose::helpful}, {"most", Choose::most}}, Choose::helpful);
    inner.map("ask", "The question.", true, [&](Fields& ask) {
      pause.ask = ask::read(ask, [&](Fields& option) {
        pause.targets.push_back(
            option.reference("goto", "The branch that this option leads to; left out: on from here.", "branch", false));
        pause.places.push_back(option.place("goto"));
      });
    });
    if (std::ranges::any_of(script_.pauses, [&](const Pause& other) { return other.id == pause.id; }) &&
        !pause.id.empty()) {
      inner.error("id", "there is already a pause '" + pause.id + "'", "give one of the two another id");
    }
  });
  if (!there) return;
  line.what = What::pause;
  line.pause = static_cast<int>(script_.pauses.size());
  pause.list = static_cast<int>(script_.lists.size());
  pause.line = static_cast<int>(list.lines.size());
  script_.pauses.push_back(std::move(pause));
}

void Reader::one_thing(Fields& item) {
  const auto count = std::ranges::count_if(kKinds, [&](std::string_view kind) { return item.has(kind); });
  if (count > 1) {
    item.error("at", "this line does several things at once", "give each a line of its own");
  } else if (count == 0 && !item.has("face") && !item.has("pose")) {
    item.error("at", "nothing happens in this line",
               "add say, chat, gift, viewers, countdown, off_air, help_from, pause, goto, end, face or pose");
  }
}

void Reader::order(Fields& item, const Line& line, const List& list) {
  if (list.lines.empty() || !item.has("at")) return;
  const Line& above = list.lines.back();
  if (line.at < above.at) {
    item.error("at", "this line comes before the one above it", "move it up, or write a later time");
  } else if (line.at == above.at && line.what == What::pause && above.what == What::pause) {
    item.error("at", "two pauses stand at the same moment", "write a later time");
  } else if (above.what == What::end || above.what == What::go) {
    item.error("at", above.what == What::end ? "nothing comes after the end" : "nothing comes after a goto",
               "take this line away, or move it up");
  }
}

void Reader::line(Fields& item, List& list) {
  Line line;
  line.place = item.place("");
  line.at = item.duration("at", "When, since this list of lines began: 0:21.", Milliseconds(0), kLongest);
  words(item, line);
  const scene::Face face = read_face(item);
  if (item.has("face")) line.face = face;
  line.hand = read_hand(item);
  const int viewers = item.number("viewers", "How many watch from here on.", 0, kMostViewers, 0);
  if (item.has("viewers")) line.what = What::viewers, line.number = viewers;
  if (item.flag("off_air", "Write true where the streamer switches the stream off: nobody watches from here on.",
                false)) {
    line.what = What::off;
  }
  pause(item, line, list);
  line.target =
      item.reference("goto", "On with this branch; `main`: on behind the pause of the main list.", "branch", false);
  if (item.has("goto")) line.what = What::go;
  const std::string end = item.optional_text("end", "The stream is over: one calm sentence.", {.most = 120});
  if (item.has("end")) line.what = What::end, line.text = end;
  line.sensitive = item.optional_text("sensitive", "Why the teacher goes gently here; seen on the desk.", kTeacher);
  one_thing(item);
  order(item, line, list);
  list.lines.push_back(std::move(line));
}

void read_branch(Script& script, Reader& reader, Fields& branch) {
  List list;
  list.id = branch.id("id", "What a goto calls it.");
  list.place = branch.place("id");
  if (list.id == "main") branch.error("id", "a branch cannot be called main", "give it another id", "main is `lines`");
  if (std::ranges::any_of(script.lists, [&](const List& other) { return !list.id.empty() && other.id == list.id; })) {
    branch.error("id", "there is already a branch '" + list.id + "'", "give one of the two another id");
  }
  branch.list("lines", "What happens, in order of time.", "line", 1, kMostLines,
              [&](Fields& item) { reader.line(item, list); });
  script.lists.push_back(std::move(list));
}

int list_named(const Script& script, std::string_view id) {
  if (id == "main") return kMain;
  for (std::size_t i = 1; i < script.lists.size(); ++i) {
    if (script.lists[i].id == id) return static_cast<int>(i);
  }
  return kNowhere;
}

void resolve(Script& script) {
  for (List& list : script.lists) {
    for (Line& line : list.lines) {
      if (line.what == What::go) line.list = list_named(script, line.target);
    }
  }
  for (Pause& pause : script.pauses) {
    for (const std::string& target : pause.targets) {
      pause.lists.push_back(target.empty() ? kNowhere : list_named(script, target));
    }
  }
}

bool from_viewer(const Line& line) {
  return line.what == What::chat || line.what == What::countdown || line.what == What::gift;
}

/// Cuts lines from `first` up to `last` into moments of about as many viewers' lines each.
void add_section(Script& script, int list, int first, int last) {
  const std::vector<Line>& lines = script.lists[static_cast<std::size_t>(list)].lines;
  std::vector<int> viewers;
  for (int i = first; i < last; ++i) {
    if (from_viewer(lines[static_cast<std::size_t>(i)])) viewers.push_back(i);
  }
  if (viewers.size() < 2) return;
  Section section;
  section.list = list;
  section.begin = first == 0 ? Milliseconds{0} : lines[static_cast<std::size_t>(first - 1)].at;
  section.end = lines[static_cast<std::size_t>(last - 1)].at;
  if (last < static_cast<int>(lines.size())) section.end = lines[static_cast<std::size_t>(last)].at;
  const std::size_t moments = std::min(viewers.size(), Section::kMostMoments);
  section.ask.question = "Where did something change?";
  section.ask.about = ask::About::us;
  for (std::size_t i = 0; i < moments; ++i) {
    section.first_lines.push_back(viewers[i * viewers.size() / moments]);
    const std::string id = std::to_string(script.sections.size() + 1) + "-" + std::to_string(i + 1);
    section.ask.options.push_back({"moment-" + id, "Moment " + id, {}, true});
  }
  script.sections.push_back(std::move(section));
}

void cut_into_sections(Script& script) {
  for (std::size_t at = 0; at < script.lists.size(); ++at) {
    const std::vector<Line>& lines = script.lists[at].lines;
    int first = 0;
    for (int i = 0; i <= static_cast<int>(lines.size()); ++i) {
      if (i < static_cast<int>(lines.size()) && lines[static_cast<std::size_t>(i)].what != What::pause) continue;
      if (i > first) add_section(script, static_cast<int>(at), first, i);
      first = i + 1;
    }
  }
}

void read_head(Script& script, Fields& fields) {
  script.app = fields.text("app", "The name of the made-up app.", {.most = 20});
  script.streamer = fields.reference("streamer", "Who streams: somebody of the cast.", "voice", true);
  script.place = fields.reference("place", "Where: a drawing of assets/art/places.", "place", true);
  if (!script.place.empty()) script.place = "places/" + script.place;
  script.viewers = fields.number("viewers", "How many watch at the beginning.", 0, kMostViewers, 0);
  script.stars = fields.number("stars", "How many stars there are at the beginning.", 0, kMostViewers, 0);
  script.marking = fields.flag("marking", "Whether any press marks the moment: \"Something changed?\"", true);
}

void read_same_person(Script& script, Fields& fields) {
  fields.map("same_person", "Several accounts that are one person, told when the stream is over.", false,
             [&](Fields& inner) {
               script.same_person = inner.references("who", "The accounts.", "voice", 2, 6);
               script.reveal = inner.text("says", "What is told then.", {.most = 120});
             });
}

}  // namespace

std::string_view layer_of(Hand hand) {
  switch (hand) {
    case Hand::none:
      return {};
    case Hand::wave:
      return "hand-wave";
    case Hand::think:
      return "hand-think";
    case Hand::phone:
      return "hand-phone";
    case Hand::phone_down:
      return "hand-phone-down";
    case Hand::breathe:
      return "hand-breathe";
  }
  return {};
}

Script read(Fields& fields) {
  Script script;
  Reader reader(script);
  read_head(script, fields);
  List main;
  main.place = fields.place("lines");
  fields.list("lines", "What happens, in order of time.", "line", 1, kMostLines,
              [&](Fields& item) { reader.line(item, main); });
  script.lists.push_back(std::move(main));
  fields.list("branches", "Other ways the stream can go; their times begin at 0:00 again.", "branch", 0, kMostBranches,
              [&](Fields& branch) { read_branch(script, reader, branch); });
  read_same_person(script, fields);
  resolve(script);
  cut_into_sections(script);
  return script;
}

}  // namespace pausepoint::activities::live

namespace pausepoint::activities {

Stream::Spec Stream::read(Fields& fields) {
  Spec script = live::read(fields);
  if (!fields.describing()) live::check_ways(script, fields);
  return script;
}

void Stream::check(const Spec& spec, int youngest, Fields& fields) { live::check_reading(spec, youngest, fields); }

}  // namespace pausepoint::activities
