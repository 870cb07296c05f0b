// Sheets for people outside the lesson: help, the letter home, the heads-up for the safeguarding lead, data protection.
#include <algorithm>
#include <string>

#include "app/activities/all.h"
#include "app/pack/sheets.h"

namespace pausepoint::pack {
namespace {

constexpr int kReportRemoveAge = 14;

void route(Flow& flow, const activities::Route& route, bool younger) {
  flow.need(30);
  std::string name = "**" + route.name + "**";
  if (!route.number.empty()) name += "   " + route.number;
  if (!route.address.empty()) name += "   " + route.address;
  flow.text(name, {.points = 14}, 0.5f);
  flow.text(younger && !route.younger.empty() ? route.younger : route.says, {.points = 12}, 5);
}

void the_adult(Flow& flow, const School& school) {
  flow.text("**A trusted adult here**", {.points = 14}, 0.5f);
  if (school.adult.empty()) {
    flow.blank("Name");
    flow.blank("Where");
  } else {
    flow.text(school.adult + (school.place.empty() ? "" : ", " + school.place), {.points = 14, .plain = true}, 2);
  }
  flow.text("Any adult you trust will listen. One sentence is enough to begin.", {.points = 12}, 5);
}

constexpr std::string_view kKept[] = {
    "**While a question is open**: how many pressed each answer, in one file that has no names, no times, no order and "
    "no devices. It is overwritten with zeros when the question closes.",
    "**Afterwards**: what the class was shown, such as “about 4 in 10” or “a few or none”; the lesson, the question, "
    "the "
    "class name if a teacher typed one, and the school week. Never a count of a question about the pupils themselves.",
    "**Where the lesson stands**, so that a power cut does not end it: the step, the clock and the plan.",
    "**Settings**: text size, theme, the trusted adult’s name and room.",
};
constexpr std::string_view kNever[] = {
    "No pupil’s name, face, voice or account. Pupils do not sign in.",
    "No single answer, no time of an answer, no order of answers, no link between a device and an answer.",
    "No question that a pupil asked, and no record that a pupil told somebody something.",
    "Nothing leaves this computer. The program has no network code.",
};
constexpr std::string_view kRisks[] = {
    "In a room, people can look at each other’s hands and screens. The program cannot prevent that; taking turns and "
    "answering with pads at the desk make it harder.",
    "When everybody in a class gives the same answer, people may guess it. That is why small groups are never shown "
    "and "
    "the finest picture is never exact.",
    "Somebody with full control of the computer during a lesson could change the program. Lock the computer as you "
    "would for any work with children.",
};

}  // namespace

void help_sheet(print::Sheet& sheet, const lesson::Lesson& lesson, const lesson::World& world, const School& school) {
  const bool pupils = lesson.audience == lesson::Audience::pupils;
  const bool younger = lesson.youngest < 12;
  Flow flow(sheet, pupils ? "You can tell someone" : "Where to turn",
            pupils ? "Whatever has happened, it’s not your fault, and it’s never too late to tell." : "");
  if (pupils) the_adult(flow, school);
  for (const activities::Route& each : world.routes) {
    const bool here = each.id == "adult-here";
    if (here || each.adults == pupils || (pupils && each.youngest > lesson.oldest)) continue;
    route(flow, each, younger);
  }
  if (!pupils) return;
  flow.heading("What happens when you tell");
  for (const std::string_view line :
       {"They listen.", "You are not in trouble.", "They may tell one person who can help keep you safe.",
        "They will tell you first."}) {
    flow.point(line, 13, 2);
  }
}

void letter_home(print::Sheet& sheet, const lesson::Lesson& lesson, const lesson::World& world) {
  Flow flow(sheet, "A letter home", lesson.title);
  flow.text("Dear parents and carers,", {.points = 10.5f}, 3);
  flow.text(
      "This week our class had a lesson about live streams: how much fun they can be, and what helps when "
      "somebody in a chat pushes for something. All people in it are made up. Nobody was asked what they have "
      "done themselves, and nobody’s answers can be traced to them.",
      {.points = 10.5f}, 3);
  const auto tricks = tricks_of(lesson, world);
  if (!tricks.empty()) {
    flow.heading("Tricks we gave a name to");
    for (const lesson::Tactic* trick : tricks) flow.point("**" + trick->name + "**: " + trick->says, 10.5f, 1);
  }
  flow.heading("The four things that help");
  for (const std::string_view line :
       {"**Pause**: look away, breathe. A stream can stop at any time.",
        "**Name it**: a trick gets weaker with a name.", "**Step away**: end, leave or mute. No reply is owed.",
        "**Tell**: somebody you trust. Keep the messages if you can."}) {
    flow.point(line, 10.5f, 1);
  }
  flow.heading("Ways to begin a talk at home");
  for (const std::string_view line :
       {"What makes a live stream fun? Who is good at it?", "What would you like me to do, if a chat ever felt wrong?",
        "Which of the tricks have you seen in adverts, or in games?", "Whom could you tell, if I was not there?"}) {
    flow.point(line, 10.5f, 1);
  }
  flow.heading("If your child tells you something");
  flow.text(
      "Listen, and thank them. Say that it is not their fault, and that you will work it out together. Try not to "
      "take the device away at once: that can feel like a punishment for telling.",
      {.points = 10.5f}, 3);
  flow.heading("People who can help you");
  for (const activities::Route& each : world.routes) {
    if (each.adults) route(flow, each, false);
  }
}

void heads_up(print::Sheet& sheet, const lesson::Lesson& lesson, const School& school) {
  Flow flow(sheet, "For the safeguarding lead", lesson.title);
  flow.text(
      "A class is going to have this lesson. It is about pressure and manipulation on live streams, with made-up "
      "people, in the third person. Nobody is asked about their own experience.",
      {.points = 12}, 3);
  flow.blank("Class, day and time");
  flow.blank("Teacher");
  if (school.adult.empty())
    flow.blank("The adult named on the help screen");
  else
    flow.text("The adult named on the help screen: **" + school.adult + "**", {.points = 12}, 3);
  flow.blank("Who is free straight afterwards");
  flow.heading("Moments to know about");
  bool any = false;
  for (const lesson::Step& step : lesson.steps) {
    if (step.sensitive.empty()) continue;
    flow.point("**" + step.title + "**: " + step.sensitive, 11);
    any = true;
  }
  if (!any) flow.text("The authors marked no step as sensitive.", {.points = 11}, 2);
  flow.heading("What pupils see at the end");
  flow.text(
      "Where to get help, here and outside, and what happens when they tell. The program keeps no record of who "
      "said what, and none of a disclosure.",
      {.points = 11}, 2);
}

void data_protection(print::Sheet& sheet) {
  Flow flow(sheet, "Data protection", "Pausepoint, a lesson program that runs on one classroom computer");
  flow.heading("What is held, and for how long");
  for (const std::string_view line : kKept) flow.point(line);
  flow.text(
      "Everything is in one folder on this computer. One button on the desk, or the command *pausepoint wipe*, "
      "removes all of it. Nothing is deleted by itself: the school decides.",
      {.points = kBody}, 2);
  flow.heading("What is never held");
  for (const std::string_view line : kNever) flow.point(line);
  flow.heading("Who sees it");
  flow.text(
      "The class sees what the teacher chooses to show. The teacher sees the same, first, and never more. Reports "
      "hold what was shown, never finer.",
      {.points = kBody}, 2);
  flow.heading("Risks that remain");
  for (const std::string_view line : kRisks) flow.point(line);
  flow.heading("For our records");
  flow.blank("Computer and room");
  flow.blank("Responsible person");
  flow.blank("Date and signature");
}

}  // namespace pausepoint::pack
