#include "tables.h"

#include <cstdio>
#include <cstdlib>

namespace winnow::training {

namespace {

constexpr std::size_t kLine = 96;

// A string literal compiles a hundred times faster than a list of numbers.
template <typename Byte>
std::size_t write_bytes(std::FILE* file, const char* name, std::span<const Byte> bytes) {
  std::fprintf(file, "constexpr char %s[] =\n    \"", name);
  std::size_t column = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool plain = byte >= ' ' && byte < 127 && byte != '"' && byte != '\\' && byte != '?';
    const auto next = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0;
    const bool full = next >= '0' && next <= '9';
    column += static_cast<std::size_t>(plain ? std::fprintf(file, "%c", byte)
                                             : std::fprintf(file, full ? "\\%03o" : "\\%o", byte));
    if (column >= kLine && i + 1 < bytes.size()) {
      std::fprintf(file, "\"\n    \"");
      column = 0;
    }
  }
  std::fprintf(file, "\";\n\n");
  return bytes.size();
}

}  // namespace

std::size_t write_tables(const std::string& path, const AttributionModel& model) {
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (file == nullptr) {
    std::fprintf(stderr, "%s cannot be written\n", path.c_str());
    std::exit(1);
  }
  std::fprintf(file,
               "// Written by tools/train/claims; see docs/attribution-model.md. Do not edit.\n"
               "// clang-format off\n"
               "#include \"claims/attribution/model.h\"\n\nnamespace winnow {\n\nnamespace {\n\n");
  std::size_t size = 0;
  size += write_bytes(file, "kWordChecks", model.words.checks);
  size += write_bytes(file, "kWordClusters", model.words.clusters);
  size += write_bytes(file, "kCueLevels", model.words.cue_levels);
  size += write_bytes(file, "kClusterGroups", model.words.groups);
  size += write_bytes(file, "kFilter", model.filter.weights);
  size += write_bytes(file, "kFirstEmission", model.first.emission);
  size += write_bytes(file, "kFirstTransition", model.first.transition);
  size += write_bytes(file, "kSecondEmission", model.second.emission);
  size += write_bytes(file, "kSecondTransition", model.second.transition);
  std::fprintf(file, "constexpr float kConfidence[] = {");
  for (const float weight : model.confidence)
    std::fprintf(file, "%.6gF, ",
                 static_cast<double>(weight) == static_cast<int>(weight)
                     ? static_cast<double>(weight) + 1e-6
                     : static_cast<double>(weight));
  std::fprintf(file, "};\n\n");
  std::fprintf(file,
               "template <std::size_t size>\n"
               "std::span<const std::uint8_t> bytes(const char (&text)[size]) {\n"
               "  return {reinterpret_cast<const std::uint8_t*>(text), size - 1};\n}\n\n"
               "template <std::size_t size>\n"
               "std::span<const std::int8_t> weights(const char (&text)[size]) {\n"
               "  return {reinterpret_cast<const std::int8_t*>(text), size - 1};\n}\n\n"
               "}  // namespace\n\n"
               "const AttributionModel& attribution_model() {\n"
               "  static const AttributionModel model{\n"
               "      {bytes(kWordChecks), bytes(kWordClusters), bytes(kCueLevels), "
               "bytes(kClusterGroups)},\n"
               "      {%u, %.8gF, %.8gF, weights(kFilter)},\n"
               "      {%u, %.8gF, bytes(kFirstEmission), %.8gF, weights(kFirstTransition)},\n"
               "      {%u, %.8gF, bytes(kSecondEmission), %.8gF, weights(kSecondTransition)},\n"
               "      kConfidence, %.6fF, %.6fF};\n"
               "  return model;\n}\n\n}  // namespace winnow\n",
               model.filter.bits, static_cast<double>(model.filter.scale),
               static_cast<double>(model.filter.bias), model.first.bits,
               static_cast<double>(model.first.emission_scale),
               static_cast<double>(model.first.transition_scale), model.second.bits,
               static_cast<double>(model.second.emission_scale),
               static_cast<double>(model.second.transition_scale),
               static_cast<double>(model.cue_bias), static_cast<double>(model.least_confidence));
  std::fclose(file);
  return size;
}

}  // namespace winnow::training
