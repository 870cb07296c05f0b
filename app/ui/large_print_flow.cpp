#include "app/ui/large_print_flow.h"

#include <algorithm>

namespace pausepoint::ui {
namespace {

/// Of the page: a target that is larger is a ground that much lies on, not one thing.
constexpr float kWide = 0.5f;
/// Board units of the view: a text so close to another belongs to it, and to a badge.
constexpr float kClose = 14, kBeside = 120;
constexpr int kMostJoined = 3;
constexpr int kLast = 1 << 20;  ///< Behind every entry.

bool is_pressed(Role role) {
  return role == Role::button || role == Role::option || role == Role::field || role == Role::card ||
         role == Role::place;
}

bool is_said(const Outline::Entry& entry) { return !(entry.flags & kDecorative) && !entry.rect.empty(); }

float area(const Rect& rect) { return rect.w * rect.h; }

/// The last place in `text` before `end` at which a line may be broken, behind a sentence if one ends in the second
/// half; 0: none.
std::size_t break_before(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = end; at > begin + (end - begin) / 2; --at) {
    const char last = text[at - 1];
    if (at > begin + 1 && (last == ' ' || last == '\n') &&
        (text[at - 2] == '.' || text[at - 2] == '?' || text[at - 2] == '!'))
      return at;
  }
  for (std::size_t at = end; at > begin + 1; --at) {
    if (text[at - 1] == ' ' || text[at - 1] == '\n') return at;
  }
  return 0;
}

}  // namespace

TextStyle style_of(Canvas& canvas, const Unseen& view, const Piece& piece) {
  const Unseen::Note& note = view.notes[static_cast<std::size_t>(piece.entry)];
  const bool heading = view.outline.entry(piece.entry).size > kBody * canvas.theme().text_scale;
  return {.size = piece.size / canvas.theme().text_scale,
          .color = canvas.theme().ink,
          .weight = heading ? Weight::bold : note.weight,
          .plain = note.plain};
}

Flow::Flow(Canvas& canvas, const Unseen& view, Size page, const LargePrint& how)
    : canvas_(canvas), view_(view), page_(page), how_(how) {
  unit_ = large_print_size(canvas.theme(), kBody);
  owners_.fill(-1);
  find_targets();
  find_texts();
  give_badges();
  std::sort(blocks_.begin(), blocks_.begin() + count_,
            [](const Block& a, const Block& b) { return a.order < b.order; });
  add_pieces();
}

float Flow::gap(int index) const {
  const bool texts = index > 0 && block(index).target < 0 && block(index - 1).target < 0;
  return texts ? unit_ * 0.35f : unit_ * 0.55f;
}

bool Flow::has_target_at(Vec at) const {
  for (int i = 0; i < view_.outline.size(); ++i) {
    const Outline::Entry entry = view_.outline.entry(i);
    if (is_said(entry) && is_pressed(entry.role) && entry.role != Role::place && !is_wide(i) && entry.rect.contains(at))
      return true;
  }
  return false;
}

bool Flow::is_wide(int entry) const {
  const Rect rect = view_.outline.entry(entry).rect;
  if (view_.outline.entry(entry).role == Role::place) return false;
  return area(rect) > kWide * area(canvas_.bounds());
}

void Flow::find_targets() {
  for (int i = 0; i < view_.outline.size() && count_ < kMostBlocks; ++i) {
    const Outline::Entry entry = view_.outline.entry(i);
    if (!is_said(entry) || !is_pressed(entry.role)) continue;
    blocks_[static_cast<std::size_t>(count_)] = {
        .target = i, .order = i, .slot = count_, .carried = view_.notes[static_cast<std::size_t>(i)].carried};
    ++count_;
  }
}

/// The smallest target that the text lies in, or -1.
int Flow::owner_of(const Outline::Entry& text) const {
  int best = -1;
  float least = 0;
  for (int i = 0; i < count_ && block(i).target >= 0; ++i) {
    const Rect rect = view_.outline.entry(block(i).target).rect;
    if (!rect.contains(text.rect.center()) || is_wide(block(i).target)) continue;
    if (best < 0 || area(rect) < least) best = i, least = area(rect);
  }
  return best;
}

void Flow::find_texts() {
  for (int i = 0; i < view_.outline.size() && i < kMostPieces; ++i) {
    const Outline::Entry entry = view_.outline.entry(i);
    if (!is_said(entry) || (entry.role != Role::text && entry.role != Role::meter)) continue;
    const int owner = owner_of(entry);
    owners_[static_cast<std::size_t>(i)] = static_cast<std::int16_t>(owner);
    if (owner >= 0) {
      Block& block = blocks_[static_cast<std::size_t>(owner)];
      block.order = std::min(block.order, i);
      ++block.pieces;
    } else if (count_ < kMostBlocks) {
      const bool last = std::ranges::find(how_.last, entry.id) != how_.last.end();
      blocks_[static_cast<std::size_t>(count_++)] = {.order = last ? i + kLast : i, .entry = i, .pieces = 1};
    }
  }
}

/// A badge belongs to the target it lies in, else to the text that begins nearest right of it.
void Flow::give_badges() {
  for (int i = 0; i < view_.outline.size(); ++i) {
    const int badge = view_.notes[static_cast<std::size_t>(i)].badge;
    const Outline::Entry letter = view_.outline.entry(i);
    if (badge < 0 || letter.rect.empty()) continue;
    int best = owner_of(letter);
    float least = 0;
    for (int b = 0; best < 0 || least > 0; ++b) {
      if (b == count_) break;
      if (block(b).target >= 0) continue;
      const Rect text = view_.outline.entry(block(b).entry).rect;
      const float away = text.x - letter.rect.right(), level = letter.rect.center().y;
      if (away < 0 || away > kBeside || text.bottom() < level || text.y > level) continue;
      if (best < 0 || away < least) best = b, least = away;
    }
    if (best >= 0) blocks_[static_cast<std::size_t>(best)].badge = badge;
  }
}

/// Texts that stand in one row of the view, or close below one another, stay together.
void Flow::join_rows() {
  int kept = 0;
  for (int i = 0; i < count_; ++i) {
    const Block& next = block(i);
    Block& before = blocks_[static_cast<std::size_t>(std::max(0, kept - 1))];
    bool joins = kept > 0 && before.target < 0 && next.target < 0 && next.badge < 0 && before.pieces < kMostJoined &&
                 before.order < kLast && next.order < kLast;
    if (joins) {
      const Rect above = view_.outline.entry(piece(before.first + before.pieces - 1).entry).rect;
      const Rect below = view_.outline.entry(next.entry).rect;
      const bool row = below.center().y < above.bottom() && below.center().y > above.y;
      const bool close = below.y >= above.bottom() && below.y - above.bottom() < kClose && below.x < above.right() &&
                         above.x < below.right();
      joins = row || close;
    }
    if (!joins) {
      blocks_[static_cast<std::size_t>(kept++)] = next;
    } else {
      before.pieces += next.pieces;
      before.heading = next.heading;
    }
  }
  count_ = kept;
}

void Flow::add_text(Block& block, int entry) {
  if (used_ == kMostPieces) return;
  const Outline::Entry said = view_.outline.entry(entry);
  const float drawn = said.role == Role::text ? said.size / canvas_.theme().text_scale : kBody;
  block.heading = block.target < 0 && drawn > kBody;
  pieces_[static_cast<std::size_t>(used_++)] = {.entry = entry,
                                                .end = static_cast<std::uint32_t>(said.text.size()),
                                                .size = large_print_size(canvas_.theme(), drawn)};
}

/// Which texts each block has, and what it says where it has none.
void Flow::add_pieces() {
  int kept = 0;
  const int count = count_;
  for (int i = 0; i < count; ++i) {
    Block block = blocks_[static_cast<std::size_t>(i)];
    const std::string_view id = block.target >= 0 ? view_.outline.entry(block.target).id : std::string_view();
    if (block.target >= 0 && std::ranges::find(how_.elsewhere, id) != how_.elsewhere.end()) continue;
    const int texts = block.pieces;
    block.first = used_, block.pieces = 0;
    if (block.target < 0) {
      add_text(block, block.entry);
    } else if (texts == 0) {
      add_text(block, block.target);
    } else {
      for (int entry = 0; entry < view_.outline.size() && entry < kMostPieces; ++entry) {
        if (owners_[static_cast<std::size_t>(entry)] == block.slot) add_text(block, entry);
      }
    }
    block.pieces = used_ - block.first;
    blocks_[static_cast<std::size_t>(kept++)] = block;
  }
  count_ = kept;
  join_rows();
  for (int i = 0; i < count_; ++i) {
    measure(blocks_[static_cast<std::size_t>(i)]);
    if (block(i).height > page_.h) split(i);
  }
}

float Flow::text_width(const Block& block) const {
  const float inside = block.target >= 0 ? page_.w - 2 * pad() : page_.w;
  return block.badge >= 0 ? inside - badge() - pad() : inside;
}

void Flow::measure(Block& block) {
  block.height = 0;
  for (int i = block.first; i < block.first + block.pieces; ++i) {
    Piece& piece = pieces_[static_cast<std::size_t>(i)];
    const std::string_view text = view_.outline.entry(piece.entry).text.substr(piece.begin, piece.end - piece.begin);
    piece.height = canvas_.measure(text, style_of(canvas_, view_, piece), text_width(block)).h + 2;
    block.height += piece.height;
  }
  if (block.badge >= 0) block.height = std::max(block.height, badge());
  if (block.target >= 0) block.height = std::max(kTouch, block.height + 1.2f * pad());
}

/// Leaves in block `index` what fits on a page, and puts a block with the rest behind it.
void Flow::split(int index) {
  if (count_ == kMostBlocks || used_ + 1 >= kMostPieces) return;
  Block first = block(index), rest = first;
  const float room = page_.h - (first.target >= 0 ? 1.2f * pad() : 0);
  float height = 0;
  int taken = 0;
  while (taken < first.pieces && height + piece(first.first + taken).height <= room)
    height += piece(first.first + taken++).height;
  if (taken == 0) {
    Piece& whole = pieces_[static_cast<std::size_t>(first.first)];
    const std::string_view text = view_.outline.entry(whole.entry).text;
    std::size_t end = break_before(text, whole.begin, whole.end);
    const auto height_to = [&](std::size_t to) {
      return canvas_
                 .measure(text.substr(whole.begin, to - whole.begin), style_of(canvas_, view_, whole),
                          text_width(first))
                 .h +
             2;
    };
    while (end > 0 && height_to(end) > room) end = break_before(text, whole.begin, end - 1);
    if (end == 0) return;
    // The rest of the text and the texts behind it go to the end of the list, where there is room for one more.
    const int begin = used_;
    if (used_ + first.pieces > kMostPieces) return;
    for (int i = 0; i < first.pieces; ++i) pieces_[static_cast<std::size_t>(used_++)] = piece(first.first + i);
    pieces_[static_cast<std::size_t>(begin)].begin = static_cast<std::uint32_t>(end);
    whole.end = static_cast<std::uint32_t>(end);
    first.pieces = 1;
    rest.first = begin;
  } else {
    if (taken == first.pieces) return;
    rest.first += taken, rest.pieces -= taken, first.pieces = taken;
  }
  measure(first), measure(rest);
  std::move_backward(blocks_.begin() + index + 1, blocks_.begin() + count_, blocks_.begin() + count_ + 1);
  blocks_[static_cast<std::size_t>(index)] = first, blocks_[static_cast<std::size_t>(index) + 1] = rest;
  ++count_;
}

}  // namespace pausepoint::ui
