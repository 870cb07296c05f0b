#include "app/ui/marks.h"

#include <algorithm>

namespace pausepoint::ui {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::size_t stars_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && text[at + count] == '*') ++count;
  return count;
}

/// Where the run of exactly `stars` stars that closes a mark opened before `from` begins, or npos.
std::size_t find_close(std::string_view text, std::size_t from, std::size_t stars) {
  for (std::size_t at = from; at < text.size();) {
    const std::size_t run = stars_at(text, at);
    if (run == 0) {
      if (text[at] == '\n') return std::string_view::npos;
      ++at;
      continue;
    }
    if (run == stars && at > from && !is_space(text[at - 1])) return at;
    at += run;
  }
  return std::string_view::npos;
}

}  // namespace

MarkedText read_marks(std::string_view text) {
  MarkedText out;
  out.plain.reserve(text.size());
  // Up to where no closing run of one or two stars can be found: keeps a text of many lone stars from being searched
  // once for each of them.
  std::size_t barren[3] = {0, 0, 0};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t run = stars_at(text, at);
    const bool opens =
        (run == 1 || run == 2) && at + run < text.size() && !is_space(text[at + run]) && at >= barren[run];
    const std::size_t close = opens ? find_close(text, at + run, run) : std::string_view::npos;
    if (opens && close == std::string_view::npos) barren[run] = std::min(text.find('\n', at), text.size());
    if (run == 0 || close == std::string_view::npos) {
      const std::size_t taken = run == 0 ? 1 : run;
      out.plain.append(text.substr(at, taken));
      at += taken;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(out.plain.size());
    out.plain.append(text.substr(at + run, close - at - run));
    out.marks.push_back({begin, static_cast<std::uint32_t>(out.plain.size()), run == 2});
    at = close + run;
  }
  return out;
}

}  // namespace pausepoint::ui
