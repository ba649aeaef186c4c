// What the block model sees of a corpus, for training.
//
//   extraction_features CORPUS OUT
//     OUT.names   a feature's name a line, in the order of a row
//     OUT.rows    float32, a row a block, the pages' blocks one after the other
//     OUT.jsonl   a page a line: {"id", "url", "texts": [a block's text, ...]}
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "corpus.h"
#include "extract/features/features.h"
#include "extract/segment.h"

namespace {

using winnow::training::CorpusPage;
using winnow::training::for_each_page;

void write_names(const std::string& path) {
  std::ofstream names(path);
  const auto add = [&names](const char* name, int count) {
    for (int i = 0; i < count; ++i)
      names << name << (count > 1 ? "_" + std::to_string(i) : "") << '\n';
  };
#define WINNOW_FEATURE(name, count) add(#name, count);
#include "extract/features/features.def"
#undef WINNOW_FEATURE
}

std::string page_line(const CorpusPage& page, const std::vector<winnow::PageBlock>& blocks) {
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
  line.Key("texts");
  line.StartArray();
  for (const winnow::PageBlock& block : blocks) text(block.text);
  line.EndArray();
  line.EndObject();
  return buffer.GetString();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: extraction_features CORPUS OUT\n", stderr);
    return 2;
  }
  const std::string out = argv[2];
  write_names(out + ".names");
  std::ofstream rows(out + ".rows", std::ios::binary);
  std::ofstream pages(out + ".jsonl");
  const bool read = for_each_page(argv[1], [&](CorpusPage& page) {
    const auto blocks = winnow::segment(page.document);
    const winnow::PageView view(page.document, blocks, page.metadata);
    winnow::FeatureRow row;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      view.features(i, row);
      rows.write(reinterpret_cast<const char*>(row.data()), sizeof row);
    }
    pages << page_line(page, blocks) << '\n';
  });
  return read && rows && pages ? 0 : 1;
}
