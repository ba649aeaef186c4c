#include "base/vector_exp.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace winnow;

TEST_CASE("four exponentials are those of the standard library") {
  for (float x = -87; x < 87; x += 0.37F) {
    const Four found = exp_of(Four{x, -x, x / 100, 0});
    const float numbers[] = {x, -x, x / 100, 0};
    for (int i = 0; i < 4; ++i) {
      INFO(numbers[i]);
      const double right = std::exp(static_cast<double>(numbers[i]));
      // A float's exponent is itself rounded: at 87 that alone is an error of 4e-6.
      CHECK(std::fabs(static_cast<double>(found[i]) / right - 1) < 1e-5);
    }
  }
}

TEST_CASE("exponentials beyond a float's range end at the last in it") {
  const Four found = exp_of(Four{-1000, 1000, 0, 0});
  CHECK(found[0] > 0);
  CHECK(found[0] < 1e-37F);
  CHECK(found[1] > 1e37F);
  CHECK(std::isfinite(found[1]));
}
