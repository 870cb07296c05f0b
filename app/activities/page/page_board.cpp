#include <algorithm>

#include "app/activities/page/page.h"
#include "app/ui/widgets.h"

namespace pausepoint::activities {
namespace {

void draw_words(const Page::Spec& spec, Rect rect, ui::Canvas& canvas, ui::Align align) {
  const ui::Theme& theme = canvas.theme();
  const ui::TextStyle heading{
      .size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .align = align, .least = 38};
  const Size size =
      canvas.text({rect.x, rect.y, rect.w, std::max(90.0f, rect.h * 0.5f)}, spec.heading, heading, "heading");
  rect.cut_top(size.h, 28);
  if (!spec.text.empty())
    canvas.text(rect, spec.text, {.size = 44, .color = theme.ink, .align = align, .least = ui::kTiny}, "text");
}

void draw_cards(const Page::Spec& spec, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  canvas.text(body.cut_top(90, 10), spec.heading,
              {.size = ui::kTitle, .color = theme.ink, .weight = ui::Weight::bold, .least = 38}, "heading");
  if (!spec.text.empty())
    canvas.text(body.cut_top(100, 20), spec.text, {.size = ui::kBody, .color = theme.ink, .least = ui::kTiny}, "text");
  const int count = static_cast<int>(spec.cards.size());
  const int columns = count == 3 ? 3 : std::min(count, 2);
  const int rows = (count + columns - 1) / columns;
  body.h = std::min(body.h, static_cast<float>(rows) * 300);
  for (int i = 0; i < count; ++i) {
    const Rect cell = body.cell(i, columns, rows, 32);
    const float shown = canvas.appear(220, static_cast<float>(i) * 70);
    const auto fade = canvas.fade(shown);
    ui::card(canvas, cell);
    canvas.fill({cell.x, cell.y + 30, 10, cell.h - 60}, theme.options[static_cast<std::size_t>(i)], 5);
    Rect inside = cell.inset(44, 30);
    canvas.text(inside.cut_top(64, 10), spec.cards[static_cast<std::size_t>(i)].word,
                {.size = ui::kHeading, .color = theme.ink, .weight = ui::Weight::bold, .least = ui::kTiny});
    canvas.text(inside, spec.cards[static_cast<std::size_t>(i)].means,
                {.size = ui::kBody, .color = theme.ink, .least = ui::kTiny});
  }
}

}  // namespace

void Page::board(const Spec& spec, const State&, const View& view, ui::Canvas& canvas, Emit<Event>) {
  Rect body = canvas.body();
  if (!spec.cards.empty()) return draw_cards(spec, body, canvas);
  if (spec.scene) {
    const Rect words = body.cut_bottom(spec.text.empty() ? 130 : 270, 26);
    scene::draw(canvas, body, *spec.scene, view.cast, spec.heading);
    return draw_words(spec, words, canvas, ui::Align::center);
  }
  if (!spec.picture.empty()) {
    const Rect picture = body.cut_right(body.w * 0.48f, 60);
    const float shape = canvas.art_shape(spec.picture);
    const float width = std::min(picture.w, picture.h * shape);
    canvas.art(picture.centered({width, width / shape}), spec.picture, {}, spec.heading);
  }
  body.cut_top(body.h * 0.12f);
  draw_words(spec, body, canvas, ui::Align::left);
}

}  // namespace pausepoint::activities
