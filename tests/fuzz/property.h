// What a fuzz target demands of every input.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace winnow::fuzz {

// Ends the run with the broken property's name; libFuzzer keeps the input.
inline void demand(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "property broken: %s\n", property);
  std::abort();
}

// The same for a check that says what is wrong, or "".
inline void demand_none(const std::string& wrong) { demand(wrong.empty(), wrong.c_str()); }

}  // namespace winnow::fuzz
