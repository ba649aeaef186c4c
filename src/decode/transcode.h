// The encodings that the platform converts: everything of charset_labels.def but UTF-8, UTF-16 and
// windows-1252, which decode() reads itself. Each platform links one implementation:
// transcode_iconv.cpp natively, wasm_bindings/transcode.cpp (TextDecoder) in WebAssembly.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

// Appends `bytes` to `text` as UTF-8, U+FFFD for each broken sequence, and adds their number to
// `replaced`. `charset` is a standard name. False when the platform does not know it.
bool transcode(std::string_view bytes, std::string_view charset, std::string& text,
               std::uint32_t& replaced);

}  // namespace winnow
