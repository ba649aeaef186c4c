#include "corpus.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "base/text.h"

namespace winnow::training {

namespace {

std::vector<std::uint32_t> code_point_offsets(const std::string& text) {
  std::vector<std::uint32_t> offsets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
      offsets.push_back(static_cast<std::uint32_t>(i));
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

Span without_space(const std::string& text, Span span) {
  while (!span.empty() && is_space(text[span.begin])) ++span.begin;
  while (!span.empty() && is_space(text[span.end - 1])) --span.end;
  return span;
}

std::vector<Span> spans(const rapidjson::Value& value, const std::vector<std::uint32_t>& offsets,
                        const std::string& text) {
  std::vector<Span> result;
  for (const auto& piece : value.GetArray()) {
    const Span span =
        without_space(text, {offsets[piece[0].GetUint()], offsets[piece[1].GetUint()]});
    if (!span.empty()) result.push_back(span);
  }
  return result;
}

template <typename Visit>
bool each_line(const std::string& path, Visit visit) {
  std::ifstream file(path);
  if (!file) return false;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty()) continue;
    rapidjson::Document json;
    json.Parse(line.c_str(), line.size());
    if (json.HasParseError()) {
      std::fprintf(stderr, "%s: a line is no JSON\n", path.c_str());
      std::exit(1);
    }
    visit(json);
  }
  return true;
}

}  // namespace

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (!trimmed(text.substr(at, end - at)).empty()) {
      lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
    at = end + 1;
  }
  return lines;
}

std::vector<Document> read_documents(const std::string& path) {
  std::vector<Document> documents;
  const bool read = each_line(path, [&](const rapidjson::Document& json) {
    Document document;
    document.id = json["id"].GetString();
    document.text = json["text"].GetString();
    document.paragraphs = lines_of(document.text);
    document.quotations = find_quotations(document.text, document.paragraphs);
    document.tokens = tokenize_all(document.text, document.paragraphs);
    const std::vector<std::uint32_t> offsets = code_point_offsets(document.text);
    for (const auto& value : json["attributions"].GetArray()) {
      Attribution attribution;
      attribution.source = spans(value["source"], offsets, document.text);
      attribution.cue = spans(value["cue"], offsets, document.text);
      attribution.content = spans(value["content"], offsets, document.text);
      document.gold.push_back(std::move(attribution));
    }
    documents.push_back(std::move(document));
  });
  if (!read) {
    std::fprintf(stderr, "%s cannot be read\n", path.c_str());
    std::exit(1);
  }
  return documents;
}

}  // namespace winnow::training
