// Where a report was written, as agencies put it before the first words.
//
//   WASHINGTON (AP) — A committee said …
//   CORENO, Calif. – Officials …
//   LONDON, March 3 (Reuters) - Shares …
//   Berlin (dpa) - Die Lokführer …
#pragma once

#include <cstddef>
#include <string_view>

namespace winnow {

// Bytes that a dateline takes of the paragraph's beginning, with the dash and the space behind it;
// 0 where there is none.
std::size_t dateline_length(std::string_view paragraph);

}  // namespace winnow
