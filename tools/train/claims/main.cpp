// Trains the attribution model and writes its tables:
//
//   train_claims CORPORA TABLES.cpp
//   train_claims --filter CORPORA TABLES.cpp    the filter alone, for the chains compiled in
//
// CORPORA holds polnear-train and polnear-dev (see its LICENCES.md). The same input gives the same
// tables, byte by byte with the same compiler. Prints the report that docs/attribution-model.md
// quotes.
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <thread>

#include "calibration.h"
#include "chain_trainer.h"
#include "claims/attribution/chunks.h"
#include "claims/attribution/find_attributions.h"
#include "claims/attribution/tagger.h"
#include "corpus.h"
#include "labels.h"
#include "scoring.h"
#include "sentence_filter_trainer.h"
#include "tables.h"
#include "web_sentences.h"
#include "word_classes.h"

namespace winnow::training {
namespace {

constexpr std::size_t kFolds = 4;
constexpr unsigned kFilterBits = 13;
constexpr unsigned kFirstBits = 14;
constexpr unsigned kSecondBits = 12;
constexpr double kShownPrecision = 0.85;

struct Item {
  std::size_t document = 0;
  Chunk chunk;
  Example example;
};

std::vector<Item> items_of(const std::vector<Document>& documents, const WordTable& table) {
  std::vector<Item> items;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const Document& document = documents[d];
    ChunkReader reader(document.read(), table, Introductions::apart);
    while (std::optional<Chunk> chunk = reader.next()) {
      Example example{extract_features(chunk->words, chunk->place),
                      gold_path(chunk->tokens, document.gold)};
      items.push_back({d, std::move(*chunk), std::move(example)});
    }
  }
  return items;
}

QuantizedChain train(const std::vector<Item>& items, std::size_t without_fold, unsigned bits) {
  std::vector<const Example*> examples;
  for (const Item& item : items) {
    if (item.document % kFolds != without_fold) examples.push_back(&item.example);
  }
  ChainOptions options;
  options.bits = bits;
  return quantized(train_chain(examples, options), examples);
}

// The features of both for each token.
Features joined(const Features& a, const Features& b) {
  Features both;
  both.kinds = a.kinds;
  for (std::size_t i = 0; i < a.kinds.size(); ++i) {
    both.begins.push_back(static_cast<std::uint32_t>(both.hashes.size()));
    for (const Features* part : {&a, &b}) {
      both.hashes.insert(both.hashes.end(), part->hashes.begin() + part->begins[i],
                         part->hashes.begin() + part->begins[i + 1]);
    }
  }
  both.begins.push_back(static_cast<std::uint32_t>(both.hashes.size()));
  return both;
}

using Chains = std::array<std::optional<QuantizedChain>, kFolds + 1>;

// A chain without each fold, and last, one of all folds.
Chains train_folds(const std::vector<Item>& items, unsigned bits) {
  Chains chains;
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t fold; (fold = next++) <= kFolds;) chains[fold] = train(items, fold, bits);
  };
  std::thread second(work);
  work();
  second.join();
  return chains;
}

// `model` has a filter that is open.
QuantizedFilter filter_for(const AttributionModel& model, const std::vector<Item>& items,
                           const std::string& corpora) {
  std::vector<FilterExample> sentences;
  for (const Item& item : items) add_sentences(item.chunk.words, item.example.gold, sentences);
  add_web_sentences(corpora + "/wcxb-dev", model, sentences);
  return train_filter(sentences, kFilterBits);
}

// Gives each example the labels that a first stage assigns which has not seen its document.
void stack(std::vector<Item>& items, const Chains& chains) {
  for (Item& item : items) {
    const ChainTables& tables = chains[item.document % kFolds]->tables;
    Features& features = item.example.features;
    const std::vector<float> emission = emission_scores(features, tables);
    const TransitionWeights transition = transition_weights(tables);
    const std::vector<float> posteriors =
        Lattice({emission, features.kinds, transition}).posteriors().labels;
    features = joined(features, stacked_features(item.chunk.words, features, posteriors));
  }
}

std::vector<Judged> judge(const std::vector<Item>& items, const std::vector<Document>& documents,
                          const AttributionModel& model) {
  const Tagger tagger(model);
  std::vector<std::vector<Attribution>> found(documents.size());
  std::vector<std::vector<Evidence>> evidence(documents.size());
  for (const Item& item : items) {
    Tagger::Candidates candidates = tagger.candidates(item.chunk);
    for (std::size_t i = 0; i < candidates.found.size(); ++i) {
      PathAttribution& one = candidates.found[i];
      if (one.alone || one.attribution.content.empty()) continue;
      found[item.document].push_back(std::move(one.attribution));
      evidence[item.document].push_back(candidates.evidence[i]);
    }
  }
  const Scores scores = score(documents, found);
  std::vector<Judged> judged;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    for (std::size_t i = 0; i < evidence[d].size(); ++i) {
      judged.push_back({evidence[d][i], scores.right[d][i], d});
    }
  }
  return judged;
}

// The least confidence to keep: F1 is flat around its best, so as many are kept as it allows.
struct Cut {
  float confidence = 0;
  double f1 = 0;  // the best
};
Cut best_cut(std::vector<std::pair<float, bool>> confidences, double gold) {
  constexpr double kFlat = 0.006;
  std::sort(confidences.rbegin(), confidences.rend());
  std::vector<double> f1;
  double right = 0;
  for (std::size_t i = 0; i < confidences.size(); ++i) {
    right += confidences[i].second;
    f1.push_back(2 * right / (static_cast<double>(i + 1) + gold));
  }
  const double best = *std::max_element(f1.begin(), f1.end());
  std::size_t last = f1.size() - 1;
  while (f1[last] < best - kFlat) --last;
  return {confidences[last].first, best};
}

// The least confidence from which at least kShownPrecision are right, and what share is shown.
void print_shown(std::vector<std::pair<float, bool>> confidences, double gold) {
  std::sort(confidences.rbegin(), confidences.rend());
  double right = 0;
  std::size_t shown = 0;
  double shown_right = 0;
  for (std::size_t i = 0; i < confidences.size(); ++i) {
    right += confidences[i].second;
    if (right >= kShownPrecision * static_cast<double>(i + 1)) {
      shown = i + 1;
      shown_right = right;
    }
  }
  if (shown == 0) return;
  std::printf("shown from confidence %.3f: %zu of %zu found, %.3f right, %.3f of the annotated\n",
              static_cast<double>(confidences[shown - 1].first), shown, confidences.size(),
              shown_right / static_cast<double>(shown), shown_right / gold);
  double error = 0;
  constexpr std::size_t kBins = 10;
  for (std::size_t b = 0; b < kBins; ++b) {
    const std::size_t from = b * confidences.size() / kBins,
                      to = (b + 1) * confidences.size() / kBins;
    double difference = 0;
    for (std::size_t i = from; i < to; ++i)
      difference += static_cast<double>(confidences[i].first) - confidences[i].second;
    error += std::fabs(difference) / static_cast<double>(confidences.size());
  }
  std::printf("expected calibration error %.3f\n", error);
}

// Chooses on `tuning` what the chains leave open. The model's confidence will be a view of
// `confidence`.
void choose(AttributionModel& model, const std::vector<Document>& tuning,
            std::array<float, kEvidence>& confidence) {
  double gold = 0;
  for (const Document& document : tuning) gold += static_cast<double>(document.gold.size());
  const std::vector<Item> tuning_items = items_of(tuning, model.words);
  // F1 is flat in the bias too: the largest is taken, which finds most.
  constexpr double kFlat = 0.002;
  std::vector<Judged> best_judged;
  Cut best;
  double highest = 0;
  for (const float bias : {0.5F, 1.0F, 1.5F, 2.0F}) {
    AttributionModel biased = model;
    biased.cue_bias = bias;
    std::vector<Judged> judged = judge(tuning_items, tuning, biased);
    const Cut cut = best_cut(cross_confidences(judged), gold);
    std::printf("cue bias %.1f: F1 %.3f from confidence %.3f\n", static_cast<double>(bias), cut.f1,
                static_cast<double>(cut.confidence));
    highest = std::max(highest, cut.f1);
    if (cut.f1 > highest - kFlat) {
      best = cut;
      model.cue_bias = bias;
      best_judged = std::move(judged);
    }
  }
  model.least_confidence = best.confidence;
  confidence = fit_confidence(best_judged);
  model.confidence = confidence;
  print_shown(cross_confidences(best_judged), gold);
}

void print_scores(const std::vector<Document>& documents, const AttributionModel& model) {
  const Tagger tagger(model);
  std::vector<std::vector<Attribution>> found;
  for (const Document& document : documents) {
    found.push_back(find_attributions(document.read(), tagger));
  }
  print(score(documents, found));
}

// Each article judged by chains that have not seen it. Word classes, bias and confidence are those
// of the model itself.
void print_cross_validation(const std::vector<Document>& documents, const Chains& first,
                            const Chains& second, AttributionModel model) {
  std::vector<std::vector<Attribution>> found(documents.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    model.first = first[fold]->tables;
    model.second = second[fold]->tables;
    const Tagger tagger(model);
    for (std::size_t d = fold; d < documents.size(); d += kFolds) {
      found[d] = find_attributions(documents[d].read(), tagger);
    }
  }
  print(score(documents, found));
}

int run(const std::string& corpora, const std::string& output) {
  const std::vector<Document> annotated = read_documents(corpora + "/polnear-train/gold.jsonl");
  const std::vector<Document> tuning = read_documents(corpora + "/polnear-dev/gold.jsonl");
  const OwnedWordTable words = build_word_table(annotated);

  AttributionModel model;
  model.words = words.view();
  std::vector<Item> items = items_of(annotated, model.words);
  const Chains first = train_folds(items, kFirstBits);
  stack(items, first);
  const Chains second = train_folds(items, kSecondBits);
  model.first = first[kFolds]->tables;
  model.second = second[kFolds]->tables;
  std::array<float, kEvidence> confidence{};
  // The filter learns from what the model finds without one, which takes its confidence.
  model.filter = open_filter();
  choose(model, tuning, confidence);
  const QuantizedFilter filter = filter_for(model, items, corpora);
  model.filter = filter.tables;
  choose(model, tuning, confidence);
  std::printf("%zu bytes of tables\n", write_tables(output, model));

  std::printf("polnear-dev, as the engine finds them:\n");
  print_scores(tuning, model);
  std::printf("polnear-train, in %zu-fold cross-validation:\n", kFolds);
  print_cross_validation(annotated, first, second, model);
  return 0;
}

int run_filter(const std::string& corpora, const std::string& output) {
  AttributionModel model = attribution_model();
  model.filter = open_filter();
  const std::vector<Document> annotated = read_documents(corpora + "/polnear-train/gold.jsonl");
  const QuantizedFilter filter = filter_for(model, items_of(annotated, model.words), corpora);
  model.filter = filter.tables;
  std::printf("%zu bytes of tables\n", write_tables(output, model));
  std::printf("polnear-dev, as the engine finds them:\n");
  print_scores(read_documents(corpora + "/polnear-dev/gold.jsonl"), model);
  return 0;
}

}  // namespace
}  // namespace winnow::training

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool filter = !arguments.empty() && arguments[0] == "--filter";
  if (arguments.size() != (filter ? 3U : 2U)) {
    std::fprintf(stderr, "usage: train_claims [--filter] CORPORA TABLES.cpp\n");
    return 2;
  }
  return filter ? winnow::training::run_filter(arguments[1], arguments[2])
                : winnow::training::run(arguments[0], arguments[1]);
}
