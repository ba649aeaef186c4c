#include "extract/settle/durations.h"

#include <catch2/catch.hpp>

using winnow::is_labelled_duration;

TEST_CASE("a label and how long something takes", "[durations]") {
  CHECK(is_labelled_duration("Prep time: 10 minutes"));
  CHECK(is_labelled_duration("Cook time: 1 hour 20 mins."));
  CHECK(is_labelled_duration("Kochzeit: 1 Stunde 20 Minuten"));
  CHECK(is_labelled_duration("調理時間：10分"));
  CHECK_FALSE(is_labelled_duration("10 minutes"));
  CHECK_FALSE(is_labelled_duration("Published: 12 March 2026"));
  CHECK_FALSE(is_labelled_duration("Posted: some minutes"));
  CHECK_FALSE(is_labelled_duration("Time:"));
}
