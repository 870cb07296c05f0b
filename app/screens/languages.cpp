// Choosing the languages of today, over the setup screen; and the card about a lesson that was saved with mistakes.
#include <algorithm>

#include "app/screens/parts.h"
#include "app/ui/widgets.h"

namespace pausepoint::screens {
namespace {

constexpr int kColumns = 3, kMostChoices = 12;
constexpr float kChoice = 100, kBetween = 18;

const lesson::Loaded& loaded_of(const Kiosk& kiosk) {
  return kiosk.shelf().lessons[static_cast<std::size_t>(kiosk.opened())];
}

/// Those that have key words, in the order of the shelf; at most as many as there is room for.
template <class F>
void each_beside(const Kiosk& kiosk, F function) {
  int count = 0;
  for (const lesson::Language& language : kiosk.shelf().world.languages) {
    if (!language.keywords.empty() && ++count < kMostChoices) function(language);
  }
}

/// A grid of choices, filled one by one.
class Choices {
 public:
  Choices(ui::Canvas& canvas, Rect rect, std::string_view scope)
      : canvas_(canvas), rect_(rect), scope_(canvas.push(scope)) {}
  bool choice(std::string_view id, std::string_view label, bool chosen, bool disabled = false) {
    const Rect place = rect_.cell(count_ % kColumns, kColumns, 1, kBetween);
    const float row = static_cast<float>(count_++ / kColumns);
    const ui::ButtonStyle style{
        .look = chosen ? ui::ButtonLook::selected : ui::ButtonLook::plain, .text_size = 36, .disabled = disabled};
    return ui::button(canvas_, id, {place.x, rect_.y + row * (kChoice + kBetween), place.w, kChoice}, label, style);
  }
  float height() const {
    const int rows = (count_ + kColumns - 1) / kColumns;
    return static_cast<float>(rows) * (kChoice + kBetween);
  }

 private:
  ui::Canvas& canvas_;
  Rect rect_;
  ui::Canvas::Scope scope_;
  int count_ = 0;
};

void draw_heading(ui::Canvas& canvas, Rect& inside, std::string_view heading) {
  canvas.text(inside.cut_top(58, 12), heading,
              {.size = 40, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = ui::kTiny});
}

void draw_note(ui::Canvas& canvas, Rect rect, std::string_view text, std::string_view id) {
  canvas.text(rect, text, {.size = 32, .color = canvas.theme().quiet, .least = ui::kTiny}, id);
}

void draw_lesson_languages(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  ui::card(canvas, rect);
  Rect inside = rect.inset(36, 26);
  draw_heading(canvas, inside, canvas.words("The lesson and the pupils’ screens"));
  Choices choices(canvas, inside, "lesson");
  const std::string_view now = kiosk.room().language;
  if (choices.choice("en", "English", now.empty())) post(ChooseLanguage{});
  for (const lesson::InLanguage& each : loaded_of(kiosk).languages) {
    if (choices.choice(each.name.code, each.name.name, now == each.name.code, !each.lesson))
      post(ChooseLanguage{std::string(each.name.code)});
  }
  inside.cut_top(choices.height());
  const lesson::InLanguage* chosen = lesson::find_language(loaded_of(kiosk).languages, now);
  ui::Phrase note;
  if (loaded_of(kiosk).languages.empty()) {
    note << canvas.words("Nobody has translated this lesson yet: pausepoint translate begins one.");
  } else if (chosen == nullptr) {
    note << canvas.words("As it was written.");
  } else {
    if (chosen->drafts > 0) note << canvas.words("**A draft, to be read by a speaker before use.**") << " ";
    if (chosen->missing > 0) note.fill(canvas.words("{1} texts stand in English."), {chosen->missing}) << " ";
    if (chosen->older > 0) note.fill(canvas.words("{1} texts are older than the English."), {chosen->older});
    if (chosen->drafts + chosen->missing + chosen->older == 0) note << canvas.words("Read by a speaker, and complete.");
  }
  draw_note(canvas, inside, note, "lesson-note");
}

void draw_beside(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  ui::card(canvas, rect);
  Rect inside = rect.inset(36, 26);
  draw_heading(canvas, inside, canvas.words("Beside English on the keyword cards"));
  Choices choices(canvas, inside, "beside");
  const std::string_view now = kiosk.room().beside;
  if (choices.choice("none", canvas.words("Nothing"), now.empty())) post(ChooseBeside{});
  const lesson::Language* chosen = nullptr;
  each_beside(kiosk, [&](const lesson::Language& each) {
    if (now == each.name.code) chosen = &each;
    if (choices.choice(each.name.code, each.name.name, now == each.name.code))
      post(ChooseBeside{std::string(each.name.code)});
  });
  inside.cut_top(choices.height());
  const bool english = kiosk.room().language.empty();
  ui::Phrase note;
  if (!english) {
    note << canvas.words("Only where the lesson is in English.");
  } else if (chosen == nullptr) {
    note << canvas.words(
        "For a class in which some are still learning English. Everyone sees it, so nobody is singled out.");
  } else if (chosen->draft) {
    note << canvas.words("**A draft, to be read by a speaker before use.**");
  }
  draw_note(canvas, inside, note, "beside-note");
}

}  // namespace

void draw_languages(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  canvas.fill(canvas.bounds(), theme.paper);
  Rect page = canvas.bounds().inset(ui::kMargin, 36);
  canvas.text(page.cut_top(84, 18), canvas.words("Languages today"),
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kBody}, "title");
  const Rect foot = page.cut_bottom(ui::kTouch, 30);
  // As tall as the longer list of choices needs, with two lines under it.
  int beside = 1;
  each_beside(kiosk, [&](const lesson::Language&) { ++beside; });
  const int longer = std::max(beside, static_cast<int>(loaded_of(kiosk).languages.size()) + 1);
  const int rows = std::max(2, (longer + kColumns - 1) / kColumns);
  page.h = std::min(page.h, 70 + static_cast<float>(rows) * (kChoice + kBetween) + 210);
  const auto scope = canvas.push("languages");
  draw_lesson_languages(kiosk, canvas, page.cell(0, 2, 1, 32), post);
  draw_beside(kiosk, canvas, page.cell(1, 2, 1, 32), post);
  if (ui::button(canvas, "done", {foot.right() - 420, foot.y, 420, foot.h}, canvas.words("Done"),
                 {.look = ui::ButtonLook::primary, .text_size = 38}))
    post(ShowLanguages{false});
}

void draw_language_button(const Kiosk& kiosk, ui::Canvas& canvas, Rect& rect, Post post) {
  bool any = !loaded_of(kiosk).languages.empty();
  each_beside(kiosk, [&](const lesson::Language&) { any = true; });
  if (!any) return;
  const Rect place = rect.cut_right(560, 32);
  const lesson::LanguageName* language = lesson::find_language_name(kiosk.room().language);
  const lesson::LanguageName* beside = lesson::find_language_name(kiosk.room().beside);
  ui::Phrase label;
  label << canvas.words("Language") << ": " << (language == nullptr ? std::string_view("English") : language->name);
  if (beside != nullptr) label << " + " << beside->name;
  if (ui::button(canvas, "languages", place.centered({place.w, ui::kTouch}), label, {.text_size = 36}))
    post(ShowLanguages{true});
}

void draw_saved_mistakes(const Kiosk& kiosk, ui::Canvas& canvas, Post post) {
  const ui::Theme& theme = canvas.theme();
  const Rect all = canvas.bounds();
  canvas.fill(all, theme.ink.with_alpha(0.35f));
  Rect place = all.inset(ui::kMargin, 0).cut_bottom(all.h * 0.62f);
  place.h -= 40;
  ui::card(canvas, place);
  canvas.stroke(place, theme.warn, 5, ui::kRadius);
  Rect inside = place.inset(40, 28);
  Rect foot = inside.cut_bottom(ui::kTouch, 20);
  Rect top = inside.cut_top(60, 12);
  canvas.icon(top.cut_left(54, 20).centered({52, 52}), "warning", theme.warn);
  canvas.text(top, canvas.words("Saved with mistakes: this is the last good version"),
              {.size = 40, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny, .middle = true},
              "saved-mistakes");
  canvas.text(inside, kiosk.saved_mistakes(), {.size = 30, .color = theme.ink, .least = 24, .plain = true}, "mistakes");
  if (ui::button(canvas, "hide-mistakes", foot.cut_right(420), canvas.words("Go on without it"), {.text_size = 36}))
    post(HideMistakes{});
}

}  // namespace pausepoint::screens
