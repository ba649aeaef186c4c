// Speed and memory of the library: winnow_bench PAGE... prints JSON, see tests/bench/native.ts.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "dom/parse.h"
#include "native/shapes.h"
#include "winnow.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Cost {
  double seconds = 0;
  double peak_bytes = 0;  // beyond what the process held before
};

double peak_bytes_of(const rusage& usage) { return static_cast<double>(usage.ru_maxrss) * 1024; }

// Runs `work` in a process of its own, so that its peak memory is its own. A minute at most.
Cost cost_of(const std::function<void()>& work) {
  int channel[2];
  if (pipe(channel) != 0) return {};
  const pid_t child = fork();
  if (child == 0) {
    alarm(60);
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    const auto start = Clock::now();
    work();
    Cost cost{std::chrono::duration<double>(Clock::now() - start).count(), 0};
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    cost.peak_bytes = peak_bytes_of(after) - peak_bytes_of(before);
    _exit(write(channel[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
  }
  close(channel[1]);
  Cost cost{-1, -1};
  if (read(channel[0], &cost, sizeof cost) != sizeof cost) cost = {-1, -1};
  close(channel[0]);
  waitpid(child, nullptr, 0);
  return cost;
}

void print_speed(const char* name, const std::vector<std::string>& pages,
                 const std::function<void(const std::string&)>& work) {
  double bytes = 0;
  for (const std::string& page : pages) bytes += static_cast<double>(page.size());
  // The best of three rounds: the others were disturbed.
  Cost best;
  for (int round = 0; round < 3; ++round) {
    const Cost cost = cost_of([&] {
      for (const std::string& page : pages) work(page);
    });
    if (round == 0 || cost.seconds < best.seconds) best = cost;
  }
  std::printf("\"%s\": {\"mb_per_s\": %.1f, \"pages_per_s\": %.0f, \"peak_mb\": %.1f},\n", name,
              bytes / best.seconds / 1e6, static_cast<double>(pages.size()) / best.seconds,
              best.peak_bytes / 1e6);
}

double seconds_of(const std::string& page, bool claims) {
  winnow::Options options;
  options.claims = claims;
  const auto start = Clock::now();
  (void)winnow::clean({.bytes = page}, options);
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// What of clean's time is for claims: each page in turn with and without, the best of three.
void print_share_of_claims(const std::vector<std::string>& pages) {
  double with = 0, without = 0;
  for (const std::string& page : pages) {
    double best_with = seconds_of(page, true), best_without = seconds_of(page, false);
    for (int round = 1; round < 3; ++round) {
      best_with = std::min(best_with, seconds_of(page, true));
      best_without = std::min(best_without, seconds_of(page, false));
    }
    with += best_with;
    without += best_without;
  }
  std::printf("\"claims_share\": %.3f,\n", 1 - without / with);
}

void print_shapes() {
  std::printf("\"shapes\": [");
  const char* comma = "";
  for (const std::string& series : winnow::bench::series()) {
    for (const std::size_t size : winnow::bench::sizes_of(series)) {
      const winnow::bench::Shape shape = winnow::bench::make(series, size);
      const Cost cost = cost_of([&] { (void)winnow::clean({.bytes = shape.page}); });
      const auto bytes = static_cast<double>(shape.page.size());
      std::printf(
          "%s\n{\"shape\": \"%s\", \"bytes\": %.0f, \"ns_per_byte\": %.1f, "
          "\"peak_bytes_per_byte\": %.1f}",
          comma, shape.name.c_str(), bytes, cost.seconds < 0 ? -1 : cost.seconds * 1e9 / bytes,
          cost.seconds < 0 ? -1 : cost.peak_bytes / bytes);
      comma = ",";
    }
  }
  std::printf("]\n");
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> pages;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  std::printf("{");
  print_speed("clean", pages, [](const std::string& page) {
    const auto report = winnow::clean({.bytes = page});
    if (report) (void)winnow::render_json(*report, winnow::OffsetUnit::code_point);
  });
  print_speed("parse", pages, [](const std::string& page) { (void)winnow::parse(page); });
  print_share_of_claims(pages);
  print_shapes();
  std::printf("}\n");
  return 0;
}
