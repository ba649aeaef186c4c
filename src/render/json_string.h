// Strings for RapidJSON's writer.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string_view>

namespace winnow {

// Writes `text`, valid UTF-8, as a JSON string. Writer::String alone will not do: built for SSE2,
// RapidJSON 1.1 leaves U+001A to U+001F as they are (its writer.h compares with 0x19), which no
// JSON parser takes.
void write_string(rapidjson::Writer<rapidjson::StringBuffer>& json, std::string_view text);

}  // namespace winnow
