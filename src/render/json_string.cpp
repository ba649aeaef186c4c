#include "render/json_string.h"

#include <rapidjson/allocators.h>

#include <algorithm>

namespace winnow {

void write_string(rapidjson::Writer<rapidjson::StringBuffer>& json, std::string_view text) {
  const bool left_as_is = std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c - 0x1A) < 0x20 - 0x1A;
  });
  if (!left_as_is) {
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
