// extraction_pages CORPUS [WORK]: what the engine keeps of every page, for the evaluation:
// {"id", "text", "features"} a line on standard output, features being the page-type model's. WORK
// is train.py's folder: each page is then read by the model that was trained without its part.
// Without WORK, the built-in model reads all.
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "article/build_article.h"
#include "corpus.h"
#include "extract/extract_with.h"
#include "extract/page_type.h"

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The models by part; stops at the first part that is not there.
std::vector<winnow::BlockModel> models_in(const std::string& work) {
  std::vector<winnow::BlockModel> models;
  for (int part = 0;; ++part) {
    const std::string number = std::to_string(part);
    auto model = winnow::BlockModel::unpack(bytes_of(work + "/blocks." + number));
    if (!model) return models;
    models.push_back(std::move(*model));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    std::fputs("usage: extraction_pages CORPUS [WORK]\n", stderr);
    return 2;
  }
  std::vector<winnow::BlockModel> models;
  rapidjson::Document parts;
  if (argc == 3) {
    models = models_in(argv[2]);
    parts.Parse(bytes_of(std::string(argv[2]) + "/folds.json").c_str());
    if (models.empty() || !parts.IsObject()) {
      std::fprintf(stderr, "%s holds no trained parts\n", argv[2]);
      return 1;
    }
  }
  const bool read =
      winnow::training::for_each_page(argv[1], [&](winnow::training::CorpusPage& page) {
        const winnow::BlockModel& model = models.empty()
                                              ? winnow::built_in_block_model()
                                              : models.at(parts[page.id.c_str()].GetUint());
        const winnow::Extraction extraction =
            winnow::extract_with(model, page.document, page.metadata, {});
        const winnow::Article article =
            winnow::build_article(page.document, extraction, page.metadata, page.url);
        rapidjson::StringBuffer buffer;
        rapidjson::Writer<rapidjson::StringBuffer> line(buffer);
        line.StartObject();
        line.Key("id");
        line.String(page.id.c_str());
        line.Key("text");
        line.String(article.text.data(), static_cast<rapidjson::SizeType>(article.text.size()));
        line.Key("features");
        line.StartArray();
        const winnow::PageView view(page.document, extraction.blocks, page.metadata);
        for (const float value : winnow::page_type_features(view, extraction.blocks))
          line.Double(value);
        line.EndArray();
        line.EndObject();
        std::puts(buffer.GetString());
      });
  return read ? 0 : 1;
}
