// What a fuzz target demands of every input.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace winnow::fuzz {

// Ends the run with the broken property's name; libFuzzer keeps the input.
inline void demand(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "property broken: %s\n", property);
  std::abort();
}

}  // namespace winnow::fuzz
