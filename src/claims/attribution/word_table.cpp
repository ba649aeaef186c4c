#include "claims/attribution/word_table.h"

namespace winnow {

WordClass WordTable::find(std::uint32_t hash) const {
  if (checks.empty()) return {};
  const std::size_t mask = checks.size() - 1;
  const auto check = static_cast<std::uint8_t>((hash >> 24U) | 1U);
  std::size_t slot = hash & mask;
  for (std::size_t probes = 0; probes < checks.size(); ++probes, slot = (slot + 1) & mask) {
    if (checks[slot] == 0) return {};
    if (checks[slot] != check) continue;
    const unsigned level = (cue_levels[slot / 4] >> (slot % 4 * 2)) & 3U;
    return {true, clusters[slot], static_cast<std::uint8_t>(level)};
  }
  return {};
}

std::uint32_t word_hash(std::string_view word) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  hash = (hash ^ (hash >> 15U)) * 0x2C1B3C6DU;
  return hash ^ (hash >> 13U);
}

}  // namespace winnow
