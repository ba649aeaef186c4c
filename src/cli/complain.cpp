#include "cli/complain.h"

#include <cstdio>

namespace winnow::cli {

void complain(const std::string& sentence) {
  std::fprintf(stderr, "winnow: %s\n", sentence.c_str());
}

}  // namespace winnow::cli
