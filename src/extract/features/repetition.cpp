#include "extract/features/repetition.h"

#include <unordered_map>

#include "base/memo.h"
#include "base/text.h"

namespace winnow {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x100000001B3ULL;
}

std::uint64_t hash_without_digits(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : text) {
    if (!is_digit(c)) hash = mixed(hash, static_cast<unsigned char>(c));
  }
  return hash;
}

// How many siblings have each element's signature, itself among them.
void count_siblings(const Document& document, Repetition& out) {
  std::vector<std::uint32_t> counts(out.likenesses.size(), 0);
  out.siblings.assign(document.size(), 1);
  for (NodeId id = 0; id < document.size(); ++id) {
    const auto for_children = [&](const auto& act) {
      for (NodeId child = document.first_child(id); child != kNoNode;
           child = document.next_sibling(child)) {
        if (!document.is_text(child)) act(child, counts[out.signature[child]]);
      }
    };
    for_children([](NodeId, std::uint32_t& count) { ++count; });
    for_children([&](NodeId child, std::uint32_t& count) { out.siblings[child] = count; });
    for_children([](NodeId, std::uint32_t& count) { count = 0; });
  }
}

}  // namespace

Repetition find_repetition(const Document& document, const Outline& outline) {
  Repetition out;
  out.signature.assign(document.size(), 0);
  std::unordered_map<std::uint64_t, std::uint32_t> known;
  Memo<std::uint64_t> classes;
  for (NodeId id = 0; id < document.size(); ++id) {
    const NodeId parent = document[id].parent;
    if (document.is_text(id)) {
      out.signature[id] = out.signature[parent];
      continue;
    }
    std::uint64_t hash = classes.of(document.attribute(id, "class"), hash_without_digits);
    hash = mixed(hash, static_cast<std::uint64_t>(document[id].tag));
    if (parent != kNoNode) {
      hash = mixed(hash, static_cast<std::uint64_t>(document[parent].tag) + 1000);
    }
    const auto [entry, fresh] = known.try_emplace(hash, known.size());
    if (fresh) out.likenesses.emplace_back();
    out.signature[id] = entry->second;
    Likeness& likeness = out.likenesses[entry->second];
    ++likeness.count;
    likeness.words += outline.sums[id].words;
    likeness.link_words += outline.sums[id].link_words;
  }
  count_siblings(document, out);
  return out;
}

}  // namespace winnow
