#include "extract/repetition.h"

#include <unordered_map>

#include "base/text.h"

namespace winnow {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x100000001B3ULL;
}

std::uint64_t signature_of(const Document& document, NodeId id) {
  const Node& node = document[id];
  std::uint64_t hash = mixed(0xCBF29CE484222325ULL, static_cast<std::uint64_t>(node.tag));
  if (node.parent != kNoNode) {
    hash = mixed(hash, static_cast<std::uint64_t>(document[node.parent].tag) + 1000);
  }
  for (const char c : document.attribute(id, "class")) {
    if (!is_digit(c)) hash = mixed(hash, static_cast<unsigned char>(c));
  }
  return hash;
}

}  // namespace

Repetition find_repetition(const Document& document, const Outline& outline) {
  Repetition out;
  out.signature.assign(document.size(), 0);
  out.siblings.assign(document.size(), 0);
  std::unordered_map<std::uint64_t, std::uint32_t> known;
  std::unordered_map<std::uint64_t, std::uint32_t> below_parent;
  const auto sibling_key = [&](NodeId id) {
    return std::uint64_t{document[id].parent} << 32U | out.signature[id];
  };
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.is_text(id)) {
      out.signature[id] = out.signature[document[id].parent];
      continue;
    }
    const auto [entry, fresh] = known.try_emplace(signature_of(document, id), known.size());
    if (fresh) out.likenesses.emplace_back();
    out.signature[id] = entry->second;
    Likeness& likeness = out.likenesses[entry->second];
    ++likeness.count;
    likeness.words += outline.sums[id].words;
    likeness.link_words += outline.sums[id].link_words;
    ++below_parent[sibling_key(id)];
  }
  for (NodeId id = 0; id < document.size(); ++id) {
    out.siblings[id] = document.is_text(id) ? 1 : below_parent[sibling_key(id)];
  }
  return out;
}

}  // namespace winnow
