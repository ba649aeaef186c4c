#include "extract/settle/comments.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/block_reason.h"

using namespace winnow;

namespace {

const std::string kParagraph =
    "<p>The ferry between the town and the islands will run at night from May, the harbour board "
    "said on Monday, after two years in which the last boat left at seven in the evening.</p>";

std::string paragraphs(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += kParagraph;
  return out;
}

std::string comments(const std::string& names) {
  return "<div class='" + names + "'><p>My sister waited an hour for that boat.</p></div>";
}

// The reason of the comment, all blocks being kept with this probability before.
Reason reason_in(const std::string& body, float probability) {
  return test::reason_after(drop_comments, body, probability, "My sister");
}

}  // namespace

TEST_CASE("comments go from below an article", "[comments]") {
  CHECK(reason_in(paragraphs(12) + comments("comment-list"), 0.8F) == Reason::comments);
}

TEST_CASE("comments stay where the model is sure of them", "[comments]") {
  CHECK(reason_in(paragraphs(12) + comments("comment-list"), 0.95F) == Reason::none);
}

TEST_CASE("comments stay where there is hardly any article", "[comments]") {
  CHECK(reason_in(paragraphs(3) + comments("comment-list"), 0.8F) == Reason::none);
}

TEST_CASE("comments stay in a forum", "[comments]") {
  CHECK(reason_in("<div class=thread>" + paragraphs(12) + comments("comment-list") + "</div>",
                  0.8F) == Reason::none);
}

TEST_CASE("an article whose own element speaks of comments stays", "[comments]") {
  CHECK(reason_in("<div class=has-comments>" + paragraphs(12) + comments("entry") + "</div>",
                  0.8F) == Reason::none);
}

TEST_CASE("a member's signature goes from below a post, and no function's", "[comments]") {
  const auto reason = [](const std::string& body) {
    return test::reason_after(drop_signatures, body, 0.8F, "Round is");
  };
  const std::string line = "<p>Round is a shape.</p></div>";
  CHECK(reason(paragraphs(1) + "<div class=message-signature>" + line) == Reason::byline);
  CHECK(reason(paragraphs(1) + "<div class=message-body>" + line) == Reason::none);
  CHECK(reason(paragraphs(1) + "<h3>round</h3><div class=member-signature>" + line) ==
        Reason::none);
}
