#include "app/scene/scene.h"

#include <algorithm>

namespace pausepoint::scene {
namespace {

Person read_person(yaml::Fields& fields) {
  Person person;
  person.who = fields.reference("who", "Somebody of the cast.", "voice", true);
  person.face = read_face(fields, "face", "The expression.", Face::calm);
  person.at = static_cast<float>(fields.number("at", "Where, in hundredths of the width.", 0, 100, 50)) / 100;
  return person;
}

}  // namespace

std::string_view name_of(Face face) {
  switch (face) {
    case Face::calm:
      return "calm";
    case Face::unsure:
      return "unsure";
    case Face::worried:
      return "worried";
    case Face::smiling:
      return "smiling";
    case Face::surprised:
      return "surprised";
  }
  return {};
}

const CastMember* find(Cast cast, std::string_view id) {
  const auto found = std::ranges::find(cast, id, &CastMember::id);
  return found == cast.end() ? nullptr : &*found;
}

Face read_face(yaml::Fields& fields, std::string_view name, std::string_view doc, Face fallback) {
  return fields.choice<Face>(name, doc,
                             {{"calm", Face::calm},
                              {"unsure", Face::unsure},
                              {"worried", Face::worried},
                              {"smiling", Face::smiling},
                              {"surprised", Face::surprised}},
                             fallback);
}

Message read_message(yaml::Fields& fields) {
  Message message;
  message.who = fields.reference("who", "Somebody of the cast.", "voice", true);
  message.text = fields.text("text", "What the message says.", {.most = 80});
  message.mine = fields.flag("mine", "From the phone's owner: on the right.", false);
  message.marked = fields.flag("marked", "The line to look at.", false);
  return message;
}

Scene read(yaml::Fields& fields) {
  Scene scene;
  const std::string place = fields.reference("place", "Where: a drawing of assets/art/places.", "place", true);
  if (!place.empty()) scene.place = "places/" + place;
  fields.list("people", "Who is there.", "person", 0, 3,
              [&](yaml::Fields& f) { scene.people.push_back(read_person(f)); });
  fields.list("phone", "Messages on a phone beside them.", "message", 0, 4,
              [&](yaml::Fields& f) { scene.phone.push_back(read_message(f)); });
  return scene;
}

}  // namespace pausepoint::scene
