// A name for a text that labels can go by without holding the text.
#pragma once

#include <string>
#include <string_view>

namespace winnow::training {

// FNV-1a, 16 hexadecimal digits.
std::string text_hash(std::string_view text);

}  // namespace winnow::training
