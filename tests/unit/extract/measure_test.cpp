#include "extract/features/measure.h"

#include <catch2/catch.hpp>

namespace winnow {

TEST_CASE("a text is as long as it takes to read, with spaces or without", "[measure]") {
  const float english = measure("The bridge opened in May and the neighbours crossed it.").words;
  CHECK(english == 10);
  for (const char* text :
       {"橋は五月に開通し、近所の人々は歩いて渡った。", "大桥五月通车，邻居们步行走过。",
        "สะพานเปิดในเดือนพฤษภาคมและเพื่อนบ้านเดินข้ามไป"}) {
    INFO(text);
    CHECK(measure(text).words > english / 2);
    CHECK(measure(text).words < english * 2);
  }
}

}  // namespace winnow
