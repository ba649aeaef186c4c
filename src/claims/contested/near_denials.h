// Denials of what has just been said that hardly share a word with it.
//
//   They took £2bn in dividends, she says. The firm denies paying dividends instead of repairs.
//   He cut 600 engineers, she says. He said no engineer had been sacked.
//   The complaint says that Ms Voss copied pages. “I have never copied,” she wrote.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/contested/matters.h"
#include "claims/contested/pointed_denials.h"
#include "claims/prose/prose.h"

namespace winnow {

// Refers to all four, which must outlive it; `matters` are those of `claims`.
class NearDenials {
 public:
  NearDenials(const Prose& prose, const Matters& matters, const PointedDenials& pointed,
              std::vector<Claim>& claims)
      : prose_(prose), matters_(matters), pointed_(pointed), claims_(claims) {}

  // Fills `contests` of the claim. `says_no`: it is no denial by its cue, but says that something
  // is not so.
  void link(std::size_t denial, bool says_no);

 private:
  std::size_t first_word(std::size_t claim) const;
  WordId denied_subject(std::size_t denial) const;
  bool judges(std::size_t denial) const;
  bool accuses(std::size_t other, std::size_t denial) const;
  bool shares_word(std::size_t denial, std::size_t other) const;

  const Prose& prose_;
  const Matters& matters_;
  const PointedDenials& pointed_;
  std::vector<Claim>& claims_;
};

}  // namespace winnow
