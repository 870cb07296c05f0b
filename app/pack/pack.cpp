#include "app/pack/pack.h"

#include <algorithm>

#include "app/activities/all.h"
#include "app/pack/sheets.h"

namespace pausepoint::pack {

Flow::Flow(print::Sheet& sheet, std::string_view heading, std::string_view under)
    : sheet_(sheet), heading_(heading), under_(under) {
  begin();
}

void Flow::begin() {
  sheet_.page();
  rest_ = print::Sheet::inside();
  const print::Style title{.points = kTitle, .bold = true};
  rest_.cut_top(sheet_.text({rest_.x, rest_.y, rest_.w, sheet_.measure(heading_, title, rest_.w).h}, heading_, title).h,
                1);
  if (!under_.empty()) {
    const print::Style style{.points = kBody, .gray = 0.35f};
    rest_.cut_top(sheet_.text({rest_.x, rest_.y, rest_.w, sheet_.measure(under_, style, rest_.w).h}, under_, style).h,
                  2);
  }
  sheet_.line({rest_.x, rest_.y}, {rest_.right(), rest_.y}, 0.4f, 0.5f);
  rest_.cut_top(5);
}

void Flow::need(float height) {
  if (rest_.h < height) begin();
}

void Flow::text(std::string_view text, const print::Style& style, float gap, float indent) {
  const Size size = sheet_.measure(text, style, rest_.w - indent);
  need(size.h);
  sheet_.text({rest_.x + indent, rest_.y, rest_.w - indent, size.h}, text, style);
  rest_.cut_top(size.h, gap);
}

void Flow::heading(std::string_view text) {
  need(22);
  gap(3);
  this->text(text, {.points = kHeading, .bold = true}, 2);
}

void Flow::point(std::string_view words, float size, float gap) {
  const print::Style style{.points = size};
  need(sheet_.measure(words, style, rest_.w - 6).h);
  sheet_.fill({rest_.x + 1.2f, rest_.y + size * 0.19f, 1.3f, 1.3f}, 0.25f, 0.65f);
  text(words, style, gap, 6);
}

void Flow::blank(std::string_view label) {
  need(14);
  const Size size = sheet_.measure(label, {.points = kBody}, 0);
  sheet_.text({rest_.x, rest_.y + 3, size.w + 2, size.h}, label, {.points = kBody});
  sheet_.line({rest_.x + size.w + 3, rest_.y + 9}, {rest_.right(), rest_.y + 9}, 0.3f, 0.4f);
  rest_.cut_top(13);
}

std::vector<const lesson::Tactic*> tricks_of(const lesson::Lesson& lesson, const lesson::World& world) {
  std::vector<const lesson::Tactic*> tricks;
  for (const std::string& id : lesson.tactics) {
    const auto found = std::ranges::find(world.tactics, id, &lesson::Tactic::id);
    if (found != world.tactics.end()) tricks.push_back(&*found);
  }
  return tricks;
}

void draw_pack(print::Sheet& sheet, const lesson::Lesson& lesson, const lesson::World& world, const School& school) {
  plan_sheet(sheet, lesson);
  notes_sheet(sheet, lesson);
  remote_sheet(sheet);
  heads_up(sheet, lesson, school);
  for (const lesson::Step& step : lesson.steps) activities::pack(step.spec, sheet);
  trick_cards(sheet, lesson, world, school);
  answer_cards(sheet);
  question_slips(sheet);
  help_sheet(sheet, lesson, world, school);
  if (lesson.audience == lesson::Audience::pupils) letter_home(sheet, lesson, world);
  data_protection(sheet);
}

Result<int> write_pack(const std::string& path, const std::string& assets, const lesson::Lesson& lesson,
                       const lesson::World& world, const School& school) {
  auto sheet = print::Sheet::make(path, assets);
  if (!sheet) return Failure{sheet.sentence()};
  draw_pack(**sheet, lesson, world, school);
  return (*sheet)->close();
}

}  // namespace pausepoint::pack
