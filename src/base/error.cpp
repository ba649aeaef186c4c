#include "base/error.h"

namespace winnow {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::empty_input: return "empty_input";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::bad_charset: return "bad_charset";
    case ErrorCode::bad_argument: return "bad_argument";
    case ErrorCode::io: return "io";
    case ErrorCode::out_of_memory: return "out_of_memory";
    case ErrorCode::internal: return "internal";
  }
  return "internal";
}

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::input: return "input";
    case Stage::decode: return "decode";
    case Stage::dom: return "dom";
    case Stage::metadata: return "metadata";
    case Stage::extract: return "extract";
    case Stage::article: return "article";
    case Stage::claims: return "claims";
    case Stage::render: return "render";
  }
  return "input";
}

Error too_large(const std::string& what, std::size_t limit) {
  return {ErrorCode::too_large, Stage::input,
          what + " than winnow reads at once (" + std::to_string(limit / (1024 * 1024)) + " MB)."};
}

}  // namespace winnow
