#include "app/shell/new_lesson.h"

namespace pausepoint::shell {
namespace {

/// '@slug' and '@today' are replaced.
constexpr std::string_view kLesson = R"(# A lesson is this one file. Look at it while you write:
#   pausepoint check lessons/@slug/lesson.yaml      says what is wrong, and what to write instead
#   pausepoint lessons/@slug/lesson.yaml --windowed shows it; a saved change is shown at once
# The whole format, field by field: lessons/README.md

lesson: @slug                # the same as its folder
title: My first lesson
summary: One line for the library
ages: 10-11                  # from youngest to oldest
minutes: 10                  # all steps together
language: en-GB
reviewed: @today         # when somebody last read it through
outcomes: [say what helps when a chat begins to push]
tactics: [hurry-up]          # the tricks it teaches: ids of lessons/tactics.yaml
cast:                        # everybody in it: a name for the class, a drawing of assets/art
  mei: {name: Mei, art: people/mei}
  comet: {name: comet, art: avatars/comet}

steps:
  # Every lesson begins with the class's agreement.
  - id: agreement            # ids are yours, and never shown
    kind: agreement
    title: Our agreement     # for the plan on the desk
    minutes: 2
    keep: always             # never skipped silently
    say: ["We talk about made-up people only. Anyone can pass."]
    if_asked:
      - {pupil: "Do I have to answer?", reply: "No. Pass is a real answer."}
    easier: Which rule is the shortest?
    harder: Which rule would you add?
    heading: Our agreement
    rules: [We listen., Anyone can pass.]
    add: What rule could we add?

  # A page has words, and a scene: a place, people with faces, a phone with messages.
  - id: mei-streams
    kind: page
    title: Mei goes live
    minutes: 1
    say: ["This is Mei. The app is made up, and so are the people."]
    if_asked:
      - {pupil: "Who is comet?", reply: "We do not know, and nor does Mei."}
    easier: What is Mei doing?
    harder: Which word in the message makes it a hurry?
    heading: Mei goes live
    text: Mei draws for viewers. One of them is in a hurry.
    scene:
      place: bedroom-day
      people: [{who: mei, face: unsure, at: 35}]
      phone: [{who: comet, text: "Show your street. Quick!", marked: true}]

  # A question. `about: story` is a made-up person; `about: us` is for what pupils say of themselves.
  - id: what-could-mei-do
    kind: vote
    title: What could Mei do?
    minutes: 3
    least: 2                 # the shortest it can be
    say: ["Decide on your own first. Then we talk."]
    if_asked:
      - {pupil: "It is only a street.", reply: "Thank them. What could the next small thing be?"}
    easier: Which answer is the quickest?
    harder: Which two would go well together?
    ask:
      question: What could Mei do next?
      about: story
      think: 15 s            # quiet time before answers open
      rounds: 2              # asked twice, with talk in pairs between
      options:               # at least two good ones; what each might lead to, kindly
        - {id: stop, text: Breathe and end the stream, leads: "A good way out. Who could Mei talk to about it?"}
        - {id: tell, text: Ask her brother, leads: "Yes, two heads are calmer than one. He can help her with it."}
        - {id: show, text: Show the street once, leads: "Being friendly is kind. More may be asked. Who could help Mei?", helpful: false}
      talk: What might happen next with each answer?
      why: A hurry is a reason to pause.

  # Where to get help. Numbers stand in lessons/routes.yaml alone; a lesson names a route.
  - id: help
    kind: help
    title: Where to get help
    minutes: 3
    keep: always
    say: ["Whatever has happened, it's not your fault, and it's never too late to tell."]
    if_asked:
      - {pupil: "Who is there today?", reply: "The adult on the board, and me, after the lesson."}
    easier: Who is the person here?
    harder: How could you help a friend to tell?
    heading: You can tell someone.
    routes: [adult-here, childline, danger-now]
    when_you_tell: [They listen., You are not in trouble.]

  # And a light end.
  - id: close
    kind: page
    title: One slow breath
    minutes: 1
    keep: always
    say: ["Thank you for thinking so well together."]
    if_asked:
      - {pupil: "Can I still watch streams?", reply: "Streams can be great. And you know what helps."}
    easier: What was fun?
    harder: What could you teach somebody at home?
    heading: Thank you, everyone
    text: We finish with one slow breath.
)";

}  // namespace

std::string new_lesson(std::string_view slug, std::string_view today) {
  std::string text(kLesson);
  const auto replace = [&](std::string_view mark, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += with.size()) {
      text.replace(at, mark.size(), with);
    }
  };
  replace("@slug", slug);
  replace("@today", today);
  return text;
}

}  // namespace pausepoint::shell
