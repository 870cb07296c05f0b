// A value or the sentence that says why there is none; must not know what the value is for.
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace pausepoint {

struct Failure {
  std::string sentence;  ///< Names the place and the way out; ready to be shown.
};

template <class T>
class Result {
 public:
  Result(T value) : value_(std::move(value)) {}                              // NOLINT(google-explicit-constructor)
  Result(Failure failure) : sentence_(std::move(failure.sentence)) {}        // NOLINT(google-explicit-constructor)
  explicit operator bool() const { return value_.has_value(); }
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }
  /// The reason for the failure; empty when there is a value.
  const std::string& sentence() const { return sentence_; }

 private:
  std::optional<T> value_;
  std::string sentence_;
};

}  // namespace pausepoint
