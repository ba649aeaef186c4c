// What one rule of src/extract makes of a block.
#pragma once

#include <string>
#include <vector>

#include "extract/features/features.h"
#include "extract/page_block.h"

namespace winnow::test {

// The reason of the block that holds `part` after `rule`, all blocks of the page whose body is
// `body` being kept with this probability before. Fails the running test where there is none.
Reason reason_after(void (*rule)(const PageView&, std::vector<PageBlock>&), const std::string& body,
                    float probability, const std::string& part);

}  // namespace winnow::test
