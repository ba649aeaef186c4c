#include "claims/judgements.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace winnow::training {

Judgements::Judgements(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "%s cannot be read\n", path.c_str());
    std::exit(1);
  }
  std::string text, key;
  for (bool right = false; file >> text >> key >> right;) known_[{text, key}] = right;
}

std::optional<bool> Judgements::of(const std::string& text, const std::string& key) const {
  const auto label = known_.find({text, key});
  return label == known_.end() ? std::nullopt : std::optional(label->second);
}

std::string text_hash(std::string_view words) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
  return digits;
}

}  // namespace winnow::training
