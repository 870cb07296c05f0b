#include "app/delivery/archive.h"

#include <algorithm>

namespace pausepoint::delivery {

long long Reader::number() {
  long long value = 0;
  const auto [end, error] = std::from_chars(left_.data(), left_.data() + left_.size(), value);
  const auto used = static_cast<std::size_t>(end - left_.data());
  if (error != std::errc{} || used >= left_.size() || left_[used] != ' ') return fail(), 0;
  left_.remove_prefix(used + 1);
  return value;
}

std::string Reader::text() {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(left_.data(), left_.data() + left_.size(), size);
  const auto used = static_cast<std::size_t>(end - left_.data());
  const std::size_t room = left_.size() - used;
  if (error != std::errc{} || room < 2 || left_[used] != ':' || size > room - 2 || left_[used + 1 + size] != ' ') {
    return fail(), std::string();
  }
  std::string value(left_.substr(used + 1, size));
  left_.remove_prefix(used + 1 + size + 1);
  return value;
}

void write(Writer& writer, const ask::State& state) {
  write(writer, state.phase);
  write(writer, state.round);
  write(writer, state.pupils);
  write(writer, state.present);
  write(writer, state.in_phase);
  write(writer, state.left);
  write(writer, state.releases);
  write(writer, state.shown);
}

void read(Reader& reader, ask::State& state) {
  state = {};
  read(reader, state.phase);
  read(reader, state.round);
  read(reader, state.pupils);
  read(reader, state.present);
  read(reader, state.in_phase);
  read(reader, state.left);
  read(reader, state.releases);
  read(reader, state.shown);
  if (state.shown.size() != state.releases.size() || state.phase < ask::Phase::think || state.phase > ask::Phase::why) {
    return reader.fail();
  }
  if (state.phase >= ask::Phase::closed && state.releases.empty()) return reader.fail();
  if (state.phase != ask::Phase::answer && state.phase != ask::Phase::closing) return;
  if (reader.answers()) {
    state.sent = state.answered = *reader.answers();
    state.present = std::max(state.present, state.sent);
  } else {
    // Nothing of the round is left: it is asked again.
    state.phase = ask::Phase::think;
    state.in_phase = std::chrono::milliseconds(0);
  }
}

}  // namespace pausepoint::delivery
