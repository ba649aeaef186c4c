#include "native/shapes.h"

namespace winnow::bench {

namespace {

constexpr const char* kParagraph =
    "<p>Harbour chief Olga Brandt said on Monday that the <a href=\"/ferry\">ferry</a> would cost "
    "40 million crowns a year, and that the council had <em>not</em> been asked.</p>\n";

std::string repeated(const std::string& what, std::size_t times) {
  std::string text;
  text.reserve(what.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += what;
  return text;
}

std::string body_of(const std::string& series, std::size_t size) {
  if (series == "size") return repeated(kParagraph, size / std::string(kParagraph).size());
  if (series == "nesting") return repeated("<div>", size) + kParagraph + repeated("</div>", size);
  if (series == "siblings") return repeated("<i>a</i>\n", size);
  if (series == "attributes") return "<p" + repeated(" a=\"b\"", size) + ">Rain fell.</p>";
  if (series == "unclosed") return repeated("<b>a ", size);
  return "<p>" + repeated("Rain fell on the valley. ", size / 25) + "</p>";
}

}  // namespace

std::vector<std::string> series() {
  return {"size", "text", "nesting", "siblings", "attributes", "unclosed"};
}

std::vector<std::size_t> sizes_of(const std::string& series) {
  if (series == "size" || series == "text") {
    return {10'000, 100'000, 1'000'000, 10'000'000, 50'000'000};
  }
  if (series == "attributes") return {10, 100, 1'000, 10'000};
  return {10, 100, 1'000, 10'000, 100'000, 1'000'000};
}

Shape make(const std::string& series, std::size_t size) {
  return {series + " " + std::to_string(size),
          "<!doctype html><title>Ferry</title><article><h1>Ferry</h1>" + body_of(series, size) +
              "</article>"};
}

}  // namespace winnow::bench
