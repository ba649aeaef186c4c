// The people, organisations and places that an article names, gathered over the whole of it.
//
//   "Kremlin spokesperson Dmitry Peskov said … Mr Peskov said …"
//                         [   mention  ]           [mention]      both of one Name:
//   {full "Dmitry Peskov", role "Kremlin spokesperson", person, male}
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "claims/prose/prose.h"
#include "claims/words/language.h"

namespace winnow {

enum class NameKind : std::uint8_t { unknown, person, organisation, place };

struct Name {
  std::string full;  // the longest form that the article uses
  std::string role;  // "" when the article says none; of an organisation, what kind it is
  NameKind kind = NameKind::unknown;
  words::Gender gender = words::Gender::unknown;
  bool sure = false;  // not only a capital at the start of a sentence
};

struct Mention {
  Span span;               // without title and role
  std::uint32_t name = 0;  // into Names::names
  std::uint32_t sentence = 0;
  bool subject = false;  // the first of its sentence, outside quotation marks
  bool quoted = false;
};

struct Names {
  std::vector<Name> names;
  std::vector<Mention> mentions;  // by position

  // The first mention that starts in `range`, or nullptr.
  const Mention* first_in(Span range) const;
  // The mention around `range`, or nullptr.
  const Mention* around(Span range) const;
};

Names gather_names(const Prose& prose);

}  // namespace winnow
