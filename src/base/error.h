// Errors are values: a code from one list, the stage that met it, and a sentence that a reader
// understands. No exception crosses a stage.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace winnow {

enum class ErrorCode {
  empty_input,    // nothing but white space came in
  too_large,      // more than Options::limits allow
  bad_charset,    // the charset that was asked for is unknown
  bad_argument,   // an option or a request line makes no sense
  io,             // a file could not be read or written (command only)
  out_of_memory,  // the page needs more memory than there is
  internal,       // a bug of ours
};

enum class Stage { input, decode, dom, metadata, extract, article, claims, render };

// The names that results carry ("empty_input", "decode"). The views live forever.
std::string_view name_of(ErrorCode code);
std::string_view name_of(Stage stage);

struct Error {
  ErrorCode code = ErrorCode::internal;
  Stage stage = Stage::input;
  std::string message;
};

// Of input beyond `limit` bytes, of which `what` says that it is larger: "The line is longer".
Error too_large(const std::string& what, std::size_t limit);

// A value or an Error. Like std::expected, which our oldest standard library lacks.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Undefined unless ok().
  T& value() { return *std::get_if<0>(&state_); }
  const T& value() const { return *std::get_if<0>(&state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // Undefined if ok().
  Error& error() { return *std::get_if<1>(&state_); }
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace winnow
