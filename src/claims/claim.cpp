#include "claims/claim.h"

namespace winnow {

std::string_view name_of(Stance stance) {
  switch (stance) {
    case Stance::asserts: return "asserts";
    case Stance::denies: return "denies";
    case Stance::alleges: return "alleges";
    case Stance::warns: return "warns";
    case Stance::predicts: return "predicts";
    case Stance::promises: return "promises";
    case Stance::asks: return "asks";
    case Stance::doubts: return "doubts";
  }
  return "asserts";
}

std::string_view name_of(Quote quote) {
  switch (quote) {
    case Quote::none: return "none";
    case Quote::direct: return "direct";
    case Quote::indirect: return "indirect";
    case Quote::mixed: return "mixed";
  }
  return "none";
}

std::string_view name_of(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::statistic: return "statistic";
    case ClaimKind::event: return "event";
    case ClaimKind::prediction: return "prediction";
    case ClaimKind::comparison: return "comparison";
    case ClaimKind::cause: return "cause";
    case ClaimKind::legal: return "legal";
    case ClaimKind::plan: return "plan";
  }
  return "event";
}

std::string_view name_of(ClaimsSupport support) {
  switch (support) {
    case ClaimsSupport::none: return "none";
    case ClaimsSupport::rules: return "rules";
    case ClaimsSupport::full: return "full";
  }
  return "none";
}

}  // namespace winnow
