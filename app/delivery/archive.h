// Writes plain values as text and reads them back, field by field without any list of fields; must not know of files.
#pragma once

#include <array>
#include <charconv>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/ask/round.h"
#include "app/base/aggregate.h"

namespace pausepoint::delivery {

/// Whole numbers, each with a space behind it; texts as their length, a colon, and themselves.
class Writer {
 public:
  /// Without the clock every duration is written as 0, so that two texts differ only where more than time has passed.
  explicit Writer(bool with_clock) : with_clock_(with_clock) {}
  void number(long long value) { out_.append(std::to_string(value)).append(" "); }
  void text(std::string_view value) { out_.append(std::to_string(value.size())).append(":").append(value).append(" "); }
  void duration(std::chrono::milliseconds value) { number(with_clock_ ? value.count() : 0); }
  std::string take() { return std::move(out_); }

 private:
  bool with_clock_;
  std::string out_;
};

class Reader {
 public:
  /// `answers`: how many answers the ballot of the open round still holds; nothing: they are lost.
  Reader(std::string_view text, std::optional<int> answers) : left_(text), answers_(answers) {}
  long long number();
  std::string text();
  std::optional<int> answers() const { return answers_; }
  bool at_end() const { return left_.empty(); }
  /// False once something could not be read; what is read after that is 0 and empty.
  bool fine() const { return fine_; }
  void fail() { fine_ = false, left_ = {}; }

 private:
  std::string_view left_;
  std::optional<int> answers_;
  bool fine_ = true;
};

template <class T>
inline constexpr int kShape = 0;  ///< 1: a sequence. 2: an array. 3: optional. 4: variant. 5: a duration.
template <class T>
inline constexpr int kShape<std::vector<T>> = 1;
template <class T, std::size_t N>
inline constexpr int kShape<std::array<T, N>> = 2;
template <class T>
inline constexpr int kShape<std::optional<T>> = 3;
template <class... T>
inline constexpr int kShape<std::variant<T...>> = 4;
template <class R, class P>
inline constexpr int kShape<std::chrono::duration<R, P>> = 5;

/// What a step's state may consist of. A type that is refused here has no fields that could be written one by one.
template <class T>
concept Archivable =
    std::integral<T> || std::floating_point<T> || std::is_enum_v<T> || std::same_as<T, std::string> || kShape<T>
!= 0 || PlainStruct<T>;

/// Takes away every state whose type says `static constexpr bool kInMemoryAlone = true`: it is never written.
template <class Variant>
void forget_in_memory_alone(std::vector<std::optional<Variant>>& states) {
  for (auto& state : states) {
    const auto alone = []<class S>(const S&) {
      if constexpr (requires { S::kInMemoryAlone; }) return S::kInMemoryAlone;
      return false;
    };
    if (state && std::visit(alone, *state)) state.reset();
  }
}

// An ask is written without anything that tells of answers: how many came, and when the last one did.
void write(Writer& writer, const ask::State& state);
void read(Reader& reader, ask::State& state);

template <Archivable T>
void write(Writer& writer, const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    writer.text(value);
  } else if constexpr (std::floating_point<T>) {
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    writer.text({text, static_cast<std::size_t>(end - text)});
  } else if constexpr (std::integral<T> || std::is_enum_v<T>) {
    writer.number(static_cast<long long>(value));
  } else if constexpr (kShape<T> == 5) {
    writer.duration(std::chrono::duration_cast<std::chrono::milliseconds>(value));
  } else if constexpr (kShape<T> == 4) {
    writer.number(static_cast<long long>(value.index()));
    std::visit([&](const auto& held) { write(writer, held); }, value);
  } else if constexpr (kShape<T> == 3) {
    writer.number(value.has_value() ? 1 : 0);
    if (value) write(writer, *value);
  } else if constexpr (kShape<T> == 1 || kShape<T> == 2) {
    writer.number(static_cast<long long>(value.size()));
    for (auto&& item : value) {
      const typename T::value_type& each = item;
      write(writer, each);
    }
  } else {
    with_fields(value, [&](const auto&... field) { (write(writer, field), ...); });
  }
}

template <Archivable T>
void read(Reader& reader, T& value);

template <class T, std::size_t... I>
void read_alternative(Reader& reader, T& value, std::size_t index, std::index_sequence<I...>) {
  const bool found = ((I == index && (read(reader, value.template emplace<I>()), true)) || ...);
  if (!found) reader.fail();
}

template <class T>
void read_items(Reader& reader, T& value) {
  const long long size = reader.number();
  if (size < 0 || size > 10'000) return reader.fail();
  if constexpr (kShape<T> == 2) {
    if (static_cast<std::size_t>(size) != value.size()) return reader.fail();
  } else {
    value.assign(static_cast<std::size_t>(size), typename T::value_type{});
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(size) && reader.fine(); ++i) {
    typename T::value_type item{};
    read(reader, item);
    value[i] = std::move(item);
  }
}

template <Archivable T>
void read(Reader& reader, T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    value = reader.text();
  } else if constexpr (std::floating_point<T>) {
    const std::string text = reader.text();
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc{}) reader.fail();
  } else if constexpr (std::is_same_v<T, bool>) {
    value = reader.number() != 0;
  } else if constexpr (std::integral<T> || std::is_enum_v<T>) {
    value = static_cast<T>(reader.number());
  } else if constexpr (kShape<T> == 5) {
    value = std::chrono::duration_cast<T>(std::chrono::milliseconds(reader.number()));
  } else if constexpr (kShape<T> == 4) {
    const auto index = static_cast<std::size_t>(reader.number());
    read_alternative(reader, value, index, std::make_index_sequence<std::variant_size_v<T>>());
  } else if constexpr (kShape<T> == 3) {
    value.reset();
    if (reader.number() != 0 && reader.fine()) read(reader, value.emplace());
  } else if constexpr (kShape<T> == 1 || kShape<T> == 2) {
    read_items(reader, value);
  } else {
    with_fields(value, [&](auto&... field) { (read(reader, field), ...); });
  }
}

}  // namespace pausepoint::delivery
