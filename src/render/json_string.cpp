#include "render/json_string.h"

#include <rapidjson/allocators.h>

#include <algorithm>
#include <cstddef>

#include "base/byte_block.h"

namespace winnow {

namespace {

bool is_left_as_is(char c) { return c >= 0x1A && c < 0x20; }

bool holds_what_is_left_as_is(std::string_view text) {
  std::size_t at = 0;
  for (; at + kByteBlock <= text.size(); at += kByteBlock) {
    const ByteBlock block = block_at(text.data() + at);
    if (any_bit((block >= 0x1A) & (block < 0x20))) return true;
  }
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_left_as_is);
}

}  // namespace

void write_string(rapidjson::Writer<rapidjson::StringBuffer>& json, std::string_view text) {
  if (!holds_what_is_left_as_is(text)) {
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    return;
  }
  // SSE2 is for StringBuffer alone: a buffer of another type is written byte by byte.
  using Buffer =
      rapidjson::GenericStringBuffer<rapidjson::UTF8<>, rapidjson::MemoryPoolAllocator<>>;
  Buffer buffer;
  rapidjson::Writer<Buffer> bytes(buffer);
  bytes.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  json.RawValue(buffer.GetString(), buffer.GetSize(), rapidjson::kStringType);
}

}  // namespace winnow
