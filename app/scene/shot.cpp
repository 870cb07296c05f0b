#include "app/scene/shot.h"

#include <algorithm>
#include <utility>

#include "app/base/text.h"

namespace pausepoint::scene {
namespace {

using yaml::Fields;

constexpr Milliseconds kLongest{30'000};

Side read_side(Fields& fields, std::string_view name, std::string_view doc) {
  return fields.choice<Side>(name, doc, {{"none", Side::none}, {"left", Side::left}, {"right", Side::right}},
                             Side::none);
}

float read_share(Fields& fields, std::string_view name, std::string_view doc, int least, int most, int fallback) {
  return static_cast<float>(fields.number(name, doc, least, most, fallback)) / 100;
}

Actor read_actor(Fields& fields) {
  Actor actor;
  actor.who = fields.reference("who", "Somebody of the cast.", "voice", true);
  actor.face = read_face(fields, "face", "The expression.", Face::calm);
  const Face then = read_face(fields, "then", "The expression from the middle of the shot on.", actor.face);
  if (then != actor.face) actor.then = then;
  actor.pose = fields.choice<Pose>("pose", "What the hands do; `back` is somebody seen from behind.",
                                   {{"plain", Pose::plain},
                                    {"phone", Pose::phone},
                                    {"wave", Pose::wave},
                                    {"breathe", Pose::breathe},
                                    {"hold", Pose::hold},
                                    {"think", Pose::think},
                                    {"table", Pose::table},
                                    {"cheer", Pose::cheer},
                                    {"arm-left", Pose::arm_left},
                                    {"arm-right", Pose::arm_right},
                                    {"back", Pose::back}},
                                   Pose::plain);
  actor.at = read_share(fields, "at", "Where, in hundredths of the place's width.", 0, 100, 50);
  actor.size = read_share(fields, "size", "How large, in hundredths.", 60, 200, 100);
  actor.sunk = read_share(fields, "sunk", "How far below the lower edge, in hundredths: sitting.", 0, 40, 0);
  actor.looks = read_side(fields, "looks", "To which side they look.");
  actor.enters = read_side(fields, "enters", "From which side they come in.");
  actor.leaves = read_side(fields, "leaves", "To which side they go at the end.");
  return actor;
}

Bubble read_bubble(Fields& fields, const Shot& shot) {
  Bubble bubble;
  bubble.who = fields.reference("who", "Somebody in the picture.", "voice", true);
  bubble.text = fields.text("text", "The words.", {.most = 90});
  bubble.thought = fields.flag("thought", "Thought, not said.", false);
  const bool seen = std::ranges::any_of(shot.people, [&](const Actor& actor) { return actor.who == bubble.who; });
  if (!seen && !bubble.who.empty() && !fields.describing()) {
    fields.error("who", "'" + bubble.who + "' is not in this picture",
                 "add them to people, or let somebody who is there say it");
  }
  return bubble;
}

void read_picture(Fields& fields, Shot& shot) {
  const std::string place = fields.reference("place", "Where: a drawing of assets/art/places.", "place", true);
  if (!place.empty()) shot.place = "places/" + place;
  const std::string front = fields.reference("front",
                                             "What stands before people's knees: a drawing of "
                                             "assets/art/fronts.",
                                             "front", false);
  if (!front.empty()) shot.front = "fronts/" + front;
  shot.nearness = fields.choice<Nearness>(
      "view", "How near the picture is.",
      {{"wide", Nearness::wide}, {"medium", Nearness::medium}, {"close", Nearness::close}}, Nearness::medium);
  shot.camera = fields.choice<Camera>("camera", "What the picture does while it lasts.",
                                      {{"still", Camera::still},
                                       {"left", Camera::left},
                                       {"right", Camera::right},
                                       {"nearer", Camera::nearer},
                                       {"farther", Camera::farther}},
                                      Camera::still);
  shot.middle =
      read_share(fields, "middle", "What the picture is centred on, in hundredths of the place's width.", 0, 100, 50);
  enum class Cut { cut, fade };
  shot.fades = fields.choice<Cut>("by", "How it follows the shot before it.", {{"cut", Cut::cut}, {"fade", Cut::fade}},
                                  Cut::cut) == Cut::fade;
  shot.lit = fields.flag("lit", "A soft light behind everybody, where a place is dark.", false);
  fields.list("people", "Who is there, and what they do.", "person", 0, 4,
              [&](Fields& f) { shot.people.push_back(read_actor(f)); });
  fields.list("bubbles", "What people in the picture say or think, in order.", "bubble", 0, 2,
              [&](Fields& f) { shot.bubbles.push_back(read_bubble(f, shot)); });
  fields.list("phone", "Messages on a phone, in order.", "message", 0, 4,
              [&](Fields& f) { shot.phone.push_back(read_message(f)); });
  shot.phone_side = fields.choice<Side>("phone_side", "On which side the phone is.",
                                        {{"left", Side::left}, {"right", Side::right}}, Side::right);
}

/// Everything appears when what comes before it has been read: the caption first, then the phone, then bubbles.
/// Returns the time after which all has been read.
Milliseconds set_times(Shot& shot, int age) {
  int words = count_words(shot.caption);
  const auto so_far = [&] { return kLook / 2 + time_to_read(words, age); };
  for (const Message& message : shot.phone) {
    shot.phone_from.push_back(so_far());
    words += count_words(message.text);
  }
  for (Bubble& bubble : shot.bubbles) {
    bubble.from = so_far();
    words += count_words(bubble.text);
  }
  shot.words = words;
  return kLook + time_to_read(words, age);
}

std::string seconds(Milliseconds time) {
  const long long tenths = (time.count() + 99) / 100;
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text.append(".").append(std::to_string(tenths % 10));
  return text + " s";
}

void read_words(Fields& fields, Shot& shot, int age) {
  shot.caption = fields.optional_text("caption", "What stands under the picture, in two lines at most.", {.most = 120});
  shot.lines = caption_lines(shot.caption);
  if (static_cast<int>(shot.lines.size()) > kCaptionLines) {
    fields.error("caption", "this caption takes " + std::to_string(shot.lines.size()) + " lines; it has room for two",
                 "make two shots of it, or use fewer words",
                 "a line has " + std::to_string(kCaptionLine) + " characters");
  }
  const Milliseconds needed = set_times(shot, age);
  if (shot.words > most_words(age)) {
    fields.error({},
                 "there are " + std::to_string(shot.words) + " words on this screen; at age " + std::to_string(age) +
                     " a class can take in " + std::to_string(most_words(age)),
                 "make two shots of it, or use fewer words");
  }
  shot.lasts = fields.duration("lasts", "How long it is shown; left out: a look, and the time to read every word.",
                               Milliseconds(1000), kLongest, Milliseconds(0));
  if (shot.lasts.count() > 0 && shot.lasts < needed) {
    const auto whole = (needed.count() + 999) / 1000;
    fields.error("lasts",
                 "this shot is shown for " + seconds(shot.lasts) + "; at age " + std::to_string(age) + ", its " +
                     std::to_string(shot.words) + " words need " + seconds(needed),
                 "leave 'lasts' out, or write " + std::to_string(whole) + " s");
  }
  shot.lasts = std::max(shot.lasts, needed);
}

}  // namespace

Shot read_shot(Fields& fields, int age) {
  Shot shot;
  read_picture(fields, shot);
  read_words(fields, shot, age);
  return shot;
}

}  // namespace pausepoint::scene
