#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "winnow.h"

int main() {
  const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
  const auto report = winnow::clean({.bytes = bytes});
  if (!report) {
    std::fprintf(stderr, "winnow: %s\n", report.error().message.c_str());
    return 1;
  }
  std::fputs(winnow::render_text(*report).c_str(), stdout);
  return 0;
}
