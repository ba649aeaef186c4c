// A line of `winnow batch`: what it asks for, and the id that its answer carries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/error.h"

namespace winnow::cli {

// A member that is null counts as not given.
struct Request {
  std::optional<std::string> html;  // a path
  std::optional<std::string> content;
  std::optional<std::string> text;
  std::optional<std::string> url;
  std::uint32_t replacements = 0;  // halves of surrogate pairs in the line that became U+FFFD
};

struct RequestLine {
  // JSON, as it is written in the line; also of a line that is broken behind it.
  std::string id = "null";
  Result<Request> request;
};

RequestLine read_request(std::string line);

// Of a line that asks for nothing that can be done.
Error bad_request(std::string message);

}  // namespace winnow::cli
