#include "app/ui/large_print.h"

#include <algorithm>
#include <cmath>

#include "app/ui/large_print_flow.h"
#include "app/ui/widgets.h"

namespace pausepoint::ui {
namespace {

constexpr float kHeadingMore = 1.12f;  ///< A heading beside the largest text of a body.
constexpr float kLeastPicture = 330;   ///< A picture that would be lower has a page to itself.

/// Of the page: what is smaller is an ornament, or a face beside a name.
constexpr float kPicture = 0.05f;

/// The part of the view that its pictures fill; empty: it has none. What is drawn on a button belongs to it.
Rect picture_of(const Unseen& view, const Flow& flow, Rect page) {
  Rect all;
  for (const Rect& drawing : view.drawings) {
    if (drawing.w * drawing.h >= kPicture * page.w * page.h && !flow.has_target_at(drawing.center()))
      all = all.united(drawing.common(page));
  }
  for (int i = 0; i < view.outline.size(); ++i) {
    const Outline::Entry entry = view.outline.entry(i);
    if (entry.role == Role::picture && !(entry.flags & kDecorative)) all = all.united(entry.place);
  }
  return all;
}

/// The view's picture as large as it can be in `room`.
void draw_picture(Canvas& canvas, Rect room, const Rect& part, FunctionRef<void(Canvas&)> draw) {
  const float scale = std::min(room.w / part.w, room.h / part.h);
  const Rect place = room.centered({part.w * scale, part.h * scale});
  const Rect page = canvas.bounds();
  const auto clip = canvas.clip(place);
  const auto quiet = canvas.decoration();
  canvas.inset({place.x - part.x * scale, place.y - part.y * scale, page.w * scale, page.h * scale}, page, draw);
}

void draw_piece(Canvas& canvas, const Unseen& view, const Piece& piece, Rect rect) {
  const Outline::Entry entry = view.outline.entry(piece.entry);
  const TextStyle style = style_of(canvas, view, piece);
  canvas.text({rect.x, rect.y, rect.w, piece.height}, entry.text.substr(piece.begin, piece.end - piece.begin), style,
              entry.role == Role::text && piece.begin == 0 ? entry.id : std::string_view());
}

/// Drawn as what it is in the view, and pressed for it.
void draw_ground(Canvas& canvas, const Unseen& view, const Block& block, Rect rect) {
  const Theme& theme = canvas.theme();
  const Outline::Entry entry = view.outline.entry(block.target);
  const bool selected = (entry.flags & kSelected) != 0, disabled = (entry.flags & kDisabled) != 0;
  const Response response =
      canvas.target(entry.id, entry.role, entry.text, rect,
                    {.disabled = disabled,
                     .selected = selected,
                     .hold_seconds = view.notes[static_cast<std::size_t>(block.target)].hold_seconds});
  const bool place = entry.role == Role::place;
  Color fill = place ? mixed(theme.paper, theme.card, 0.4f) : theme.card;
  if (selected) fill = mixed(theme.card, theme.accent, 0.1f);
  if (response.pressed || response.lands) fill = mixed(fill, theme.ink, 0.14f);
  if (!place && !disabled) card(canvas, rect);
  canvas.fill(rect, fill, kRadius);
  if (response.hold > 0) {
    const auto inside = canvas.clip({rect.x, rect.y, rect.w * response.hold, rect.h});
    canvas.fill(rect, mixed(fill, theme.accent, 0.3f), kRadius);
  }
  const Color border = selected || response.lands || response.carried ? theme.accent : theme.quiet;
  if (place) {
    canvas.dashed(rect, border, response.lands ? 6 : 3, kRadius);
  } else {
    canvas.stroke(rect, border, selected || response.carried ? 7 : 3, kRadius);
  }
  focus_ring(canvas, rect, kRadius, response);
}

void draw_block(Canvas& canvas, const Unseen& view, const Flow& flow, const Block& block, Rect rect) {
  Rect inside = rect;
  if (block.target >= 0) {
    draw_ground(canvas, view, block, rect);
    inside = rect.inset(flow.pad(), flow.pad() * 0.6f);
  }
  if (block.badge >= 0) {
    const Rect badge = inside.cut_left(flow.badge(), flow.pad());
    option_badge(canvas, {badge.center().x, badge.y + std::min(badge.h, flow.badge() * 1.2f) / 2}, flow.badge(),
                 block.badge);
  }
  for (const Piece& piece : flow.pieces(block)) draw_piece(canvas, view, piece, inside.cut_top(piece.height));
}

struct Leaf {
  int first = 0, end = 0;  ///< Blocks.
  float used = 0;
};

/// The page that `wanted` names, and how many there are.
Leaf find_page(const Flow& flow, float height, int most, int wanted, int& pages) {
  const auto leaf_from = [&](int first) {
    Leaf leaf{first, first, 0};
    for (; leaf.end < flow.count() && (most == 0 || leaf.end - first < most); ++leaf.end) {
      const float more = flow.block(leaf.end).height + (leaf.end > first ? flow.gap(leaf.end) : 0);
      if (leaf.end > first && leaf.used + more > height) break;
      leaf.used += more;
    }
    // A heading goes with what it stands above.
    const bool alone = leaf.end < flow.count() && leaf.end - first > 1 && flow.block(leaf.end - 1).heading;
    if (alone) --leaf.end, leaf.used -= flow.block(leaf.end).height + flow.gap(leaf.end);
    return leaf;
  };
  pages = 0;
  for (int first = 0; first < flow.count(); first = leaf_from(first).end) ++pages;
  const int count = std::max(1, pages), index = ((wanted % count) + count) % count;
  Leaf leaf = leaf_from(0);
  for (int i = 0; i < index; ++i) leaf = leaf_from(leaf.end);
  return leaf;
}

/// What is in the hand, at the top of every page, so that it can be put down on any.
void draw_hand(Canvas& canvas, const Unseen& view, const Flow& flow, Rect& body) {
  for (int i = 0; i < flow.count(); ++i) {
    const Block& block = flow.block(i);
    if (!block.carried) continue;
    draw_block(canvas, view, flow, block, body.cut_top(block.height, flow.gap(i)).inset(flow.pad(), 0));
  }
}

}  // namespace

float large_print_size(const Theme& theme, float size) {
  const float body = std::clamp(size, kTiny, kBody) * theme.page_scale;
  return size > kBody ? std::max(body * kHeadingMore, size) : body;
}

bool holds(const Unseen& view, float floor) {
  const Outline& shown = view.outline;
  for (int i = 0; i < shown.size(); ++i) {
    const Outline::Entry entry = shown.entry(i);
    if (entry.role != Role::text || (entry.flags & kDecorative) || entry.rect.empty()) continue;
    if ((entry.flags & kCut) || entry.size < floor - 0.1f) return false;
    for (int j = 0; j < i; ++j) {
      const Outline::Entry other = shown.entry(j);
      if (other.role == Role::text && !(other.flags & kDecorative) && other.rect.inset(1.5f).overlaps(entry.rect))
        return false;
    }
  }
  return true;
}

int draw_large_print(Canvas& canvas, const Unseen& view, const LargePrint& how, FunctionRef<void(Canvas&)> draw) {
  Rect body = how.body;
  const Flow flow(canvas, view, body.size(), how);
  const Rect part = picture_of(view, flow, canvas.bounds());
  draw_hand(canvas, view, flow, body);
  int pages = 0;
  const Leaf probe = find_page(flow, body.h, how.most, -1, pages);
  // A picture stands below the last texts if they leave it room, else on a page of its own behind them.
  const bool picture = part.w > 0 && part.h > 0;
  const bool own = picture && (pages == 0 || body.h - probe.used - kGap < kLeastPicture);
  const int all = std::max(1, pages + (own ? 1 : 0)), page = ((how.page % all) + all) % all;
  if (own && page == pages) {
    draw_picture(canvas, body, part, draw);
    return all;
  }
  const Leaf leaf = find_page(flow, body.h, how.most, page, pages);
  const bool below = picture && !own && page == pages - 1;
  // What leaves much room stands in the middle of it.
  if (!below) body.cut_top(std::max(0.0f, (body.h - leaf.used) * 0.4f));
  for (int i = leaf.first; i < leaf.end; ++i) {
    if (i > leaf.first) body.cut_top(flow.gap(i));
    const Rect rect = body.cut_top(flow.block(i).height);
    if (!flow.block(i).carried) draw_block(canvas, view, flow, flow.block(i), rect);
  }
  body.cut_top(kGap);
  if (below) draw_picture(canvas, body, part, draw);
  return all;
}

}  // namespace pausepoint::ui
