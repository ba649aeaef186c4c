// Parsing alone, in WebAssembly: how much of winnow's time it is, and how it compares with
// DOMParser.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <memory>

#include "dom/parse.h"

namespace {

std::unique_ptr<unsigned char[]>& page() {
  static std::unique_ptr<unsigned char[]> bytes;
  return bytes;
}

// A view of memory for `size` bytes, for JavaScript to write the page into.
emscripten::val reserve_input(std::size_t size) {
  page().reset(new unsigned char[size]);
  return emscripten::val(emscripten::typed_memory_view(size, page().get()));
}

// How many nodes the first `size` bytes of the input make.
std::size_t parse(std::size_t size) {
  const auto document = winnow::parse({reinterpret_cast<const char*>(page().get()), size});
  return document ? document->size() : 0;
}

}  // namespace

EMSCRIPTEN_BINDINGS(parse_only) {
  emscripten::function("reserveInput", &reserve_input);
  emscripten::function("parse", &parse);
}
