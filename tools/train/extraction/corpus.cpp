#include "corpus.h"

#include <rapidjson/document.h>

#include <cstdio>
#include <fstream>
#include <utility>

#include "cli/input_file.h"
#include "decode/decode.h"
#include "dom/parse.h"

namespace winnow::training {

namespace {

constexpr std::size_t kLargestPage = std::size_t{64} * 1024 * 1024;  // bytes

std::string text_of(const rapidjson::Value& row, const char* name) {
  const auto member = row.FindMember(name);
  return member != row.MemberEnd() && member->value.IsString() ? member->value.GetString() : "";
}

bool complain(const std::string& what, const Error& error) {
  std::fprintf(stderr, "%s: %s\n", what.c_str(), error.message.c_str());
  return false;
}

}  // namespace

bool for_each_page(const std::string& folder, const std::function<void(CorpusPage&)>& use) {
  std::ifstream list(folder + "/pages.jsonl");
  if (!list) {
    std::fprintf(stderr, "%s has no pages.jsonl\n", folder.c_str());
    return false;
  }
  for (std::string line; std::getline(list, line);) {
    rapidjson::Document row;
    row.Parse(line.c_str());
    if (row.HasParseError())
      return complain(folder, {ErrorCode::bad_argument, Stage::input, "a line is not JSON"});
    CorpusPage page;
    page.id = text_of(row, "id");
    page.url = text_of(row, "url");
    const std::string path = folder + "/" + text_of(row, "html");
    auto bytes = cli::read_input(path, kLargestPage);
    if (!bytes) return complain(path, bytes.error());
    auto decoded = decode(*bytes, {});
    if (!decoded) return complain(path, decoded.error());
    page.html = std::move(decoded->text);
    auto document = parse(page.html);
    if (!document) return complain(path, document.error());
    page.document = std::move(*document);
    page.metadata = read_metadata(page.document, page.url);
    use(page);
  }
  return true;
}

}  // namespace winnow::training
