#include "claims/speakers/turns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/letters.h"
#include "base/name_line.h"
#include "base/text.h"
#include "base/utf8.h"
#include "claims/words/word_list.h"

namespace winnow {

namespace {

using Voice = Turn::Voice;

// Bytes.
constexpr std::size_t kLongestLabel = 40;
constexpr std::size_t kLongestQuestion = 300;
// Fewer are headings ("UPDATE: …"), or questions that an author asks in passing.
constexpr std::size_t kFewestTurns = 3;
constexpr std::size_t kFewestQuestions = 3;
// Of so many answers at least one is in the first person.
constexpr std::size_t kAnswersEach = 4;
constexpr std::size_t kLinesEach = 4;  // a question and its answer, at most, on average

struct Line {
  Span span;
  bool heading = false;
  bool stressed = false;  // all of it
};

bool is_stressed(const Block& block) {
  return std::any_of(block.marks.begin(), block.marks.end(), [&block](const Mark& mark) {
    return (mark.kind == MarkKind::strong || mark.kind == MarkKind::emphasis) &&
           mark.text.contains(block.text);
  });
}

std::vector<Line> lines_of(const Article& article) {
  std::vector<Line> lines;
  for (const Block& block : article.blocks) {
    const bool heading = block.kind == BlockKind::heading;
    if ((heading || is_prose(block.kind)) && !block.text.empty()) {
      lines.push_back({block.text, heading, is_stressed(block)});
    }
  }
  return lines;
}

constexpr std::string_view kOneself[] = {"i",  "me", "my",  "myself", "ich", "mich", "mir",  "mein",
                                         "je", "j",  "moi", "mon",    "yo",  "mi",   "meine"};
constexpr std::string_view kListener[] = {"you", "your", "yourself", "vous", "votre"};

template <std::size_t N>
bool speaks_of(std::string_view text, const std::string_view (&whom)[N]) {
  return words::any_word(letters::folded(text), " .,;:!?'\xE2\x80\x99",
                         [&](std::string_view word) { return words::contains(whom, word); });
}

bool asks(std::string_view text) { return text.ends_with('?') || text.ends_with("？"); }

// Turns whose speaker stands before a colon, or above what is said.
class Labels {
 public:
  Labels(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::optional<Label> label = label_in(i);
      if (!label) label = label_above(i);
      if (label) {
        ++times_[label->speaker];
        labels_.push_back(std::move(*label));
      }
    }
    // What stands there once may be a "Note:" as well, if it is not in capitals.
    const auto once = [&](const Label& label) {
      return times_[label.speaker] < 2 && (label.first > label.line || !is_shouted(label.span));
    };
    labels_.erase(std::remove_if(labels_.begin(), labels_.end(), once), labels_.end());
  }

  std::vector<Turn> turns() const {
    std::vector<Turn> turns;
    if (!are_talk()) return turns;
    const bool personal = answers_are_personal();
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const Label& label = labels_[i];
      Turn turn{label.voice, label.span, {label.speech, lines_[label.first].span.end}};
      // What stands below the last turn may be anybody's.
      const std::size_t next = i + 1 < labels_.size() ? labels_[i + 1].line : 0;
      for (std::size_t line = label.first + 1; line < next && !is_aside(line); ++line) {
        turn.speech.end = lines_[line].span.end;
      }
      if (turn.voice == Voice::answering && !personal) turn.voice = Voice::asking;
      turns.push_back(turn);
    }
    return turns;
  }

 private:
  struct Label {
    Span span;
    std::uint32_t speech = 0;  // where it begins
    std::size_t line = 0;
    std::size_t first = 0;  // line of the speech
    Voice voice = Voice::named;
    std::string speaker;  // "Dana Whitlow" and "Whitlow" are one
  };

  // "Dana Whitlow: We left."
  std::optional<Label> label_in(std::size_t number) const {
    Span line = lines_[number].span;
    line.begin += opening_mark(line.begin);
    const std::string_view whole = text_.substr(line.begin, line.size());
    const std::size_t colon = whole.substr(0, kLongestLabel + 1).find(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const std::string_view name = whole.substr(0, colon);
    const std::string_view speech = trimmed(whole.substr(colon + 1));
    const bool is_time = without_time(whole).size() < whole.size();
    if (speech.empty() || is_time || !looks_like_name(name)) return std::nullopt;
    Label label;
    label.span = {line.begin, line.begin + static_cast<std::uint32_t>(colon)};
    label.speech = static_cast<std::uint32_t>(speech.data() - text_.data());
    const std::string folded = letters::folded(name);
    label.speaker = folded.substr(folded.rfind(' ') + 1);
    if (words::contains(kAsking, folded)) label.voice = Voice::asking;
    if (words::contains(kAnswering, folded)) label.voice = Voice::answering;
    label.line = label.first = number;
    return label;
  }

  // "Dana Whitlow", or "Dana Whitlow 01:20", and what she says in the next line. One word heads
  // sections: "Pros".
  std::optional<Label> label_above(std::size_t number) const {
    const Span line = lines_[number].span;
    const std::string_view whole = text_.substr(line.begin, line.size());
    if (whole.size() > kLongestLabel || number + 1 == lines_.size()) return std::nullopt;
    const std::string_view name = without_time(whole);
    const bool timed = name.size() < whole.size();
    const bool more =
        name.ends_with('.') || (!timed && name.find_first_of("?!,(") != std::string_view::npos);
    if (lines_[number + 1].heading || more || !looks_like_name(name) ||
        !(timed || name.find(' ') != std::string_view::npos)) {
      return std::nullopt;
    }
    Label label;
    label.span = {line.begin, line.begin + static_cast<std::uint32_t>(name.size())};
    label.first = number + 1;
    label.line = number;
    label.speech = lines_[label.first].span.begin;
    label.speaker = letters::folded(name);
    return label;
  }

  // Two or more take turns in sentences, and one asks something. Lists of data name as much before
  // their colons: "Price: $20", "Pros: It is cheap."
  bool are_talk() const {
    if (labels_.size() < kFewestTurns) return false;
    std::size_t changes = 0;
    std::size_t sentences = 0;
    std::size_t questions = 0;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      changes += i > 0 && labels_[i].speaker != labels_[i - 1].speaker;
      const std::string_view words = speech_of(labels_[i]);
      questions += words.find('?') != std::string_view::npos;
      sentences += words.find_last_of(".?!") != std::string_view::npos;
    }
    const std::size_t lines = labels_.back().line - labels_.front().line + 1;
    return 2 * changes >= labels_.size() && 3 * sentences >= 2 * labels_.size() &&
           questions * 8 >= labels_.size() && labels_.size() * 4 >= lines;
  }

  // Bytes of a quotation mark there: papers put one before every turn.
  std::uint32_t opening_mark(std::uint32_t at) const {
    const utf8::CodePoint first = utf8::decode(text_, at);
    return first.value == '"' || first.value == 0x201C ? first.size : 0;
  }

  bool is_shouted(Span span) const {
    const std::string_view name = text_.substr(span.begin, span.size());
    return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // Who answers what many ask is the author as well.
  bool answers_are_personal() const {
    std::size_t answers = 0;
    std::size_t personal = 0;
    for (const Label& label : labels_) {
      if (label.voice != Voice::answering) continue;
      ++answers;
      personal += speaks_of(speech_of(label), kOneself);
    }
    return personal * kAnswersEach >= answers;
  }

  std::string_view speech_of(const Label& label) const {
    return text_.substr(label.speech, lines_[label.first].span.end - label.speech);
  }

  // "[Laughs]", "(The interview is broken off.)", and headings.
  bool is_aside(std::size_t line) const {
    const std::uint32_t begin = lines_[line].span.begin;
    const char first = text_[begin + opening_mark(begin)];
    return lines_[line].heading || first == '[' || first == '(';
  }

  static constexpr std::string_view kAsking[] = {"q", "question", "frage"};
  static constexpr std::string_view kAnswering[] = {"a", "answer", "antwort"};

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<Label> labels_;
  std::unordered_map<std::string, std::size_t> times_;
};

// Questions without a label, and what answers them.
class Questions {
 public:
  Questions(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (!is_question(i) || is_question(i + 1)) continue;
      ++questions_;
      if (questions_ == 1) first_ = i;
      last_ = i;
      stressed_ += lines[i].stressed;
      personal_ += speaks_of(text_of(i + 1), kOneself);
    }
  }

  std::vector<Turn> turns() const {
    std::vector<Turn> turns;
    // An author asks now and then, and answers for the readers.
    const bool interview = questions_ >= kFewestQuestions && personal_ * 2 >= questions_ &&
                           questions_ * kLinesEach >= last_ - first_;
    if (!interview) return turns;
    for (std::size_t i = first_; i <= last_; ++i) {
      if (!is_question(i) && !is_prompt(i)) continue;
      if (lines_[i + 1].heading || is_question(i + 1)) continue;
      turns.push_back({Voice::answering, {}, lines_[i + 1].span});
      // What stands below the last answer may be anybody's.
      for (std::size_t line = i + 2; i < last_ && goes_on(line); ++line) {
        turns.back().speech.end = lines_[line].span.end;
      }
    }
    return turns;
  }

 private:
  std::string_view text_of(std::size_t line) const {
    return text_.substr(lines_[line].span.begin, lines_[line].span.size());
  }

  bool is_question(std::size_t line) const {
    return asks(text_of(line)) && text_of(line).size() <= kLongestQuestion;
  }

  bool asks_in_bold() const { return stressed_ * 2 >= questions_; }

  // Asks for an answer without a question: "The board says you never complained."
  bool is_prompt(std::size_t line) const {
    if (asks_in_bold()) return lines_[line].stressed;
    return text_of(line).size() <= kLongestQuestion && speaks_of(text_of(line), kListener) &&
           !speaks_of(text_of(line), kOneself) && !is_quoted(text_of(line));
  }

  // What the author tells in between speaks of others, and quotes them.
  bool goes_on(std::size_t line) const {
    return !lines_[line].heading && !is_question(line) && !is_prompt(line) &&
           !is_quoted(text_of(line)) && (asks_in_bold() || speaks_of(text_of(line), kOneself));
  }

  static bool is_quoted(std::string_view text) {
    return text.find('"') != std::string_view::npos || text.find("“") != std::string_view::npos;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::size_t questions_ = 0;
  std::size_t stressed_ = 0;  // of the questions
  std::size_t personal_ = 0;  // questions that somebody answers for themselves
  std::size_t first_ = 0, last_ = 0;
};

}  // namespace

std::vector<Turn> find_turns(const Article& article, const words::Language& language) {
  const std::vector<Line> lines = lines_of(article);
  std::vector<Turn> turns = Labels(article.text, lines).turns();
  if (!turns.empty() || &language == &words::kUnknownLanguage) return turns;
  return Questions(article.text, lines).turns();
}

}  // namespace winnow
