// Fits whom "he" and "she" mean:
//
//   train_antecedents CASES src/claims/speakers/antecedent_weights.h
//
// In the texts of CASES (tests/claims, its folders disputes, news and press) readers said who makes
// each claim. Where its source is a pronoun, the weights make the one they named the likeliest of
// those in view. Prints how often that is so in 8-fold cross-validation by text, and with the
// weights compiled in, and writes those of all. The same texts give the same weights.
#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/letters.h"
#include "claims/annotated_folders.h"
#include "claims/english_articles.h"
#include "claims/reports/find_reports.h"
#include "claims/reports/likely_reports.h"
#include "claims/speakers/antecedent_weights.h"
#include "claims/speakers/antecedents.h"
#include "claims/speakers/speakers.h"
#include "claims/weights_header.h"
#include "claims/words/word_list.h"
#include "pipeline.h"

namespace winnow::training {
namespace {

constexpr std::size_t kFolds = 8;
constexpr double kL2 = 0.5;
constexpr int kSteps = 2000;
constexpr double kRate = 0.01;

// One pronoun.
struct Example {
  std::size_t text = 0;
  std::vector<Antecedent> antecedents;
  std::vector<bool> right;

  bool tells() const {  // something to learn
    const auto count = std::count(right.begin(), right.end(), true);
    return count > 0 && static_cast<std::size_t>(count) < right.size();
  }
};

struct Expected {
  std::vector<Span> content;
  std::string speakers;  // folded; any of those between bars is right
};

std::vector<Expected> expected_in(const std::string& text, const std::string& json) {
  rapidjson::Document document;
  if (document.Parse(json.c_str()).HasParseError()) {
    std::fprintf(stderr, "an expectation is no JSON\n");
    std::exit(1);
  }
  std::vector<Expected> expected;
  std::size_t from = 0;
  for (const auto& claim : document["claims"].GetArray()) {
    Expected one;
    for (const auto& value : claim["content"].GetArray()) {
      const std::string piece = value.GetString();
      std::size_t at = text.find(piece, from);
      if (at == std::string::npos) at = text.find(piece);
      if (at == std::string::npos) continue;
      if (one.content.empty()) from = at;
      one.content.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())});
    }
    one.speakers = letters::folded(claim["speaker"].GetString());
    if (!one.speakers.empty()) expected.push_back(std::move(one));
  }
  return expected;
}

// The expected claim of which most stands in the content of `claim`, more than half, or nullptr.
const Expected* find(const std::vector<Expected>& expected, const Claim& claim) {
  const Expected* best = nullptr;
  double most = 0.5;
  for (const Expected& one : expected) {
    double shared = 0, size = 0;
    for (const Span piece : one.content) {
      size += piece.size();
      for (const Span content : claim.content) {
        const std::uint32_t begin = std::max(piece.begin, content.begin);
        shared += std::max(begin, std::min(piece.end, content.end)) - begin;
      }
    }
    if (size > 0 && shared / size > most) {
      best = &one;
      most = shared / size;
    }
  }
  return best;
}

bool is_right(const Expected& expected, const std::string& speaker) {
  const std::string folded = letters::folded(speaker);
  return words::any_word(expected.speakers, "|", [&](std::string_view want) {
    return folded.find(want) != std::string::npos || want.find(folded) != std::string::npos;
  });
}

void add_examples(const std::filesystem::path& folder, std::size_t number,
                  std::vector<Example>& examples) {
  Options options;
  options.claims = false;
  const std::string text = read_file(folder / "article.txt");
  const auto report = clean({.bytes = text, .kind = InputKind::text}, options);
  if (!report || report->metadata.language != "en") return;
  const Article& article = report->article;
  const std::vector<Expected> expected =
      expected_in(article.text, read_file(folder / "expected.json"));
  const Prose prose(article.text, prose_paragraphs(article), words::kEnglish);
  std::vector<Attribution> reports = find_reports(prose, ClaimUnit::statement, {});
  hide_unlikely_reports(prose, reports);
  std::vector<Claim> claims;
  for (const Attribution& found : reports) {
    Claim& claim = claims.emplace_back();
    claim.content = ShortList<Span>(found.content);
    claim.source = ShortList<Span>(found.source);
    claim.cue = ShortList<Span>(found.cue);
  }
  const Names names = gather_names(prose);
  Arena texts;
  resolve_speakers(
      prose, names, claims, texts, {},
      [&](const Claim& claim, std::span<const Antecedent> antecedents) {
        const Expected* want = find(expected, claim);
        if (want == nullptr) return;
        Example example;
        example.text = number;
        example.antecedents.assign(antecedents.begin(), antecedents.end());
        for (const Antecedent& one : antecedents) {
          example.right.push_back(
              is_right(*want, one.name == kNobody ? one.description : names.names[one.name].full));
        }
        examples.push_back(std::move(example));
      });
}

// Softmax over the antecedents of each pronoun; gradient ascent on the texts not of `fold`.
AntecedentEvidence fit(const std::vector<Example>& examples, std::size_t fold) {
  std::vector<double> weights(kAntecedentEvidence);
  const auto score = [&weights](const Antecedent& one) {
    return std::inner_product(weights.begin(), weights.end(), one.evidence.begin(), 0.0);
  };
  for (int step = 0; step < kSteps; ++step) {
    std::vector<double> gradient(kAntecedentEvidence);
    for (std::size_t i = 0; i < weights.size(); ++i) gradient[i] = -kL2 * weights[i];
    for (const Example& example : examples) {
      if (example.text % kFolds == fold || !example.tells()) continue;
      double all = 0, right = 0;
      std::vector<double> likely;
      for (std::size_t i = 0; i < example.right.size(); ++i) {
        likely.push_back(std::exp(score(example.antecedents[i])));
        all += likely.back();
        if (example.right[i]) right += likely.back();
      }
      for (std::size_t i = 0; i < example.right.size(); ++i) {
        const double want = example.right[i] ? likely[i] / right : 0;
        for (std::size_t fact = 0; fact < weights.size(); ++fact) {
          gradient[fact] +=
              (want - likely[i] / all) * static_cast<double>(example.antecedents[i].evidence[fact]);
        }
      }
    }
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] += kRate * gradient[i];
  }
  AntecedentEvidence result{};
  for (std::size_t i = 0; i < weights.size(); ++i) result[i] = static_cast<float>(weights[i]);
  return result;
}

bool is_hit(const Example& example, const AntecedentEvidence& weights) {
  const Antecedent* meant = likeliest(example.antecedents, weights);
  return meant != nullptr &&
         example.right[static_cast<std::size_t>(meant - example.antecedents.data())];
}

int run(const std::filesystem::path& cases, const char* output) {
  std::vector<std::filesystem::path> folders;
  for (const char* kind : {"dailies", "disputes", "news", "press"}) {
    const auto more = folders_in(cases / kind);
    folders.insert(folders.end(), more.begin(), more.end());
  }
  std::vector<Example> examples;
  for (std::size_t i = 0; i < folders.size(); ++i) add_examples(folders[i], i, examples);

  std::size_t reachable = 0, now = 0, hits = 0;
  for (const Example& example : examples) {
    reachable += std::count(example.right.begin(), example.right.end(), true) > 0 ? 1 : 0;
    now += is_hit(example, kAntecedentWeights) ? 1 : 0;
  }
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const AntecedentEvidence weights = fit(examples, fold);
    for (const Example& example : examples) {
      if (example.text % kFolds == fold && is_hit(example, weights)) ++hits;
    }
  }
  std::printf("%zu pronouns, %zu mean somebody in view\n", examples.size(), reachable);
  std::printf("right: %zu by the weights compiled in, %zu in cross-validation\n", now, hits);

  const WeightsHeader header{"antecedents", "\"claims/speakers/antecedents.h\"",
                             "Of the facts in antecedents.cpp, in their order.",
                             "AntecedentEvidence kAntecedentWeights"};
  if (write_weights(output, header, fit(examples, kFolds))) return 0;
  std::fprintf(stderr, "%s cannot be written\n", output);
  return 1;
}

}  // namespace
}  // namespace winnow::training

int main(int argc, char** argv) {
  if (argc == 3) return winnow::training::run(argv[1], argv[2]);
  std::fputs("usage: train_antecedents CASES WEIGHTS.h\n", stderr);
  return 2;
}
