#include "claims/asides.h"

#include <algorithm>
#include <string_view>

#include "claims/words/word_list.h"

namespace winnow {

namespace {

constexpr std::string_view kReader[] = {"you", "please"};

bool is_question(const Prose& prose, const Attribution& found) {
  if (!found.source.empty() || found.cue.size() != 1) return false;
  const std::string_view cue = prose.lower(found.cue.front());
  return cue == "asked" || cue == "when asked";
}

bool is_to_reader(const Prose& prose, const Attribution& found) {
  if (found.source.size() != 1) return false;
  const std::size_t first = prose.token_at(found.source.front().begin);
  return words::contains(kReader, prose.lower(first)) &&
         prose.quotation_at(found.source.front().begin) == nullptr;
}

// "That said," and "that being said,"
bool is_turn(const Prose& prose, const Attribution& found) {
  if (found.source.size() != 1 || found.cue.size() != 1) return false;
  const std::size_t past = prose.token_at(found.cue.front().end);
  return prose.lower(found.source.front()) == "that" && past < prose.tokens.size() &&
         prose.lower(past - 1) == "said" && prose.lower(past) == ",";
}

}  // namespace

void leave_out_asides(const Prose& prose, std::vector<Attribution>& attributions) {
  const auto aside = [&](const Attribution& found) {
    return is_question(prose, found) || is_to_reader(prose, found) || is_turn(prose, found);
  };
  attributions.erase(std::remove_if(attributions.begin(), attributions.end(), aside),
                     attributions.end());
}

}  // namespace winnow
