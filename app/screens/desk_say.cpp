#include <algorithm>

#include "app/screens/desk_parts.h"

namespace pausepoint::screens {
namespace {

constexpr std::string_view kDisclosure[] = {
    "Listen. Thank them. “It’s not your fault.”",
    "Do not promise to keep it secret.",
    "Tell your safeguarding lead now.",
    "Write down their words. Never look at or copy pictures. Do not investigate.",
};

/// "2 of 3" and a button that turns.
void draw_turner(ui::Canvas& canvas, std::string_view id, Rect head, int page, int pages, DeskEvent turn, Post post) {
  if (pages < 2) return;
  const Rect place = head.cut_right(210);
  ui::Phrase label;
  label << "More: " << page % pages + 1 << " of " << pages;
  if (desk_button(canvas, id, place, label, {.look = ui::ButtonLook::quiet, .text_size = 24})) post(turn);
}

/// What stands in the notes of a step, in the order in which it is needed.
void step_notes(const lesson::Step& step, FunctionRef<void(const Block&)> add) {
  for (const std::string& line : step.say) add({line, Block::Look::body});
  if (!step.action.empty()) add({step.action, Block::Look::quiet});
  if (!step.sensitive.empty()) {
    add({"GO GENTLY", Block::Look::label});
    add({step.sensitive, Block::Look::warn});
  }
}

/// What to say now, in the phase of the question that stands there; nothing where that is what the step begins with.
bool say_now(const lesson::Step& step, const ask::Asking& open, FunctionRef<void(const Block&)> add) {
  using ask::Phase;
  const auto line = [&](std::string_view text) { add({text, Block::Look::body}); };
  switch (open.state->phase) {
    case Phase::think:
    case Phase::answer:
      if (open.state->round == 1) return false;
      line("Choose again. You can keep your answer, or change it. Passing is fine too.");
      return true;
    case Phase::closing:
    case Phase::closed:
      line("Thank you. Everyone who wanted to has answered.");
      line("Before you look: what could make this hard for somebody?");
      return true;
    case Phase::shown:
    case Phase::said:
    case Phase::kept:
      line(open.state->phase == Phase::shown ? "What do you notice? Nobody can tell who chose what."
                                             : "Think of reasons for each one. Nobody has to say what they chose.");
      questions(step, add);
      return true;
    case Phase::talk:
      line("Turn to your partner. Talk about the story, not about yourselves.");
      line(open.ask->talk);
      return true;
    case Phase::why:
      line(open.ask->why);
      questions(step, add);
      return true;
  }
  return false;
}

/// Calls `use` for every reply that the word finds: of this step first, then of the others.
template <class Use>
void each_found(const lesson::Lesson& lesson, int step, std::string_view word, Use use) {
  const auto of_step = [&](int index) {
    for (const lesson::IfAsked& asked : lesson.steps[static_cast<std::size_t>(index)].if_asked) {
      if (mentions(asked, word)) use(asked);
    }
  };
  of_step(step);
  if (word.empty()) return;
  for (int i = 0; i < static_cast<int>(lesson.steps.size()); ++i) {
    if (i != step) of_step(i);
  }
}

void draw_disclosure(ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  panel(canvas, rect, "IF A PUPIL TELLS YOU SOMETHING");
  Rect foot = rect.cut_bottom(ui::kDeskTouch, 12);
  const auto lines = [](auto add) {
    for (const std::string_view line : kDisclosure) add({line, Block::Look::body});
  };
  notes(canvas, rect, lines, 0, {.size = 29});
  // The cue below closes it too; this one is where the eye is.
  const Rect close = foot.cut_right(200, 20);
  canvas.text(foot, "This program keeps no record of it.", {.size = 24, .color = theme.quiet, .middle = true});
  if (ui::button(canvas, "disclosure-close", close, "Close", {.text_size = 25, .key = key_of("disclosure")}))
    post(ToggleDisclosure{});
}

constexpr float kReply = 28, kLeastReply = 24;  ///< Text sizes; what is too long for the least one has several pages.

/// How much of `text` fits into `box`, from its beginning: all of it, or up to the end of a sentence, else of a word.
std::size_t fitting(ui::Canvas& canvas, std::string_view text, const ui::TextStyle& style, Size box) {
  const auto fits = [&](std::size_t length) {
    // Never between the two marks of an emphasis.
    return std::ranges::count(text.substr(0, length), '*') % 2 == 0 &&
           canvas.measure(text.substr(0, length), style, box.w).h <= box.h;
  };
  if (fits(text.size())) return text.size();
  for (const bool sentences : {true, false}) {
    for (std::size_t at = text.rfind(' '); at != std::string_view::npos && at > 0; at = text.rfind(' ', at - 1)) {
      const char before = text[at - 1];
      if ((!sentences || before == '.' || before == '?' || before == '!') && fits(at)) return at;
    }
  }
  return text.size();
}

/// A reply below what the pupil says, in as many pages as it needs: `use(part, size, below)` for each.
template <class Use>
void each_part(ui::Canvas& canvas, const lesson::IfAsked& asked, Rect rect, Use use) {
  float size = kReply;
  const auto head = [&] {
    return canvas.measure(asked.pupil, {.size = size, .weight = ui::Weight::bold}, rect.w).h + 6;
  };
  while (size > kLeastReply && head() + canvas.measure(asked.reply, {.size = size}, rect.w).h > rect.h) size -= 1;
  rect.cut_top(head());
  std::string_view left = asked.reply;
  do {
    const std::size_t taken = fitting(canvas, left, {.size = size}, rect.size());
    use(left.substr(0, taken), size, rect);
    left.remove_prefix(std::min(left.size(), taken + 1));
  } while (!left.empty());
}

/// Page `wanted` of what was found, counted round; returns how many pages there are.
int draw_found(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect) {
  const ui::Theme& theme = canvas.theme();
  const lesson::Lesson& lesson = kiosk.session().lesson();
  const DeskState& desk = kiosk.desk();
  const int step = kiosk.session().now().step;
  int count = 0;
  each_found(lesson, step, desk.word, [&](const lesson::IfAsked& asked) {
    each_part(canvas, asked, rect, [&](std::string_view, float, Rect) { ++count; });
  });
  if (count == 0) {
    const std::string_view none =
        desk.word.empty() ? "Nothing is written here for this step." : "No answer has this word. Try a part of it.";
    canvas.text(rect, none, {.size = 24, .color = theme.quiet}, "asked-none");
    return 0;
  }
  int index = 0;
  const int wanted = desk.asked % count;
  each_found(lesson, step, desk.word, [&](const lesson::IfAsked& asked) {
    each_part(canvas, asked, rect, [&](std::string_view part, float size, Rect below) {
      if (index++ != wanted) return;
      canvas.text({rect.x, rect.y, rect.w, below.y - rect.y}, asked.pupil,
                  {.size = size, .color = theme.ink, .weight = ui::Weight::bold}, "asked");
      canvas.text(below, part, {.size = size, .color = theme.ink}, "reply");
    });
  });
  return count;
}

}  // namespace

bool notes_may_show(const Kiosk& kiosk) { return !kiosk.desk_on_board() || kiosk.rehearsal(); }

void questions(const lesson::Step& step, FunctionRef<void(const Block&)> add) {
  if (!step.easier.empty()) {
    add({"AN EASIER QUESTION", Block::Look::label});
    add({step.easier, Block::Look::body});
  }
  if (!step.harder.empty()) {
    add({"A HARDER QUESTION", Block::Look::label});
    add({step.harder, Block::Look::body});
  }
}

void draw_say_panel(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  if (kiosk.disclosure()) return draw_disclosure(canvas, rect, post);
  const ui::Theme& theme = canvas.theme();
  panel(canvas, rect, {});
  Rect head = rect.cut_top(44, 8);
  canvas.text({head.x, head.y, 300, head.h}, "SAY THIS",
              {.size = ui::kDeskLabel, .color = theme.quiet, .middle = true});
  if (!notes_may_show(kiosk)) {
    canvas.text(rect, "Your notes are on the printed plan. They never stand on the pupils’ screen.",
                {.size = ui::kDeskBody, .color = theme.quiet}, "notes-away");
    return;
  }
  const lesson::Step& step = delivery::current_step(kiosk.session().lesson(), kiosk.session().now());
  const auto open = delivery::asking(kiosk.session().lesson(), kiosk.session().now());
  const auto blocks = [&](auto add) {
    if (open && !open->any && say_now(step, *open, add)) {
      add({{}, Block::Look::new_page});
      add({"THE WHOLE STEP", Block::Look::label});
    }
    step_notes(step, add);
    // Where nothing is asked they have a place of their own.
    if (!has_quiet_desk(step.spec)) questions(step, add);
  };
  const int pages = notes(canvas, rect, blocks, kiosk.desk().say, {.size = 29});
  if (!step.sensitive.empty())
    canvas.text({head.x + 150, head.y, 330, head.h}, pages > 1 ? "Go gently here: turn with M" : "Go gently here",
                {.size = ui::kDeskLabel, .color = theme.warn, .weight = ui::Weight::bold, .middle = true});
  head.y -= 12, head.h = ui::kDeskTouch;
  draw_turner(canvas, "say-more", head, kiosk.desk().say, pages, TurnSay{1}, post);
}

void draw_asked_panel(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  panel(canvas, rect, {});
  canvas.text(rect.cut_top(30, 8), "IF A PUPIL SAYS", {.size = ui::kDeskLabel, .color = theme.quiet, .middle = true});
  if (!notes_may_show(kiosk)) {
    canvas.text(rect, "On the printed plan.", {.size = 24, .color = theme.quiet});
    return;
  }
  Rect row = rect.cut_top(ui::kDeskTouch, 12);
  const int pages = draw_found(kiosk, canvas, rect);
  if (pages > 1) {
    ui::Phrase label;
    label << kiosk.desk().asked % pages + 1 << " of " << pages;
    if (desk_button(canvas, "asked-next", row.cut_right(160, 12), label, {.text_size = 24}))
      post(DeskEvent(TurnAsked{1}));
  }
  labelled_field(canvas, "find", row, {}, kiosk.desk().word,
                 pages > 1 ? std::string_view("Find a word   F3") : "Find an answer by a word   F3",
                 kiosk.field() == Field::word, 24, post, Field::word);
}

}  // namespace pausepoint::screens
