// What the block models see of a corpus, for training.
//
//   extraction_features CORPUS OUT          the first model's features
//     OUT.names   a feature's name a line, in the order of a row
//     OUT.rows    float32, a row a block, the pages' blocks one after the other
//     OUT.jsonl   a page a line: {"id", "url", "texts": [a block's text, ...]}
//   extraction_features CORPUS OUT FIRST    what the second model sees besides
//     FIRST       float32, the first model's probability of every block
//     OUT.names, OUT.rows as above
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "corpus.h"
#include "extract/features.h"
#include "extract/second_look.h"
#include "extract/segment.h"

namespace {

using winnow::training::CorpusPage;
using winnow::training::for_each_page;

void write_names(const std::string& path, bool second) {
  std::ofstream names(path);
  const auto add = [&names](const char* name, int count) {
    for (int i = 0; i < count; ++i)
      names << name << (count > 1 ? "_" + std::to_string(i) : "") << '\n';
  };
  if (second) {
#define WINNOW_SECOND(name, count) add("second_" #name, count);
#include "extract/second_look.def"
#undef WINNOW_SECOND
  } else {
#define WINNOW_FEATURE(name, count) add(#name, count);
#include "extract/features.def"
#undef WINNOW_FEATURE
  }
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

int write_first(const std::string& corpus, const std::string& out) {
  write_names(out + ".names", false);
  std::ofstream rows(out + ".rows", std::ios::binary);
  std::ofstream pages(out + ".jsonl");
  const bool read = for_each_page(corpus, [&](CorpusPage& page) {
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

int write_second(const std::string& corpus, const std::string& out, const std::string& first) {
  write_names(out + ".names", true);
  std::ofstream rows(out + ".rows", std::ios::binary);
  std::ifstream probabilities(first, std::ios::binary);
  const bool read = for_each_page(corpus, [&](CorpusPage& page) {
    const auto blocks = winnow::segment(page.document);
    std::vector<float> mine(blocks.size());
    probabilities.read(reinterpret_cast<char*>(mine.data()),
                       static_cast<std::streamsize>(mine.size() * sizeof(float)));
    const winnow::PageView view(page.document, blocks, page.metadata);
    const winnow::SecondLook look(view, mine);
    winnow::SecondRow row;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      look.features(i, row);
      rows.write(reinterpret_cast<const char*>(row.data() + winnow::second::own),
                 (winnow::second::count - winnow::second::own) * sizeof(float));
    }
  });
  return read && rows && probabilities ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    std::fputs("usage: extraction_features CORPUS OUT [FIRST]\n", stderr);
    return 2;
  }
  return argc == 3 ? write_first(argv[1], argv[2]) : write_second(argv[1], argv[2], argv[3]);
}
