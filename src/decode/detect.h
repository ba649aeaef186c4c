// The encoding of bytes that nobody declares.
#pragma once

#include <string_view>

namespace winnow {

// A guess from the bytes alone, by its standard name: UTF-8 where almost all sequences are valid,
// UTF-16 where every other byte of plain markup is zero, a multi-byte encoding where the bytes
// have its form and its most frequent signs, Cyrillic where letters outside ASCII come in words;
// else windows-1252, as browsers have it. Looks at the first 256 KB at most.
std::string_view detected_charset(std::string_view bytes);

}  // namespace winnow
