// Less today: the options, cards and statements that a teacher takes away for one class.
#include <algorithm>

#include "app/screens/desk_parts.h"

namespace pausepoint::screens {
namespace {

constexpr float kBetween = 6;

/// Where rows go one below another, in two columns and over pages.
class Rows {
 public:
  explicit Rows(Rect rect) : rect_(rect), most_(std::max(2, static_cast<int>(rect.h / (ui::kDeskTouch + kBetween)))) {}
  /// The next row; `with` more have to fit below it in the same column.
  Rect next(int with) {
    if (at_ % most_ + with >= most_) at_ = (at_ / most_ + 1) * most_;
    const int cell = at_++;
    const Rect column = rect_.cell(cell / most_ % 2, 2, 1, 48);
    return {column.x, column.y + static_cast<float>(cell % most_) * (ui::kDeskTouch + kBetween), column.w,
            ui::kDeskTouch};
  }
  /// The page of the row that was given last.
  int page() const { return (at_ - 1) / (2 * most_); }

 private:
  Rect rect_;
  int most_, at_ = 0;
};

/// Calls `use(page, row, choice, heads)` for every row; `heads`: the row is the title of the choice's step.
template <class Use>
int each_row(const Kiosk& kiosk, Rect rect, Use use) {
  Rows rows(rect);
  int last = -1;
  for (const lesson::Choice& choice : kiosk.choices()) {
    if (kiosk.draft().steps[static_cast<std::size_t>(choice.step)].skipped) continue;
    if (choice.step != last) {
      const Rect row = rows.next(1);
      use(rows.page(), row, choice, true);
      last = choice.step;
    }
    const Rect row = rows.next(0);
    use(rows.page(), row, choice, false);
  }
  return last < 0 ? 1 : rows.page() + 1;
}

}  // namespace

bool draw_choice(ui::Canvas& canvas, Rect row, std::string_view text, std::string_view state, bool in, bool locked) {
  const ui::Theme& theme = canvas.theme();
  constexpr float kState = 170;
  const ui::Response response =
      canvas.target("take", ui::Role::option, text, row, {.disabled = locked, .selected = in});
  const Rect box{row.x + 10, row.center().y - 19, 38, 38};
  if (locked) {
    canvas.icon(box.inset(5), "lock", theme.quiet);
  } else {
    canvas.fill(box, in ? theme.accent : theme.card, 10);
    canvas.stroke(box, in ? theme.accent : theme.quiet, 3, 10);
    if (in) canvas.icon(box.inset(7), "tick", theme.on_accent);
  }
  canvas.text({row.x + 66, row.y, row.w - 66 - kState, row.h}, text,
              {.size = 26, .color = in ? theme.ink : theme.quiet, .least = 20, .middle = true});
  canvas.text({row.right() - kState, row.y, kState - 14, row.h}, state,
              {.size = 26, .color = theme.quiet, .align = ui::Align::right, .middle = true});
  ui::focus_ring(canvas, row.inset(9), 10, response);
  return response.activated;
}

int draw_less_today(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const ui::Theme& theme = canvas.theme();
  const lesson::Lesson& lesson = *kiosk.shelf().lessons[static_cast<std::size_t>(kiosk.opened())].lesson;
  canvas.text(rect.cut_top(40, 12),
              "Untick what this class does not need today. At least two stay, and one that helps.",
              {.size = 27, .color = theme.quiet, .least = 22, .middle = true}, "less-says");
  const int pages = each_row(kiosk, rect, [](int, Rect, const lesson::Choice&, bool) {});
  const int wanted = kiosk.desk().page % pages;
  const auto scope = canvas.push("less");
  int index = 0;
  bool any = false;
  each_row(kiosk, rect, [&](int page, Rect row, const lesson::Choice& choice, bool heads) {
    any = true;
    const int number = heads ? index : index++;
    if (page != wanted) return;
    const std::string& title = lesson.steps[static_cast<std::size_t>(choice.step)].title;
    const auto place = canvas.push(number);
    if (heads) {
      canvas.text(row, title,
                  {.size = 26, .color = theme.ink, .weight = ui::Weight::bold, .least = 22, .middle = true});
    } else if (draw_choice(canvas, row, choice.piece.text, choice.hidden ? "not today" : "", !choice.hidden,
                           !choice.free)) {
      const std::string& step = lesson.steps[static_cast<std::size_t>(choice.step)].id;
      post(delivery::Event(delivery::PlanEvent(delivery::HidePiece{{step, choice.piece.id}, !choice.hidden})));
    }
  });
  if (!any)
    canvas.text(rect, "Nothing in this lesson can be taken away.", {.size = 27, .color = theme.quiet}, "less-none");
  return pages;
}

}  // namespace pausepoint::screens
