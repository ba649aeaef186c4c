// The packed tables (trees.h) that tools/train/extraction writes to block_model_tables.cpp.
#pragma once

#include <string_view>

namespace winnow {

std::string_view block_table();
std::string_view page_type_table();

}  // namespace winnow
