// Result<T>: a value, or an Error that says where, what, and what to do about it.
// The library returns errors and never prints or throws them; only cli and report write output.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace urazuke {

struct Error {
  std::string where;  // file, or file:line; may be empty
  std::string what;   // one line, no full stop
  std::string hint;   // what to do; may be empty
};

template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() { return std::get<0>(state_); }
  const T& operator*() const { return std::get<0>(state_); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace urazuke
