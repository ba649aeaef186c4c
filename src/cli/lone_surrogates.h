// Halves of surrogate pairs, which JSON of UTF-16 texts may hold ("\ud83d") and UTF-8 cannot.
#pragma once

#include <cstdint>
#include <string>

namespace winnow::cli {

// Makes "\ufffd" of the escape of each half that stands without its other one, and gives their
// number.
std::uint32_t replace_lone_surrogates(std::string& json);

}  // namespace winnow::cli
