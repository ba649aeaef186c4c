// Four exponentials in the time of one.
#pragma once

#include <cstdint>
#include <cstring>

namespace winnow {

using Four = float __attribute__((vector_size(16)));

// e to the power of each number; relative error below 1e-6. Beyond ±87, where floats end, that of
// ±87. 2^x = 2^round(x) · 2^rest, the second by the polynomial of Cephes' exp2f.
inline Four exp_of(Four numbers) {
  using Whole = std::int32_t __attribute__((vector_size(16)));
  constexpr float kEnd = 87, kLog2E = 1.44269504F;
  const Four end = {kEnd, kEnd, kEnd, kEnd};
  numbers = numbers > end ? end : numbers < -end ? -end : numbers;
  const Four power = numbers * kLog2E;
  // Truncation of positive numbers rounds down.
  constexpr std::int32_t kBias = 127;
  const Whole biased = __builtin_convertvector(power + (kBias + 0.5F), Whole);
  const Four rest = power - __builtin_convertvector(biased - kBias, Four);
  Four fraction = rest * 1.535336188e-4F + 1.339887440e-3F;
  fraction = fraction * rest + 9.618437358e-3F;
  fraction = fraction * rest + 5.550332471e-2F;
  fraction = fraction * rest + 2.402264791e-1F;
  fraction = fraction * rest + 6.931472029e-1F;
  fraction = fraction * rest + 1.0F;
  const Whole bits = biased << 23;
  Four whole;
  std::memcpy(&whole, &bits, sizeof(whole));
  return whole * fraction;
}

}  // namespace winnow
