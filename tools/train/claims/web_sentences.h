// Sentences of web pages for the filter: news alone does not tell it what else people write.
#pragma once

#include <string>
#include <vector>

#include "claims/attribution/model.h"
#include "sentence_filter_trainer.h"

namespace winnow::training {

// Of the English pages of `folder` (wcxb-dev). Nobody annotated them: a sentence reports where
// `model` finds that it does. Ends the program with a message where the pages cannot be read.
void add_web_sentences(const std::string& folder, const AttributionModel& model,
                       std::vector<FilterExample>& into);

}  // namespace winnow::training
