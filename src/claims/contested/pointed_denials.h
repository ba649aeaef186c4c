// Denials that point at what they deny instead of repeating it: "denied the allegations",
// "rejected such talk", "“It didn’t happen,” he said", "A, he said, but B".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/claim.h"
#include "claims/contested/matters.h"
#include "claims/contested/mentions.h"
#include "claims/prose/prose.h"

namespace winnow {

// Makes a claim that somebody makes sure enough to be shown: the model does not know that what it
// points at, "this" or "the number", has just been said.
void make_sure(Claim& claim);

// Refers to all three, which must outlive it; `matters` are those of `claims`.
class PointedDenials {
 public:
  PointedDenials(const Prose& prose, const Matters& matters, std::vector<Claim>& claims)
      : prose_(prose), matters_(matters), claims_(claims) {}

  // Fills `contests` of the claim. `says_no`: it is none by its cue, but says that something is not
  // so.
  void link(std::size_t denial, bool says_no);

  // Whether the denial just before is gone on with.
  bool goes_on(std::size_t claim) const;

  // Whether the claim has the name or the role of who denies: "I told the [principal]".
  bool speaks_of_denier(std::size_t other, std::size_t denial) const;

 private:
  bool is_anything(WordId such) const;
  bool opens_answer(std::size_t denial) const;
  bool may_mean(std::size_t denial, std::size_t other) const;
  template <typename Fits>
  std::optional<std::size_t> last_before(std::size_t denial, std::size_t reach, Fits fits) const;
  void link_mentioned(std::size_t denial, const Mention& mention);
  std::optional<std::size_t> mentioned(std::size_t denial, const Mention& mention) const;
  bool is_whose(const Claim& claim, const Mention& mention) const;
  bool stands_against(std::size_t claim) const;
  bool gives_number(std::size_t claim) const;
  bool is_beside(std::size_t other, std::size_t last) const;
  void contest(std::size_t denial, std::size_t other);
  void contest_all(std::size_t denial, std::size_t last, bool numbers);
  void contest_best(std::size_t denial, std::size_t last);

  const Prose& prose_;
  const Matters& matters_;
  std::vector<Claim>& claims_;
};

}  // namespace winnow
