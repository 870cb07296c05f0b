// The list of activity kinds as types: variants of their specs and states, and dispatch; must not know any one kind.
#pragma once

#include <utility>
#include <variant>

#include "app/activities/activity.h"

namespace pausepoint::activities {

template <ActivityKind... K>
struct KindList {
  using Spec = std::variant<typename K::Spec...>;
  using State = std::variant<typename K::State...>;

  /// Calls `function.operator()<K>()` for every kind, in order.
  template <class F>
  static void each(F function) {
    (function.template operator()<K>(), ...);
  }
  /// Calls `function.operator()<K>(spec)` for the kind that `spec` holds and returns what it returns.
  template <class F>
  static decltype(auto) with(const Spec& spec, F function) {
    return std::visit(
        [&]<class S>(const S& held) -> decltype(auto) { return function.template operator()<KindOf<S>>(held); }, spec);
  }

 private:
  template <class S, class... Rest>
  struct Find;
  template <class S, class First, class... Rest>
  struct Find<S, First, Rest...> {
    using type = typename std::conditional_t<std::is_same_v<S, typename First::Spec>, std::type_identity<First>,
                                             Find<S, Rest...>>::type;
  };
  template <class S>
  struct Find<S> {
    using type = void;
  };
  template <class S>
  using KindOf = typename Find<S, K...>::type;
};

}  // namespace pausepoint::activities
