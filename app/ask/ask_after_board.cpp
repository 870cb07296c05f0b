#include <algorithm>

#include "app/ask/ask_views.h"
#include "app/ui/widgets.h"

namespace pausepoint::ask {
namespace {

constexpr float kGrowMs = 250, kRowText = 40, kMostRow = 190;

/// Sets one line or more at the top of `body`, as high as it needs, and cuts its place off.
void draw_line(std::string_view text, Rect& body, const ui::TextStyle& style, float gap, ui::Canvas& canvas,
               std::string_view id) {
  const float wanted = std::min(canvas.measure(text, style, body.w).h + 2, body.h * 0.25f);
  canvas.text(body.cut_top(wanted, gap), text, style, id);
}

std::string_view row_text(const Ask& ask, int i, const ui::Canvas& canvas) {
  const auto at = static_cast<std::size_t>(i);
  return at < ask.options.size() ? std::string_view(ask.options[at].text) : canvas.words("Pass");
}

/// Widths of the columns of the rows of bars, and the size of their texts.
struct Columns {
  float badge, label, told, size;
};

Columns columns_for(const Ask& ask, const Release& release, Rect body, int rows, float height, ui::Canvas& canvas) {
  Columns columns{std::min(92.0f, height - 4), 0, 0, 0};
  for (const Share& share : release.shares) {
    columns.told =
        std::max(columns.told, canvas.measure(canvas.words(words(share, release.rung)), {.size = kRowText}, 0).w + 4);
  }
  columns.told = std::min(columns.told, body.w * 0.24f);
  const float most = body.w * 0.46f;
  for (int i = 0; i < rows; ++i) {
    columns.label = std::max(columns.label, canvas.measure(row_text(ask, i, canvas), {.size = kRowText}, 0).w + 4);
  }
  columns.label = std::min(columns.label, most);
  columns.size = size_for_all(canvas, {.size = kRowText, .least = ui::kTiny}, {columns.label, height}, rows,
                              [&](int i) { return row_text(ask, i, canvas); });
  return columns;
}

void draw_row(const Ask& ask, const Release& release, const Release* earlier, int i, Rect row, const Columns& columns,
              ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const auto at = static_cast<std::size_t>(i);
  const bool pass = at >= ask.options.size();
  const Rect mark = row.cut_left(92, 28);
  if (pass) {
    canvas.dashed(mark.centered({columns.badge, columns.badge * 0.7f}), theme.pass, 3, 14);
    const auto quiet = canvas.decoration();
    canvas.text(mark, "0",
                {.size = 34, .color = theme.pass, .align = ui::Align::center, .middle = true, .plain = true});
  } else {
    ui::option_badge(canvas, mark.center(), columns.badge, i);
  }
  const ui::TextStyle style{.size = columns.size, .color = theme.ink, .least = kLeastCut, .middle = true};
  canvas.text(row.cut_left(columns.label, 32), row_text(ask, i, canvas), style);
  const Rect told = row.cut_right(columns.told, 28);
  const Rect track = row.centered({row.w, std::min(84.0f, row.h * 0.6f)});
  const float width = track.w * bar(release.shares[at], release.rung);
  const ui::Color color = pass ? theme.pass : theme.options[at];
  canvas.fill({track.x, track.y, width * canvas.appear(kGrowMs), track.h}, color, std::min(14.0f, width / 2));
  if (earlier != nullptr && at < earlier->shares.size()) {
    const float first = track.w * bar(earlier->shares[at], earlier->rung);
    // Inside a bar the dashes are light, beyond it they are dark: either way they are seen.
    const float edge = first <= width && first > 40 ? 7 : 0;
    const bool a_sliver = edge == 0 && first == width;  // Too small for dashes, and nothing changed.
    if (!a_sliver)
      canvas.dashed(Rect{track.x, track.y, first, track.h}.inset(edge), first <= width ? theme.card : theme.ink, 4,
                    std::max(4.0f, std::min(14.0f, first / 2) - edge));
  }
  const auto index = canvas.push(i);
  canvas.text(told, canvas.words(words(release.shares[at], release.rung)), style, "told");
}

std::string_view heading_of(const Release& release, const Release* earlier) {
  if (earlier == nullptr) return worded("What we think");
  const bool moved = release.leader >= 0 && earlier->leader >= 0 && release.leader != earlier->leader;
  return moved ? worded("After talking it over, we moved") : worded("After talking it over");
}

void draw_bars(const Ask& ask, const State& state, const Release& release, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const Release* earlier = before(state);
  if (earlier != nullptr && earlier->shares.empty()) earlier = nullptr;
  draw_line(canvas.words(heading_of(release, earlier)), body,
            {.size = 56, .color = theme.ink, .weight = ui::Weight::bold, .least = 36}, 6, canvas, "shown");
  draw_line(earlier != nullptr ? canvas.words("Dashed: first answers · Solid: after talking")
                               : std::string_view(ask.question),
            body, {.size = ui::kSmall, .color = theme.quiet, .least = ui::kTiny}, 24, canvas, "shown-of");
  const int rows = static_cast<int>(std::min(release.shares.size(), ask.options.size() + 1));
  const float gap = 10;
  body.h = std::min(body.h, static_cast<float>(rows) * kMostRow);
  const float height = body.cell(0, 1, rows, gap).h;
  const Columns columns = columns_for(ask, release, body, rows, height, canvas);
  for (int i = 0; i < rows; ++i) draw_row(ask, release, earlier, i, body.cell(i, 1, rows, gap), columns, canvas);
}

/// How what each option leads to is set: with room, and closer where texts are long.
struct Leads {
  float heading, pad, high, badge, gap, between;
  float banner;  ///< Size of the text of why.
  float size = 0;
};
constexpr Leads kRoomy{56, 28, 14, 84, 30, 28, ui::kBody}, kClose{44, 22, 10, 64, 20, 14, 34};
constexpr float kEnough = 34, kWidestLead = 40;  ///< Text sizes: below the one it is set closer; never above the other.

/// One option and what it might lead to: the option strong, the rest quieter under it.
void draw_lead(const Option& option, int i, Rect cell, const Leads& leads, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  ui::card(canvas, cell);
  Rect inside = cell.inset(leads.pad, leads.high);
  ui::option_badge(canvas, inside.cut_left(leads.badge, leads.gap).center(), std::min(leads.badge, inside.h), i);
  const ui::TextStyle strong{.size = leads.size,
                             .color = theme.ink,
                             .weight = ui::Weight::bold,
                             .least = kLeastCut,
                             .middle = option.leads.empty()};
  if (option.leads.empty()) {
    canvas.text(inside, option.text, strong);
    return;
  }
  const float text = canvas.measure(option.text, strong, inside.w).h;
  const ui::TextStyle quiet{.size = leads.size, .color = theme.quiet, .least = kLeastCut};
  const float lead = canvas.measure(option.leads, quiet, inside.w).h;
  // Both together stand in the middle of the card; too tall, they share it as their lengths are.
  inside = inside.centered({inside.w, std::min(inside.h, text + 4 + lead)});
  canvas.text(inside.cut_top(inside.h * text / (text + 4 + lead) + 1, 3), option.text, strong);
  const auto index = canvas.push(i);
  canvas.text(inside, option.leads, quiet, "more");
}

/// The largest size at which every option and its lead fit into `box` together.
float lead_size(const Ask& ask, Size box, ui::Canvas& canvas) {
  float size = kWidestLead;
  for (; size > kLeastCut; size -= 2) {
    const bool fits = std::ranges::all_of(ask.options, [&](const Option& option) {
      const float text = canvas.measure(option.text, {.size = size, .weight = ui::Weight::bold}, box.w).h;
      return text + canvas.measure(option.leads, {.size = size}, box.w).h + 6 <= box.h;
    });
    if (fits) break;
  }
  return size;
}

/// Where the parts of the feedback stand.
struct WhyPlaces {
  Rect heading, banner, cards;
  int rows;
  Rect cell(int i, float gap) const { return cards.cell(i, 2, rows, gap); }
};

WhyPlaces places_of(const Ask& ask, std::string_view heading, Rect body, Leads& leads, ui::Canvas& canvas) {
  const ui::TextStyle style{.size = leads.heading, .weight = ui::Weight::bold, .least = 34};
  WhyPlaces at{};
  at.heading = body.cut_top(std::min(canvas.measure(heading, style, body.w).h + 2, body.h * 0.25f), leads.between - 8);
  if (!ask.why.empty()) {
    const float wanted = banner_height(ask.why, body.w, canvas, leads.banner);
    at.banner = body.cut_bottom(std::min(wanted, body.h * 0.34f), leads.between);
  }
  at.rows = (static_cast<int>(ask.options.size()) + 1) / 2;
  body.h = std::min(body.h - 6, static_cast<float>(at.rows) * 330);
  at.cards = body;
  const Size cell = at.cell(0, leads.between).size();
  leads.size = lead_size(ask, {cell.w - 2 * leads.pad - leads.badge - leads.gap, cell.h - 2 * leads.high}, canvas);
  return at;
}

void draw_why(const Ask& ask, Rect body, ui::Canvas& canvas) {
  const ui::Theme& theme = canvas.theme();
  const bool any = std::ranges::any_of(ask.options, [](const Option& option) { return !option.leads.empty(); });
  const std::string_view heading = any ? canvas.words("What each might lead to") : std::string_view(ask.question);
  Leads leads = kRoomy;
  if (ask.options.size() > 4) leads.between = 18;
  WhyPlaces at = places_of(ask, heading, body, leads, canvas);
  if (leads.size < kEnough) at = places_of(ask, heading, body, leads = kClose, canvas);
  canvas.text(at.heading, heading, {.size = leads.heading, .color = theme.ink, .weight = ui::Weight::bold, .least = 34},
              "why");
  if (!ask.why.empty()) draw_banner(ask.why, "star", at.banner, canvas, leads.banner);
  for (int i = 0; i < static_cast<int>(ask.options.size()); ++i) {
    const auto fade = canvas.fade(canvas.appear(220, static_cast<float>(i) * 60));
    draw_lead(ask.options[static_cast<std::size_t>(i)], i, at.cell(i, leads.between), leads, canvas);
  }
}

void draw_quiet(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas,
                const FunctionRef<void(Rect)>* beside) {
  draw_title(ask.question, body, canvas, body.h * (beside != nullptr ? kTitleBeside : kTitleAlone));
  const std::string_view talk = canvas.words(talk_of(ask, state));
  const float height = talk.empty() ? kOpenRow : std::min(banner_height(talk, body.w, canvas), body.h * 0.3f);
  const Rect row = body.cut_bottom(height, 28);
  if (beside != nullptr) body = beside_options(body, *beside);
  draw_options(ask, Options::still, body, canvas);
  if (talk.empty()) return draw_closed_foot(row, canvas);
  draw_banner(talk, "speech", row, canvas);
}

void draw_after_with(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas,
                     const FunctionRef<void(Rect)>* beside) {
  const Release* release = on_board(state);
  if (state.phase == Phase::why) return draw_why(ask, body, canvas);
  if (state.phase == Phase::shown && release != nullptr && !release->shares.empty()) {
    return draw_bars(ask, state, *release, body, canvas);
  }
  draw_quiet(ask, state, body, canvas, beside);
}

}  // namespace

std::string_view talk_of(const Ask& ask, const State& state) {
  const bool few = !state.releases.empty() && state.releases.back().rung == Rung::too_few;
  switch (state.phase) {
    case Phase::closing:
      return {};
    case Phase::closed:
      return few ? worded("Thank you. Not many of us answered this time, so let’s talk instead.") : std::string_view();
    case Phase::talk:
      return ask.talk.empty() ? worded("Talk with the person next to you. Then answer again.")
                              : std::string_view(ask.talk);
    default:
      return worded("Let’s talk about it together.");
  }
}

void draw_after(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas) {
  draw_after_with(ask, state, body, canvas, nullptr);
}

void draw_after(const Ask& ask, const State& state, Rect body, ui::Canvas& canvas, FunctionRef<void(Rect)> beside) {
  draw_after_with(ask, state, body, canvas, &beside);
}

}  // namespace pausepoint::ask
