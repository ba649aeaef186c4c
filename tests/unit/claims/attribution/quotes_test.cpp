#include "claims/attribution/quotes.h"

#include <catch2/catch.hpp>
#include <string>

namespace winnow {
namespace {

// The quotations of a text whose paragraphs are its lines, one in each line of the result; + where
// one continues, ~ where one is not closed.
std::string quoted(const std::string& text) {
  std::vector<Span> paragraphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    paragraphs.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
  }
  std::string all;
  for (const Quotation& q : find_quotations(text, paragraphs)) {
    if (!all.empty()) all += '\n';
    if (q.resumes) all += '+';
    all += text.substr(q.inside.begin, q.inside.size());
    if (!q.closed) all += q.continues ? "~+" : "~";
  }
  return all;
}

TEST_CASE("each kind of mark finds its partner") {
  CHECK(quoted("He said: “Yes.”") == "Yes.");
  CHECK(quoted("He said: \"Yes.\" \"No,\" she said.") == "Yes.\nNo,");
  CHECK(quoted("''Yes,'' he said.") == "Yes,");
  CHECK(quoted("Er sagte: „Ja.“ Sie: »Nein.«") == "Ja.\nNein.");
  CHECK(quoted("« Oui », dit-il.") == " Oui ");
  CHECK(quoted("‘We won’t go,’ he said.") == "We won’t go,");
  CHECK(quoted("'We won't go,' he said.") == "We won't go,");
}

TEST_CASE("curly and straight marks may be mixed") {
  CHECK(quoted("“One,\" he said. “Two.”") == "One,\nTwo.");
  CHECK(quoted("\"One,” he said.") == "One,");
  CHECK(quoted("“He said \"no\" to me,” she said.") == "He said \"no\" to me,");
}

TEST_CASE("apostrophes are no quotation marks") {
  CHECK(quoted("The teachers' union didn't say 'no' to the ministers' plan.") == "no");
  CHECK(quoted("‘The teachers’ union will not sign,’ she said.") ==
        "The teachers’ union will not sign,");
  CHECK(quoted("Rock 'n' roll in the '90s").empty());
  CHECK(quoted("The workers’ rights, the owners’ duties").empty());
}

TEST_CASE("a quotation runs over sentences, and others may stand in it") {
  CHECK(quoted("“One. Two said ‘three’ to me,” he said.") == "One. Two said ‘three’ to me,");
}

TEST_CASE("a quotation that its paragraph leaves open goes on in the next") {
  CHECK(quoted("“One.\n“Two,” he said.") == "One.~+\n+Two,");
  CHECK(quoted("“One.\nNo more.") == "One.~");
  CHECK(quoted("He said “one and no more.\nNothing.").empty());
  CHECK(quoted("5'10\" tall\nand 6\" wide").empty());
}

TEST_CASE("finding quotations takes linear time whatever the marks") {
  for (const std::string mark :
       {"'", " '", "‘", " ‘a", "“", "\" ", " \"a", "''", "« ", "s’ ", "“a\" ", "-\"a” "}) {
    std::string text;
    while (text.size() < 300'000) text += mark;
    quoted(text);
  }
  SUCCEED();
}

}  // namespace
}  // namespace winnow
