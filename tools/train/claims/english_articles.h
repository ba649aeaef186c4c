// Articles of web pages, as the engine extracts them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "article/article.h"

namespace winnow::training {

// Hands the article of every English page of `folder` (wcxb-dev) with the page's id to `use`, in
// the order of the file. Ends the program with a message where the pages cannot be read.
void for_each_english_article(
    const std::string& folder,
    const std::function<void(const std::string& id, const Article& article)>& use);

// The paragraphs of an article in which claims may stand.
std::vector<Span> prose_paragraphs(const Article& article);

}  // namespace winnow::training
