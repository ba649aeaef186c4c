#include <winnow.h>

#include <iostream>
#include <iterator>
#include <string>

int main() {
  const std::string page{std::istreambuf_iterator<char>(std::cin), {}};
  const auto report = winnow::clean({.bytes = page, .url = "https://example.org/ferry"});
  if (!report) {
    std::cerr << report.error().message << "\n";
    return 1;
  }
  std::cout << report->metadata.title << "\n";
  for (const winnow::Claim& claim : report->claims.claims) {
    std::cout << claim.speaker << " " << name_of(claim.stance) << ":";
    for (const winnow::Span part : claim.content) {
      std::cout << " " << report->article.text.substr(part.begin, part.size());
    }
    std::cout << "\n";
  }
}
