// What the words beside a name say of its bearer.
//
//   the Kremlin spokesperson Dmitry Peskov said      role_before: "Kremlin spokesperson"
//   the lead author, Katrin Hofer, said              role_before: "lead author"
//   Liu Pengyu, spokesperson for the embassy, said   role_after:  "spokesperson for the embassy"
#pragma once

#include <optional>
#include <string>

#include "claims/prose/prose.h"
#include "claims/words/language.h"

namespace winnow {

struct Role {
  std::string text;  // "" when the words say nothing of the kind
  words::Gender gender = words::Gender::unknown;
  bool is_person = false;
  bool is_kin = false;  // somebody's: "her son"
};

// What stands before token `name`; nothing before token `floor` is read. With `surely_person` (the
// name begins with a first name) any noun for a person will do, otherwise it must be a known one.
Role role_before(const Prose& prose, std::size_t name, std::size_t floor, bool surely_person);

// What stands after a name that ends before token `past`; nothing from token `ceiling` on is read.
Role role_after(const Prose& prose, std::size_t past, std::size_t ceiling);

// Where the name begins in "Secretary of State [Antony Blinken]", whose role has its "of" at token
// `of`; nothing from token `ceiling` on is read. Nothing when there is no such name.
std::optional<std::size_t> bearer_of_role(const Prose& prose, std::size_t of, std::size_t ceiling);

}  // namespace winnow
