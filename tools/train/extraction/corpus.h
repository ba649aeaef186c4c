// Pages of a corpus in the format of the evaluation: pages.jsonl beside gzipped pages.
#pragma once

#include <functional>
#include <string>

#include "dom/document.h"
#include "metadata/metadata.h"

namespace winnow::training {

struct CorpusPage {
  std::string id;
  std::string url;
  std::string html;  // decoded
  Document document;
  Metadata metadata;
};

// Reads, decodes and parses every page and hands it to `use`, in the order of the file. False,
// with a message on standard error, when the corpus cannot be read.
bool for_each_page(const std::string& folder, const std::function<void(CorpusPage&)>& use);

}  // namespace winnow::training
