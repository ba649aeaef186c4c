// What the title model sees of a corpus, for training.
//
//   title_features CORPUS OUT
//     OUT.names   a feature's name a line, in the order of a row
//     OUT.rows    float32, a row a candidate, the pages' candidates one after the other
//     OUT.jsonl   a page a line: {"id", "url", "candidates": [text, ...]}
#include "metadata/title_features.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "../extraction/corpus.h"
#include "metadata/json_ld.h"
#include "metadata/meta_tags.h"

namespace {

using winnow::TitleCandidate;
using winnow::training::CorpusPage;

std::string page_line(const CorpusPage& page, const std::vector<TitleCandidate>& candidates) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> line(buffer);
  const auto text = [&line](const std::string& value) {
    line.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  line.StartObject();
  line.Key("id");
  text(page.id);
  line.Key("url");
  text(page.url);
  line.Key("candidates");
  line.StartArray();
  for (const TitleCandidate& candidate : candidates) text(candidate.text);
  line.EndArray();
  line.EndObject();
  return buffer.GetString();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: title_features CORPUS OUT\n", stderr);
    return 2;
  }
  const std::string out = argv[2];
  std::ofstream names(out + ".names");
#define WINNOW_TITLE_FEATURE(name) names << #name << '\n';
#include "metadata/title_features.def"
#undef WINNOW_TITLE_FEATURE
  std::ofstream rows(out + ".rows", std::ios::binary);
  std::ofstream pages(out + ".jsonl");
  const bool read = winnow::training::for_each_page(argv[1], [&](CorpusPage& page) {
    const auto source =
        winnow::title_page(page.document, page.url, winnow::read_meta_tags(page.document),
                           winnow::read_json_ld(page.document));
    const auto candidates = winnow::title_candidates(source);
    for (const winnow::TitleRow& row : winnow::title_features(source, candidates)) {
      rows.write(reinterpret_cast<const char*>(row.data()), sizeof row);
    }
    pages << page_line(page, candidates) << '\n';
  });
  return read && names && rows && pages ? 0 : 1;
}
