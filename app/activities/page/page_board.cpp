#include <algorithm>

#include "app/activities/page/page.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

constexpr float kBetween = 20;
constexpr float kMostWords = 0.46f;  ///< Of the height: a wide scene leaves no more to the words under it.

ui::TextStyle heading_style(ui::Canvas& canvas, ui::Align align) {
  return {
      .size = ui::kTitle, .color = canvas.theme().ink, .weight = ui::Weight::bold, .align = align, .least = ui::kTiny};
}
ui::TextStyle text_style(ui::Canvas& canvas, ui::Align align) {
  return {.size = ui::kBody + 2, .color = canvas.theme().ink, .align = align, .least = ui::kTiny};
}

float words_height(const Page::Spec& spec, float width, ui::Canvas& canvas) {
  const float heading = canvas.measure(spec.heading, heading_style(canvas, ui::Align::left), width).h;
  if (spec.text.empty()) return heading;
  return heading + kBetween + canvas.measure(spec.text, text_style(canvas, ui::Align::left), width).h;
}

/// Heading and text; if they are too tall for `rect`, both give way in the same measure.
void draw_words(const Page::Spec& spec, Rect rect, ui::Canvas& canvas, ui::Align align) {
  const float heading = canvas.measure(spec.heading, heading_style(canvas, align), rect.w).h;
  const float wanted = words_height(spec, rect.w, canvas);
  const float share = wanted > rect.h ? heading / wanted * rect.h : heading;
  const Size taken = canvas.text({rect.x, rect.y, rect.w, spec.text.empty() ? rect.h : share + 2}, spec.heading,
                                 heading_style(canvas, align), "heading");
  rect.cut_top(taken.h, kBetween);
  if (!spec.text.empty()) canvas.text(rect, spec.text, text_style(canvas, align), "text");
}

constexpr float kPadCard = 36;

/// Where the picture of a card stands: above its words in a tall card, left of them in a wide one.
Rect cut_picture(const Page::Card& card, Rect& inside, ui::Canvas& canvas) {
  const float shape = std::max(0.2f, canvas.art_shape(card.picture));
  if (inside.h > inside.w * 0.85f) {
    const Rect strip =
        inside.cut_top(std::min(inside.w / shape, inside.h * (card.other_word.empty() ? 0.5f : 0.3f)), 20);
    return strip.centered({std::min(strip.w, strip.h * shape), std::min(strip.h, strip.w / shape)});
  }
  // Two languages need the width more than the picture does.
  const float width = std::min(inside.h * shape, inside.w * (card.other_word.empty() ? 0.4f : 0.22f));
  return inside.cut_left(width, kPadCard).centered({width, width / shape});
}

ui::TextStyle word_style(ui::Canvas& canvas, float size) {
  return {.size = size, .color = canvas.theme().ink, .weight = ui::Weight::bold, .least = ui::kTiny};
}
ui::TextStyle means_style(ui::Canvas& canvas, float size) {
  return {.size = size, .color = canvas.theme().ink, .least = ui::kTiny};
}

constexpr float kOtherGap = 9;  ///< On both sides of the line between two languages.

float other_height(const Page::Card& card, float width, float size, ui::Canvas& canvas) {
  if (card.other_word.empty()) return 0;
  return 2 * kOtherGap + canvas.measure(card.other_word, word_style(canvas, size), width).h +
         canvas.measure(card.other_means, means_style(canvas, size), width).h;
}

/// The same in the other language, under a thin line.
void draw_other(const Page::Card& card, Rect rect, float size, ui::Canvas& canvas) {
  if (card.other_word.empty()) return;
  canvas.fill({rect.x, rect.y + kOtherGap - 1, rect.w, 2}, canvas.theme().line);
  rect.cut_top(2 * kOtherGap);
  const ui::TextStyle style = word_style(canvas, size);
  canvas.text(rect.cut_top(canvas.measure(card.other_word, style, rect.w).h + 2), card.other_word, style);
  canvas.text(rect, card.other_means, means_style(canvas, size));
}

/// Word and meaning stand together in the middle of `rect`.
void draw_meaning(const Page::Card& card, Rect rect, float size, ui::Canvas& canvas) {
  const float other = other_height(card, rect.w, size, canvas);
  if (other > 0) {
    const float english = canvas.measure(card.word, word_style(canvas, size * 1.2f), rect.w).h + 8 +
                          canvas.measure(card.means, means_style(canvas, size), rect.w).h;
    rect = rect.centered({rect.w, std::min(rect.h, english + 6 + other)});
    draw_other(card, rect.cut_bottom(std::min(other, rect.h / 2)), size, canvas);
  }
  const float word = canvas.measure(card.word, word_style(canvas, size * 1.2f), rect.w).h;
  const float all = word + 8 + canvas.measure(card.means, means_style(canvas, size), rect.w).h;
  rect = rect.centered({rect.w, std::min(rect.h, all + 4)});
  const float share = std::min(1.0f, rect.h / all);
  const Size taken = canvas.text(rect.cut_top(word * share + 2), card.word, word_style(canvas, size * 1.2f));
  rect.y -= word * share + 2 - taken.h, rect.h += word * share + 2 - taken.h;
  rect.cut_top(8);
  canvas.text(rect, card.means, means_style(canvas, size));
}

Rect inside_of(const Page::Card& card, Rect cell) { return cell.inset(kPadCard, card.other_word.empty() ? 26 : 14); }

/// Whether every card's words fit, beside its picture or without it.
bool words_fit(const Page::Spec& spec, Rect cell, float size, bool pictures, ui::Canvas& canvas) {
  return std::ranges::all_of(spec.cards, [&](const Page::Card& card) {
    Rect inside = inside_of(card, cell);
    if (pictures && !card.picture.empty()) cut_picture(card, inside, canvas);
    const float word = canvas.measure(card.word, word_style(canvas, size * 1.2f), inside.w).h;
    return word + 14 + canvas.measure(card.means, means_style(canvas, size), inside.w).h +
               other_height(card, inside.w, size, canvas) <=
           inside.h;
  });
}

/// The largest size at which every card's words fit.
float card_size(const Page::Spec& spec, Rect cell, bool pictures, ui::Canvas& canvas) {
  float size = 46;
  while (size > ui::kTiny && !words_fit(spec, cell, size, pictures, canvas)) size -= 2;
  return size;
}

void draw_card(const Page::Card& card, int index, Rect cell, float size, bool pictures, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  ui::card(canvas, cell);
  Rect inside = inside_of(card, cell);
  if (card.picture.empty() || !pictures) {
    const ui::Color color = theme.options[static_cast<std::size_t>(index) % theme.options.size()];
    canvas.fill({cell.x + 3, cell.y + 34, 10, cell.h - 68}, color, 5);
    inside = inside.inset(12, 0);
  } else {
    const Rect picture = cut_picture(card, inside, canvas);
    const auto quiet = canvas.decoration();
    canvas.art(picture, card.picture);
  }
  draw_meaning(card, inside, size, canvas);
}

void draw_cards(const Page::Spec& spec, Rect body, ui::Canvas& canvas) {
  const float words = std::min(words_height(spec, body.w, canvas), body.h * 0.4f);
  draw_words(spec, body.cut_top(words + 4, 28), canvas, ui::Align::left);
  const int count = static_cast<int>(spec.cards.size());
  const int columns = count == 3 ? 3 : std::min(count, 2), rows = (count + columns - 1) / columns;
  body.h -= 12;
  const Rect cell = body.cell(0, columns, rows, 32);
  // Words in two languages need the room of the pictures.
  const bool two = std::ranges::any_of(spec.cards, [](const Page::Card& card) { return !card.other_word.empty(); });
  const bool pictures = !two;
  const float size = card_size(spec, cell, pictures, canvas);
  for (int i = 0; i < count; ++i) {
    const auto fade = canvas.fade(canvas.appear(220, static_cast<float>(i) * 70));
    draw_card(spec.cards[static_cast<std::size_t>(i)], i, body.cell(i, columns, rows, 32), size, pictures, canvas);
  }
}

/// Words on the left, in the middle of the height; returns what is left for the picture or scene.
Rect draw_words_left(const Page::Spec& spec, Rect body, float share, ui::Canvas& canvas) {
  Rect words = body.cut_left(body.w * share, 60);
  const float height = std::min(words.h, words_height(spec, words.w, canvas) + 4);
  draw_words(spec, {words.x, words.y + (words.h - height) * 0.4f, words.w, height}, canvas, ui::Align::left);
  return body;
}

}  // namespace

void Page::board(const Spec& spec, const State&, const View& view, ui::Canvas& canvas, Emit<Event>) {
  Rect body = canvas.body();
  if (!spec.cards.empty()) return draw_cards(spec, body, canvas);
  if (spec.scene) {
    const float margin = body.w * 0.07f;  // Shorter lines are easier to read.
    const float words = words_height(spec, body.w - 2 * margin, canvas) + 4;
    std::size_t letters = 0;
    for (const scene::Message& message : spec.scene->phone) letters += message.text.size();
    // Many or long messages need the height more than the width.
    const bool wide = words <= body.h * kMostWords && letters <= 160;
    if (!wide)
      return scene::draw(canvas, draw_words_left(spec, body, 0.4f, canvas), *spec.scene, view.cast, spec.heading);
    const Rect under = body.cut_bottom(words, 22).inset(margin, 0);
    scene::draw(canvas, body, *spec.scene, view.cast, spec.heading);
    return draw_words(spec, under, canvas, ui::Align::center);
  }
  if (spec.picture.empty()) {
    draw_words_left(spec, body.inset(body.w * 0.06f, 0), 1, canvas);
    return;
  }
  const Rect picture = draw_words_left(spec, body, 0.48f, canvas);
  const float shape = canvas.art_shape(spec.picture);
  const float width = std::min(picture.w, picture.h * shape);
  canvas.art(picture.centered({width, width / shape}), spec.picture, {}, spec.heading);
}

}  // namespace pausepoint::activities
