#include "extract/features/phrases.h"

#include <catch2/catch.hpp>

using winnow::find_phrases;
using winnow::PhraseKind;

TEST_CASE("phrases are found whatever their case, punctuation and script", "[phrases]") {
  CHECK(find_phrases("SUBSCRIBE, to OUR list!")[PhraseKind::subscribe] >= 3);
  CHECK(find_phrases("ПОДПИСЫВАЙТЕСЬ!")[PhraseKind::subscribe] >= 3);
  CHECK(find_phrases("この記事をシェアする")[PhraseKind::share] >= 3);
  CHECK(find_phrases("Comments (12)")[PhraseKind::comments] >= 3);
}

TEST_CASE("a phrase is whole words at its place", "[phrases]") {
  CHECK(find_phrases("A menu of the harbour inn")[PhraseKind::navigation] == 0);
  CHECK(find_phrases("Resources: none")[PhraseKind::credit] == 0);
  CHECK(find_phrases("Source: the harbour office")[PhraseKind::credit] >= 3);
  CHECK(find_phrases("Sources near the harbour office spoke of rain")[PhraseKind::credit] == 0);
}

TEST_CASE("what somebody says does not count", "[phrases]") {
  CHECK(find_phrases("“Donate now,” said the poster.")[PhraseKind::appeal] == 0);
  CHECK(find_phrases("„Jetzt spenden“ stand dort.")[PhraseKind::appeal] == 0);
  CHECK(find_phrases("Donate now")[PhraseKind::appeal] >= 3);
}
