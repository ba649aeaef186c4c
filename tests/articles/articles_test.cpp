// A folder a case: a page, and what must come out of it.
//
//   page.html or page.txt   the input, as bytes
//   url                     where the page was read; may be missing
//   expected.json           metadata, the article's blocks and what was removed with its reason
//   expected.html           the article as HTML, claims left out
//   expected.md             the same as Markdown
//
// An expectation that is missing fails. tests/articles/update writes them anew for review.
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <string>

#include "pipeline.h"
#include "render/render.h"
#include "support/rendered_html.h"
#include "support/test_data.h"

namespace winnow::test {

namespace {

bool exists(const std::string& path) { return std::ifstream(path).good(); }

class Summary {
 public:
  explicit Summary(const Report& report) : report_(report), json_(buffer_) {
    json_.SetIndent(' ', 2);
  }

  std::string write() {
    const Metadata& metadata = report_.metadata;
    json_.StartObject();
    text("title", metadata.title);
    text("deck", metadata.deck);
    text("byline", metadata.byline);
    text("credit", metadata.credit);
    text("published", metadata.published);
    text("modified", metadata.modified);
    text("site_name", metadata.site_name);
    text("language", metadata.language);
    text("direction", metadata.direction == Direction::rtl ? "rtl" : "ltr");
    text("image", metadata.image);
    text("canonical_url", metadata.canonical_url);
    text("obstacle", name_of(report_.obstacle));
    text("text_from", report_.text_from == TextFrom::json_ld ? "json_ld" : "");
    json_.Key("blocks");
    json_.StartArray();
    for (const Block& block : report_.article.blocks) {
      const std::string_view content(report_.article.text);
      pair(name_of(block.kind), content.substr(block.text.begin, block.text.size()));
    }
    json_.EndArray();
    json_.Key("removed");
    json_.StartArray();
    for (const RemovedBlock& block : report_.removed) pair(name_of(block.reason), block.text);
    json_.EndArray();
    json_.EndObject();
    return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n";
  }

 private:
  void value(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void text(const char* key, std::string_view content) {
    if (content.empty()) return;
    json_.Key(key);
    value(content);
  }
  void pair(std::string_view kind, std::string_view content) {
    json_.StartObject();
    json_.Key(kind.data(), static_cast<rapidjson::SizeType>(kind.size()));
    value(content);
    json_.EndObject();
  }

  const Report& report_;
  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json_;
};

void compare(const std::string& path, const std::string& actual) {
  if (std::getenv("WINNOW_UPDATE") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  INFO(path);
  CHECK(actual == read_file(path));
}

Report clean_case(const std::string& folder, bool claims) {
  const bool is_text = exists(folder + "/page.txt");
  const std::string page = read_file(folder + (is_text ? "/page.txt" : "/page.html"));
  std::string url = exists(folder + "/url") ? read_file(folder + "/url") : "";
  while (!url.empty() && url.back() == '\n') url.pop_back();
  Options options;
  options.claims = claims;
  auto report = clean(
      {.bytes = page, .kind = is_text ? InputKind::text : InputKind::html, .url = url}, options);
  if (!report) FAIL(folder << ": " << report.error().message);
  return std::move(*report);
}

}  // namespace

TEST_CASE("each page gives the article that its folder expects", "[articles]") {
  const std::string articles = data_folder("articles");
  for (const std::string& name : folders_in(articles)) {
    DYNAMIC_SECTION(name) {
      const std::string folder = articles + "/" + name;
      const Report report = clean_case(folder, false);
      compare(folder + "/expected.json", Summary(report).write());
      compare(folder + "/expected.html", render_html(report));
      compare(folder + "/expected.md", render_markdown(report));
    }
  }
}

TEST_CASE("each page's renderings are safe and say what the article says", "[articles]") {
  const std::string articles = data_folder("articles");
  for (const std::string& name : folders_in(articles)) {
    DYNAMIC_SECTION(name) {
      CHECK(broken_rendering(clean_case(articles + "/" + name, true)) == "");
    }
  }
}

}  // namespace winnow::test
