#include "claims/reports/reported_mood.h"

#include <utility>

#include "claims/attribution/content_order.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

// A little less than a clause with its verb of speech (rules.cpp).
constexpr float kConfidence = 0.7F;

constexpr std::string_view kForms =
    "bedeute befinde beginne behalte bestehe betrage bleibe brauche bringe dürfe ende "
    "erhalte fehle finde folge führe gebe gehe gehöre gelte handele handle hoffe habe hätten "
    "helfe komme könne lasse laufe lebe liege mache müsse nehme plane prüfe reiche rechne "
    "sehe sei seien solle spreche stehe stelle steige suche trage treffe verfüge wachse "
    "werde wisse wolle zahle zeige ziehe";

class ParagraphSpeech {
 public:
  ParagraphSpeech(const Prose& prose, const std::vector<Attribution>& known)
      : prose_(prose), known_(known) {}

  // The sentences of a paragraph in order; `next` is the first attribution that may be in it.
  void run(Span paragraph, std::size_t& next, std::vector<Attribution>& out) const {
    const std::vector<Span>* source = nullptr;
    for (std::size_t i = prose_.sentence_at(paragraph.begin);
         i < prose_.sentences.size() && prose_.sentences[i].begin < paragraph.end; ++i) {
      const Span sentence = prose_.sentences[i];
      const std::size_t first = next;
      while (next < known_.size() && known_[next].content.front().begin < sentence.end) ++next;
      if (next > first) {
        source = &known_[next - 1].source;
        continue;
      }
      // "Das teilte die Bahn mit.", which is about the sentence before
      const bool reports = next > 0 && !known_[next - 1].cue.empty() &&
                           sentence.contains(known_[next - 1].cue.front());
      if (reports) {
        source = &known_[next - 1].source;
        continue;
      }
      if (source == nullptr || source->empty() || !is_reported(sentence)) {
        source = nullptr;
        continue;
      }
      Attribution found;
      found.source = *source;
      found.content = {prose_.without_stop(sentence)};
      found.confidence = kConfidence;
      out.push_back(std::move(found));
    }
  }

 private:
  bool is_reported(Span sentence) const {
    for (auto [token, past] = prose_.tokens_in(sentence); token < past; ++token) {
      if (prose_.quotation_at(prose_.tokens[token].span.begin) != nullptr) continue;
      if (prose_.lower(token) == "ich") return false;  // "ich habe"
      if (!prose_.capitalised(token) && is_reported_mood(prose_.lower(token))) return true;
    }
    return false;
  }

  const Prose& prose_;
  const std::vector<Attribution>& known_;
};

}  // namespace

bool is_reported_mood(std::string_view word) {
  static const words::WordMap forms = words::word_set(kForms);
  return forms.contains(word);
}

void go_on_in_reported_mood(const Prose& prose, std::vector<Attribution>& attributions) {
  if (!prose.language.verb_second) return;
  std::vector<Attribution> more;
  const ParagraphSpeech speech(prose, attributions);
  std::size_t next = 0;
  for (const Span paragraph : prose.paragraphs) speech.run(paragraph, next, more);
  add_by_content(attributions, std::move(more));
}

}  // namespace winnow
