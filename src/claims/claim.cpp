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

std::string_view name_of(CheckReason reason) {
  switch (reason) {
    case CheckReason::asks: return "can’t be checked: a question or a request";
    case CheckReason::opinion: return "can’t be checked: opinion";
    case CheckReason::disputed: return "disputed in this article";
    case CheckReason::disputes: return "disputes another claim here";
    case CheckReason::gives_figure: return "gives a figure";
    case CheckReason::about_future: return "about the future";
    case CheckReason::compares: return "makes a comparison";
    case CheckReason::names_cause: return "names a cause";
    case CheckReason::about_law: return "about the law";
    case CheckReason::says_what_happened: return "says what happened";
    case CheckReason::names_source: return "names a source";
    case CheckReason::source_not_named: return "source not named";
  }
  return "source not named";
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
