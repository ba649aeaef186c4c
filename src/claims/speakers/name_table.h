// The names that an article has used so far, by all that it may call them later: "Quayle" for
// Dame Ruth Quayle, "Delmar" for Delmar Marine, "WHO" for the World Health Organization.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "claims/prose/prose.h"
#include "claims/speakers/names.h"

namespace winnow {

// Refers to `prose` and `names`, which must outlive it. A name's number is its place in `names`,
// and no entry may be taken out.
class NameTable {
 public:
  NameTable(const Prose& prose, std::vector<Name>& names) : prose_(prose), names_(names) {}

  // The name that tokens [begin, end) mean; nothing when the article has not named it before.
  // Somebody of another `gender` is somebody else: "Mrs. Clinton" is not Bill Clinton.
  std::optional<std::uint32_t> find(std::size_t begin, std::size_t end, words::Gender gender) const;

  // A new name, or the longer form of one that was a surname alone so far.
  // `kin`: brought in as somebody's, "her son, Alec Thornbury".
  std::uint32_t add(std::size_t begin, std::size_t end, words::Gender gender, NameKind kind,
                    bool kin);

  // The tokens' words in lower case, with spaces between.
  std::string words(std::size_t begin, std::size_t end) const;

  // That tokens [begin, end) mean the name: notes what it is called, and its gender once known.
  void note_mention(std::uint32_t name, std::size_t begin, std::size_t end);

  // Whether it was called by its first word, which is no first name, as companies are.
  bool is_called_by_first_word(std::uint32_t name) const {
    return called_by_first_word_.count(name) != 0;
  }

 private:
  void add_short_forms(std::size_t begin, std::size_t end, std::uint32_t name, bool kin);
  void add_initials(std::size_t begin, std::size_t end, std::uint32_t name);
  // In `by`; nothing when it is of another gender.
  using Index = std::unordered_map<std::string, std::uint32_t>;
  const std::uint32_t* find_in(const Index& by, const std::string& words,
                               words::Gender gender) const;

  const Prose& prose_;
  std::vector<Name>& names_;
  Index by_whole_, by_part_;
  Index by_gender_;  // by the last word and the gender
  std::unordered_set<std::uint32_t> called_by_first_word_;
};

}  // namespace winnow
