// The headers that trained weights are compiled in by.
#pragma once

#include <span>
#include <string>

namespace winnow::training {

struct WeightsHeader {
  std::string trainer;   // folder of tools/train
  std::string include;   // as it stands behind #include
  std::string comment;   // what the weights are of
  std::string declared;  // "std::array<float, 16> kReportWeights"
};

// Whether the file could be written.
bool write_weights(const char* path, const WeightsHeader& header, std::span<const float> weights);

}  // namespace winnow::training
