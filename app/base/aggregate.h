// Takes a plain struct apart into its fields, in order, without a list of them; must not know what they mean.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <optional>
#include <type_traits>

namespace pausepoint {
namespace aggregate_impl {

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

/// Stands for a value of any type where one is counted. An optional is made from what it holds: with both ways open the
/// compiler would have to guess.
struct Anything {
  template <class T>
  requires(!kIsOptional<T>) operator T() const {  // NOLINT(google-explicit-constructor)
    std::abort();                                 // never called: only its type is looked at
  }
};

template <class T, class... Before>
constexpr std::size_t count() {
  if constexpr (requires { T{Before{}..., Anything{}}; }) {
    return count<T, Before..., Anything>();
  } else {
    return sizeof...(Before);
  }
}

}  // namespace aggregate_impl

template <class T>
concept PlainStruct = std::is_aggregate_v<T> && std::is_class_v<T>;

/// How many fields a struct has, at most 24 of which can be taken apart. No arrays of C and no base classes.
template <PlainStruct T>
inline constexpr std::size_t kFieldCount = std::is_empty_v<T> ? 0 : aggregate_impl::count<T>();

/// Calls `use(first, second, …)` with references to all fields of `whole`.
template <class T, class Use>
constexpr decltype(auto) with_fields(T& whole, Use use) {
  constexpr std::size_t n = kFieldCount<std::remove_const_t<T>>;
  static_assert(n <= 24, "put some of these fields into a struct of their own");
  if constexpr (n == 0) {
    return use();
  } else if constexpr (n == 1) {
    auto& [a] = whole;
    return use(a);
  } else if constexpr (n == 2) {
    auto& [a, b] = whole;
    return use(a, b);
  } else if constexpr (n == 3) {
    auto& [a, b, c] = whole;
    return use(a, b, c);
  } else if constexpr (n == 4) {
    auto& [a, b, c, d] = whole;
    return use(a, b, c, d);
  } else if constexpr (n == 5) {
    auto& [a, b, c, d, e] = whole;
    return use(a, b, c, d, e);
  } else if constexpr (n == 6) {
    auto& [a, b, c, d, e, f] = whole;
    return use(a, b, c, d, e, f);
  } else if constexpr (n == 7) {
    auto& [a, b, c, d, e, f, g] = whole;
    return use(a, b, c, d, e, f, g);
  } else if constexpr (n == 8) {
    auto& [a, b, c, d, e, f, g, h] = whole;
    return use(a, b, c, d, e, f, g, h);
  } else if constexpr (n == 9) {
    auto& [a, b, c, d, e, f, g, h, i] = whole;
    return use(a, b, c, d, e, f, g, h, i);
  } else if constexpr (n == 10) {
    auto& [a, b, c, d, e, f, g, h, i, j] = whole;
    return use(a, b, c, d, e, f, g, h, i, j);
  } else if constexpr (n == 11) {
    auto& [a, b, c, d, e, f, g, h, i, j, k] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k);
  } else if constexpr (n == 12) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l);
  } else if constexpr (n == 13) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m);
  } else if constexpr (n == 14) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o);
  } else if constexpr (n == 15) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p);
  } else if constexpr (n == 16) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q);
  } else if constexpr (n == 17) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r);
  } else if constexpr (n == 18) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s);
  } else if constexpr (n == 19) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t);
  } else if constexpr (n == 20) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u);
  } else if constexpr (n == 21) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v);
  } else if constexpr (n == 22) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v, w] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v, w);
  } else if constexpr (n == 23) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v, w, x] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v, w, x);
  } else {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v, w, x, y] = whole;
    return use(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v, w, x, y);
  }
}

}  // namespace pausepoint
