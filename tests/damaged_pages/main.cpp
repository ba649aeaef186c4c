// Pages as the web breaks them: each whole, cut at 20 places, and with 20 single bits flipped, must
// give a result or a coded error within two seconds, rendered in every format.
//
//   find PAGES -name '*.html.gz' | build/native/damaged_pages
//
// Reads the names of pages (gzip or plain) from standard input. Places are chosen by a generator
// seeded with the page's bytes, so a failure comes back. Seconds are of this process on the CPU.
// Exits 1 when a page took longer; a crash names its page on the last line of standard error.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <iostream>
#include <random>
#include <string>

#include "cli/input_file.h"
#include "winnow.h"

namespace {

using namespace winnow;

constexpr int kCuts = 20;
constexpr int kFlips = 20;
constexpr double kMostSeconds = 2;

struct Totals {
  std::size_t pages = 0;
  std::size_t results = 0;
  std::size_t errors = 0;
  std::size_t slow = 0;
  double worst = 0;
  std::string worst_page;
};

void try_page(const std::string& name, const std::string& bytes, Totals& totals) {
  std::fprintf(stderr, "\r%s\033[K", name.c_str());
  const std::clock_t start = std::clock();
  const auto report = clean({.bytes = bytes, .url = "https://example.org/a"});
  if (report) {
    render_json(*report, OffsetUnit::utf16,
                {.html = true, .markdown = true, .annotations = true, .original = true});
    ++totals.results;
  } else {
    std::printf("%s: %s\n", name.c_str(), render_json(report.error()).c_str());
    ++totals.errors;
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  if (seconds > kMostSeconds) {
    ++totals.slow;
    std::printf("%.2f s: %s\n", seconds, name.c_str());
  }
  if (seconds > totals.worst) {
    totals.worst = seconds;
    totals.worst_page = name;
  }
}

void try_damaged(const std::string& name, const std::string& page, Totals& totals) {
  ++totals.pages;
  try_page(name, page, totals);
  if (page.empty()) return;
  std::mt19937_64 random(std::hash<std::string>()(page));
  std::uniform_int_distribution<std::size_t> place(0, page.size() - 1);
  for (int i = 0; i < kCuts; ++i) {
    const std::size_t size = place(random);
    try_page(name + " cut at " + std::to_string(size), page.substr(0, size), totals);
  }
  for (int i = 0; i < kFlips; ++i) {
    const std::size_t at = place(random);
    const auto bit = static_cast<unsigned>(random() % 8);
    std::string flipped = page;
    flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << bit));
    const std::string damage = " bit " + std::to_string(bit) + " of byte " + std::to_string(at);
    try_page(name + damage, flipped, totals);
  }
}

}  // namespace

int main() {
  Totals totals;
  for (std::string path; std::getline(std::cin, path);) {
    const auto page = cli::read_input(path, Limits{}.bytes);
    if (!page) {
      std::printf("%s: %s\n", path.c_str(), page.error().message.c_str());
      return 1;
    }
    try_damaged(path, *page, totals);
  }
  std::fprintf(stderr, "\n");
  std::printf("%zu pages, %zu results, %zu coded errors, worst %.2f s: %s\n", totals.pages,
              totals.results, totals.errors, totals.worst, totals.worst_page.c_str());
  std::printf("%zu passed, %zu failed\n", totals.results + totals.errors - totals.slow,
              totals.slow);
  return totals.slow == 0 && totals.pages > 0 ? 0 : 1;
}
