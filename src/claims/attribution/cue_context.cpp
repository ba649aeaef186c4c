#include "claims/attribution/cue_context.h"

#include <cstdlib>

#include "claims/attribution/features.h"

namespace winnow {

namespace {

constexpr int kFarthest = 30;             // units
constexpr std::uint32_t kQuotation = 77;  // stands for one in a chain of tags

enum Between : std::uint32_t {
  comma = 1,
  quotation = 2,
  that = 4,
  stop = 8,
  wh = 16,
  conjunction = 32,
  to = 64,
  verb = 128,
};

std::uint32_t between_of(const Word& word) {
  switch (word.tag) {
    case PartOfSpeech::comma: return comma;
    case PartOfSpeech::open_quote:
    case PartOfSpeech::close_quote: return quotation;
    case PartOfSpeech::that: return that;
    case PartOfSpeech::full_stop:
    case PartOfSpeech::colon: return stop;
    case PartOfSpeech::wh:
    case PartOfSpeech::subordinator: return wh;
    case PartOfSpeech::conjunction: return conjunction;
    case PartOfSpeech::to: return to;
    case PartOfSpeech::be:
    case PartOfSpeech::have:
    case PartOfSpeech::modal:
    case PartOfSpeech::do_: return verb;
    default: return 0;
  }
}

}  // namespace

std::vector<NearCue> nearest_cues(std::span<const Word> words, Side side, std::uint8_t level) {
  const bool forward = side == Side::before;
  const QuoteState entered = forward ? QuoteState::opens : QuoteState::closes;
  std::vector<NearCue> all(words.size());
  NearCue now;
  for (std::size_t step = 0; step < words.size(); ++step) {
    const std::size_t i = forward ? step : words.size() - 1 - step;
    const Word& word = words[i];
    const bool quoted = in_long_quote(word);
    const auto begin_sentence = [&] {
      const bool after_quote = i > 0 && in_long_quote(words[i - 1]);
      if (word.sentence_begins && !quoted && !(forward && after_quote)) now.between |= stop;
    };
    if (forward) begin_sentence();
    if (now.cue >= 0) {
      NearCue near = now;
      near.distance = std::abs(static_cast<int>(word.unit) - static_cast<int>(words[now.cue].unit));
      if (near.distance <= kFarthest) all[i] = near;
    }
    if (!quoted && word.cue_level >= level) {
      now = {static_cast<int>(i), 0, 0, 0};
    } else if (!quoted) {
      now.chain = mix(forward ? 1 : 2, now.chain, static_cast<std::uint32_t>(word.tag));
      now.between |= between_of(word);
    } else if (word.quote == entered) {
      now.chain = mix(forward ? 1 : 2, now.chain, kQuotation);
      now.between |= quotation;
    }
    if (!forward) begin_sentence();
  }
  return all;
}

}  // namespace winnow
