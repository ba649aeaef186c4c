#include "claims/weights_header.h"

#include <cstdio>

namespace winnow::training {

bool write_weights(const char* path, const WeightsHeader& header, std::span<const float> weights) {
  std::FILE* file = std::fopen(path, "w");
  if (file == nullptr) return false;
  std::fprintf(file,
               "// Written by tools/train/%s; see docs/attribution-model.md. Do not edit.\n"
               "#pragma once\n\n#include %s\n\nnamespace winnow {\n\n"
               "// %s\n// clang-format off\ninline constexpr %s = {\n",
               header.trainer.c_str(), header.include.c_str(), header.comment.c_str(),
               header.declared.c_str());
  for (const float weight : weights) {
    std::fprintf(file, "    %.4fF,\n", static_cast<double>(weight));
  }
  std::fputs("};\n// clang-format on\n\n}  // namespace winnow\n", file);
  return std::fclose(file) == 0;
}

}  // namespace winnow::training
