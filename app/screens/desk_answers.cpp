#include "app/screens/desk_parts.h"

namespace pausepoint::screens {
namespace {

/// The parked questions while they are on the board: each can be taken off.
void draw_parked_list(const delivery::Delivery& now, ui::Canvas& canvas, Rect rect, Post post) {
  const Rect whole = rect;
  panel(canvas, rect, "PARKED QUESTIONS");
  say_row_keys(canvas, whole.inset(26, 22));
  const auto scope = canvas.push("parked");
  for (int i = 0; i < static_cast<int>(now.parked.size()); ++i) {
    const auto index = canvas.push(i);
    Rect row = rect.cut_top(ui::kDeskTouch, 10);
    if (ui::button(canvas, "off", row.cut_right(130, 12), "Take off", {.text_size = 24}))
      post(delivery::Event(delivery::Unpark{i}));
    canvas.text(row, now.parked[static_cast<std::size_t>(i)],
                {.size = 24, .color = canvas.theme().ink, .least = 20, .middle = true, .plain = true});
  }
}

// What a kind may say of its desk panel, beside what every kind has.
template <class K>
constexpr bool takes_line() {
  if constexpr (requires { K::kTakesLine; }) return K::kTakesLine;
  return false;
}
template <class K>
constexpr bool quiet_desk() {
  if constexpr (requires { K::kQuietDesk; }) return K::kQuietDesk;
  return false;
}

void draw_line(const Kiosk& kiosk, ui::Canvas& canvas, Rect line, Post post) {
  if (ui::button(canvas, "send-line", line.cut_right(150, 12), "Add", {.text_size = 24, .key = "Enter"}))
    post(SendLine{});
  // A question that is typed to be parked stands in its own field alone.
  const std::string_view typed = kiosk.field() == Field::parked ? std::string_view() : kiosk.line();
  labelled_field(canvas, "line", line, {}, typed, "A line to add   F10", kiosk.field() == Field::line, 24, post,
                 Field::line);
}

}  // namespace

bool has_quiet_desk(const activities::Spec& spec) {
  return activities::Kinds::with(spec, []<class K>(const typename K::Spec&) { return quiet_desk<K>(); });
}

void draw_answers_panel(const Kiosk& kiosk, ui::Canvas& canvas, Rect rect, Post post) {
  const lesson::Lesson& lesson = kiosk.session().lesson();
  const delivery::Delivery& now = kiosk.session().now();
  if (now.parked_before >= 0) return draw_parked_list(now, canvas, rect, post);
  const lesson::Step& step = delivery::current_step(lesson, now);
  const auto asked = delivery::asking(lesson, now);
  const Rect whole = rect;
  panel(canvas, rect, asked && !asked->any ? "ANSWERS" : "THIS STEP");
  say_row_keys(canvas, whole.inset(26, 22));
  if (!kiosk.trusts_step()) return draw_spare_desk(canvas, rect, post);
  const auto to_step = [&](activities::Event event) {
    std::visit([&](auto& e) { post(delivery::Event(std::move(e))); }, event);
  };
  const auto view = view_of(kiosk);
  activities::Kinds::with(step.spec, [&]<class K>(const typename K::Spec& held) {
    if constexpr (takes_line<K>()) draw_line(kiosk, canvas, rect.cut_bottom(ui::kDeskTouch, 16), post);
    if (quiet_desk<K>() && notes_may_show(kiosk)) {
      const auto blocks = [&](auto add) { questions(step, add); };
      notes(canvas, rect.cut_bottom(rect.h * 0.72f, 8), blocks, 0, {.size = 26});
    }
    canvas.set_slots(rect, {});
    K::desk(held, std::get<typename K::State>(delivery::current_state(now)), view, canvas, to_step);
  });
}

}  // namespace pausepoint::screens
