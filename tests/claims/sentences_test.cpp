// tests/claims/sentences/*.txt: one paragraph a line, "|" where a sentence ends and the next
// begins.
#include "claims/prose/sentences.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/text.h"
#include "support/test_data.h"

namespace winnow {

namespace {

std::string with_marks(const std::string& paragraph) {
  std::string marked;
  std::uint32_t end = 0;
  for (const Span sentence :
       split_sentences(paragraph, {0, static_cast<std::uint32_t>(paragraph.size())})) {
    if (end > 0) marked += "|";
    marked.append(paragraph, end, sentence.end - end);
    end = sentence.end;
  }
  marked.append(paragraph, end, std::string::npos);
  return marked;
}

}  // namespace

TEST_CASE("sentences end where the corpus says") {
  const std::string folder = test::data_folder("claims/sentences");
  std::size_t cases = 0;
  for (const std::string& file : test::files_in(folder, ".txt")) {
    const std::string lines = test::read_file(folder + "/" + file);
    for (std::size_t begin = 0; begin < lines.size();) {
      const std::size_t end = std::min(lines.find('\n', begin), lines.size());
      const std::string expected = lines.substr(begin, end - begin);
      begin = end + 1;
      if (expected.empty() || expected.front() == '#') continue;
      std::string paragraph;
      for (const char c : expected) {
        if (c != '|') paragraph += c;
      }
      INFO(file);
      CHECK(with_marks(paragraph) == expected);
      ++cases;
    }
  }
  CHECK(cases >= 40);
}

TEST_CASE("any bytes split into sentences that cover every word") {
  std::string text = "A\xFF.\xC3 b. \"\"\". ...... \xE2\x80 C.";
  for (int i = 0; i < 3; ++i) text += text;
  const auto sentences = split_sentences(text, {0, static_cast<std::uint32_t>(text.size())});
  std::uint32_t end = 0;
  for (const Span sentence : sentences) {
    CHECK(sentence.begin >= end);
    CHECK(sentence.end > sentence.begin);
    CHECK(trimmed(std::string_view(text).substr(end, sentence.begin - end)).empty());
    end = sentence.end;
  }
  CHECK(end <= text.size());
}

}  // namespace winnow
