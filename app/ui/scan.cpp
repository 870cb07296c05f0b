#include "app/ui/scan.h"

#include <algorithm>
#include <vector>

namespace pausepoint::ui {
namespace {

using Row = std::vector<int>;  ///< Indices into the outline, from the left.

bool is_stop(const Outline::Entry& entry, bool carrying) {
  if ((entry.flags & (kDisabled | kDecorative)) != 0 || entry.id.empty()) return false;
  if (carrying) return entry.role == Role::place;
  return entry.role == Role::button || entry.role == Role::option || entry.role == Role::card;
}

/// The stops in rows: what begins in the upper half of the first of a row stands beside it.
std::vector<Row> rows_of(const Outline& shown, bool carrying) {
  Row all;
  for (int i = 0; i < shown.size(); ++i) {
    if (is_stop(shown.entry(i), carrying)) all.push_back(i);
  }
  const auto rect = [&](int i) { return shown.entry(i).rect; };
  std::ranges::stable_sort(all, [&](int a, int b) { return rect(a).y < rect(b).y; });
  std::vector<Row> rows;
  for (const int i : all) {
    const bool beside = !rows.empty() && rect(i).y < rect(rows.back().front()).center().y;
    beside ? rows.back().push_back(i) : rows.push_back({i});
  }
  for (Row& row : rows) std::ranges::stable_sort(row, [&](int a, int b) { return rect(a).x < rect(b).x; });
  if (static_cast<int>(all.size()) > kFewTargets) return rows;
  // Few enough to be gone through one by one.
  std::vector<Row> singly;
  for (const Row& row : rows) {
    for (const int i : row) singly.push_back({i});
  }
  return singly;
}

struct Stop {
  int row = -1, column = -1;
};

Stop find(const std::vector<Row>& rows, const Outline& shown, std::string_view id) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      if (shown.entry(rows[row][column]).id == id) return {static_cast<int>(row), static_cast<int>(column)};
    }
  }
  return {};
}

Rect around(const Row& row, const Outline& shown) {
  Rect all = shown.entry(row.front()).rect;
  for (const int i : row) {
    const Rect one = shown.entry(i).rect;
    const float right = std::max(all.right(), one.right()), bottom = std::max(all.bottom(), one.bottom());
    all.x = std::min(all.x, one.x), all.y = std::min(all.y, one.y);
    all.w = right - all.x, all.h = bottom - all.y;
  }
  return all;
}

/// Where the scan goes when a pace is over.
Stop after(Scan& scan, const std::vector<Row>& rows, Stop at) {
  const int count = static_cast<int>(rows.size());
  if (at.row < 0) return {0, 0};
  const Row& row = rows[static_cast<std::size_t>(at.row)];
  if (scan.inside && at.column + 1 < static_cast<int>(row.size())) return {at.row, at.column + 1};
  if (scan.inside && ++scan.rounds < 2) return {at.row, 0};
  scan.inside = false;
  return {(at.row + 1) % count, 0};
}

void stand_at(Scan& scan, const std::vector<Row>& rows, Stop stop, const Outline& shown) {
  const Row& row = rows[static_cast<std::size_t>(stop.row)];
  scan.at.assign(shown.entry(row[static_cast<std::size_t>(stop.column)]).id);
  scan.row = row.size() > 1 && !scan.inside ? around(row, shown).inset(-16) : Rect{};
}

}  // namespace

void scan(Scan& scan, Pointing& pointing, HandInput& hand, const Outline& shown, float ms, bool pressed) {
  if (!scan.on) return;
  const bool carrying = pointing.drag.hold == Drag::Hold::keys || pointing.drag.hold == Drag::Hold::tapped;
  const std::vector<Row> rows = rows_of(shown, carrying);
  if (rows.empty()) {
    scan.at.clear(), scan.row = {}, scan.since = 0, scan.inside = false;
    return;
  }
  Stop stop = find(rows, shown, scan.at);
  const bool gone = stop.row < 0;
  if (gone) scan.inside = false, scan.since = 0, stop = {0, 0};
  scan.since += ms;
  if (pressed && !gone) {
    scan.since = 0;
    if (scan.row.empty()) {
      hand.choose = true;
    } else {
      scan.inside = true, scan.rounds = 0, stop.column = 0;
    }
  } else if (scan.since >= scan.pace) {
    scan.since = 0;
    stop = after(scan, rows, stop);
  }
  stand_at(scan, rows, stop, shown);
  if (carrying) {
    pointing.drag.hold = Drag::Hold::keys;
    pointing.drag.place = scan.at;
  } else {
    pointing.focus = scan.at;
  }
  pointing.focus_visible = true;
}

}  // namespace pausepoint::ui
