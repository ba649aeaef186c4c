// What the command says on standard error.
#pragma once

#include <string>

namespace winnow::cli {

void complain(const std::string& sentence);

}  // namespace winnow::cli
