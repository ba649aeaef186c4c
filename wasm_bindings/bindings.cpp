// The engine's functions for JavaScript. Bytes go in and out through WebAssembly memory, so that
// a page is copied once; everything else is a plain value that nobody has to delete.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "winnow.h"

namespace {

using emscripten::val;

// Where JavaScript writes the input. Left uninitialised: every byte that is read was written.
struct InputBuffer {
  std::unique_ptr<char[]> bytes;
  std::size_t capacity = 0;
};

InputBuffer& input() {
  static InputBuffer buffer;
  return buffer;
}

// What the last call gave; JavaScript copies it before the next one.
std::string& output() {
  static std::string json;
  return json;
}

// A range of WebAssembly memory, in bytes.
struct Bytes {
  std::size_t begin = 0;
  std::size_t size = 0;
};

struct Request {
  std::string from;
  std::string url;
  std::string charset;
  bool claims = true;
  double time_limit = 0;  // milliseconds; infinite for none
  bool html = false;
  bool markdown = false;
  bool annotations = false;
  bool original = false;
  val overrides = val::array();  // begin, end, keep, begin, end, keep, …
};

// Room for `size` bytes of input, of which the first `kept` stay. Gives its address; memory may
// have moved.
std::size_t reserve_input(std::size_t size, std::size_t kept) {
  InputBuffer& buffer = input();
  if (size > buffer.capacity) {
    std::unique_ptr<char[]> larger(new char[size]);
    if (kept > 0) std::copy_n(buffer.bytes.get(), kept, larger.get());
    buffer = {std::move(larger), size};
  }
  return reinterpret_cast<std::size_t>(buffer.bytes.get());
}

winnow::InputKind kind_of(std::string_view from) {
  if (from == "html") return winnow::InputKind::html;
  if (from == "text") return winnow::InputKind::text;
  return winnow::InputKind::automatic;
}

std::vector<winnow::BlockOverride> overrides_of(const val& flat) {
  const auto numbers = emscripten::convertJSArrayToNumberVector<std::uint32_t>(flat);
  std::vector<winnow::BlockOverride> overrides;
  for (std::size_t i = 0; i + 2 < numbers.size(); i += 3) {
    overrides.push_back({{numbers[i], numbers[i + 1]}, numbers[i + 2] != 0});
  }
  return overrides;
}

// The first `size` bytes of the input buffer → the result as JSON, for message.ts. The input buffer
// is free afterwards.
Bytes clean(std::size_t size, const Request& request) {
  winnow::Options options;
  options.claims = request.claims;
  constexpr auto kLongest = std::chrono::milliseconds::max();
  if (request.time_limit < static_cast<double>(kLongest.count())) {
    options.limits.time = std::chrono::milliseconds(static_cast<std::int64_t>(request.time_limit));
  }
  options.overrides = overrides_of(request.overrides);
  const auto report = winnow::clean({.bytes = {input().bytes.get(), size},
                                     .kind = kind_of(request.from),
                                     .url = request.url,
                                     .charset = request.charset},
                                    options);
  output() = report ? winnow::render_json(*report, winnow::OffsetUnit::utf16,
                                          {.html = request.html,
                                           .markdown = request.markdown,
                                           .annotations = request.annotations,
                                           .original = request.original},
                                          winnow::ClaimMembers::telling)
                    : winnow::render_json(report.error());
  input() = {};
  return {reinterpret_cast<std::size_t>(output().data()), output().size()};
}

}  // namespace

EMSCRIPTEN_BINDINGS(winnow) {
  emscripten::value_object<Bytes>("Bytes")
      .field("begin", &Bytes::begin)
      .field("size", &Bytes::size);
  emscripten::value_object<Request>("Request")
      .field("from", &Request::from)
      .field("url", &Request::url)
      .field("charset", &Request::charset)
      .field("claims", &Request::claims)
      .field("timeLimit", &Request::time_limit)
      .field("html", &Request::html)
      .field("markdown", &Request::markdown)
      .field("annotations", &Request::annotations)
      .field("original", &Request::original)
      .field("overrides", &Request::overrides);
  emscripten::function("reserveInput", &reserve_input);
  emscripten::function("clean", &clean);
}
