// Which capitalised words of a sentence are one name, with the roles and titles before it:
//
//   the [Food and Drug Administration] told [Chief Executive Ann Lee]
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "claims/prose/prose.h"
#include "claims/speakers/name_table.h"

namespace winnow {

// Refers to `prose` and `table`, which must outlive it; the table may grow. Positions are tokens.
class NameRuns {
 public:
  NameRuns(const Prose& prose, const NameTable& table);

  // The sentence whose tokens are meant from now on.
  void open(std::size_t begin, std::size_t end) {
    begin_ = begin;
    end_ = end;
  }

  // Past the run of capitalised words that starts here; the same token when none does.
  std::size_t run_end(std::size_t token) const;

  // Whether a capital says nothing at this place: the first word of a sentence or a quotation.
  bool opens_sentence(std::size_t token) const;

 private:
  std::string_view lower(std::size_t token) const { return prose_.lower(token); }
  bool capitalised(std::size_t token) const { return prose_.capitalised(token); }
  bool is_quoted_self(std::size_t token) const;
  bool starts_name(std::size_t token) const;
  bool is_capital_role(std::size_t token) const;
  bool opens_title(std::size_t token) const;
  bool joins_owner(std::size_t mark) const;
  bool joins_partner(std::size_t mark) const;
  bool joins(std::size_t begin, std::size_t particle) const;
  bool opens_body(std::size_t begin, std::size_t after) const;
  bool names_body(std::size_t token, std::size_t end) const;

  const Prose& prose_;
  const NameTable& table_;
  std::vector<bool> small_;  // by word: whether the article also writes it small
  std::size_t begin_ = 0, end_ = 0;
};

}  // namespace winnow
