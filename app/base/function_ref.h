// A cheap reference to something callable, valid only during the call it is passed to.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace pausepoint {

template <class Signature>
class FunctionRef;

template <class R, class... Args>
class FunctionRef<R(Args...)> {
 public:
  template <class F>
  requires(!std::is_same_v<std::remove_cvref_t<F>, FunctionRef> && std::is_invocable_r_v<R, F&, Args...>)
      FunctionRef(F&& function)  // NOLINT(google-explicit-constructor): a call site passes a lambda as it is
  {
    using Called = std::remove_reference_t<F>;
    if constexpr (std::is_function_v<Called>) {
      object_ = reinterpret_cast<void*>(&function);
      call_ = [](void* object, Args... args) -> R {
        return (*reinterpret_cast<Called*>(object))(std::forward<Args>(args)...);
      };
    } else {
      object_ = const_cast<void*>(static_cast<const void*>(std::addressof(function)));
      call_ = [](void* object, Args... args) -> R {
        return (*static_cast<Called*>(object))(std::forward<Args>(args)...);
      };
    }
  }
  R operator()(Args... args) const { return call_(object_, std::forward<Args>(args)...); }

 private:
  void* object_ = nullptr;
  R (*call_)(void*, Args...) = nullptr;
};

/// How a view posts an event: it is collected and applied after both windows are drawn.
template <class Event>
using Emit = FunctionRef<void(Event)>;

}  // namespace pausepoint
