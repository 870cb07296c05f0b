// The things of a view in the order in which they are read, each as high as its large print; must not know of pages'
// number. Only large_print*.cpp include this.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "app/ui/large_print.h"

namespace pausepoint::ui {

/// A text of the view, or as much of it as a page holds.
struct Piece {
  int entry = 0;                     ///< Of the view's outline.
  std::uint32_t begin = 0, end = 0;  ///< Bytes of its text.
  float size = 0, height = 0;        ///< Board units.
};

/// A text by itself, or a target with its texts.
struct Block {
  int target = -1;  ///< Entry of the view's outline; -1: a text by itself.
  int order = 0;    ///< Where it is read: the first of its entries, or behind all.
  int entry = -1;   ///< Of a text by itself.
  int slot = -1;    ///< Of a target: the number that its texts know it by.
  int first = 0, pieces = 0;
  float height = 0;
  int badge = -1;
  bool heading = false;
  bool carried = false;  ///< A card in the hand: it does not stand on a page.
};

TextStyle style_of(Canvas& canvas, const Unseen& view, const Piece& piece);

/// Takes no memory: what is drawn in every frame must not.
class Flow {
 public:
  static constexpr int kMostBlocks = 256, kMostPieces = 512;

  Flow(Canvas& canvas, const Unseen& view, Size page, const LargePrint& how);
  int count() const { return count_; }
  const Block& block(int index) const { return blocks_[static_cast<std::size_t>(index)]; }
  std::span<const Piece> pieces(const Block& block) const {
    return std::span(pieces_).subspan(static_cast<std::size_t>(block.first), static_cast<std::size_t>(block.pieces));
  }
  /// Board units: the room inside of a target around its texts, the side of a badge, and above block `index`.
  float pad() const { return unit_ * 0.7f; }
  float badge() const { return unit_ * 1.55f; }
  float gap(int index) const;
  /// Whether the view has a target there that is one thing, not a ground that much lies on.
  bool has_target_at(Vec at) const;

 private:
  void find_targets();
  void find_texts();
  int owner_of(const Outline::Entry& text) const;
  void give_badges();
  void join_rows();
  bool is_wide(int entry) const;
  void add_pieces();
  void add_text(Block& block, int entry);
  float text_width(const Block& block) const;
  const Piece& piece(int index) const { return pieces_[static_cast<std::size_t>(index)]; }
  void measure(Block& block);
  void split(int index);

  Canvas& canvas_;
  const Unseen& view_;
  Size page_;
  const LargePrint& how_;
  float unit_ = 0;  ///< Size of a body of text.
  std::array<Block, kMostBlocks> blocks_;
  std::array<Piece, kMostPieces> pieces_;
  std::array<std::int16_t, kMostPieces> owners_{};  ///< Slot of the target that each entry lies in; -1: none.
  int count_ = 0, used_ = 0;
};

}  // namespace pausepoint::ui
