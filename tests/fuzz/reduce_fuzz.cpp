// The pre-scan changes nothing of the tree but what it takes out, and keeps every offset.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "dom/build_document.h"
#include "dom/character_references.h"
#include "dom/reduce.h"
#include "fuzz/property.h"
#include "support/same_tree.h"

namespace {

// "</svg >", at which the pre-scan helps the parser: its own tree is wrong.
bool has_spaced_end_of_svg(std::string_view page) {
  constexpr std::string_view kEndTag = "</svg";
  for (std::size_t at = page.find("</"); at < page.size(); at = page.find("</", at + 1)) {
    const std::size_t end = at + kEndTag.size();
    if (winnow::starts_with_ignoring_case(page.substr(at), kEndTag) && end < page.size() &&
        winnow::is_space(page[end])) {
      return true;
    }
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winnow;
  std::uint32_t replaced = 0;
  const std::string page = utf8::repaired({reinterpret_cast<const char*>(data), size}, replaced);
  Reduced reduced = reduce(page);
  const std::size_t removed = reduced.cuts.empty() ? 0 : reduced.cuts.back().removed;
  fuzz::demand(reduced.html.size() + removed == page.size(), "what is cut is counted");
  fuzz::demand(std::is_sorted(reduced.cuts.begin(), reduced.cuts.end(),
                              [](const auto& a, const auto& b) {
                                return a.at < b.at || (a.at == b.at && a.removed < b.removed);
                              }),
               "cuts are in order");

  if (has_spaced_end_of_svg(page)) return 0;

  std::string whole = page;           // what was reduced refers to the page
  bound_character_references(whole);  // which the parser cannot take as they come
  // With fewer tags than any cap, nothing may be left out for being too much.
  if (std::count(page.begin(), page.end(), '<') > 12) return 0;
  const Document parsed = build_document({std::move(whole), {}, 0, {}});
  if (const auto difference = test::first_difference(parsed, build_document(std::move(reduced)))) {
    std::fwrite(difference->data(), 1, difference->size(), stderr);  // names may hold zeros
    fuzz::demand(false, "the tree is the same");
  }
  return 0;
}
