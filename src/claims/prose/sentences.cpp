#include "claims/prose/sentences.h"

#include <string>

#include "base/find_byte.h"
#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "claims/words/abbreviations.h"
#include "claims/words/word_list.h"
#include "claims/words/word_map.h"

namespace winnow {

namespace {

using letters::is_white;

// Full stops that need no space after them.
bool ends_anywhere(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'．' || c == U'｡' || c == U'।' ||
         c == U'॥' || c == U'۔' || c == U'។' || c == U'།' || c == U'።' || c == U'။';
}

bool ends_before_space(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == U'…' || c == U'؟' || c == U'‽' || c == U'։';
}

bool closes(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case '}':
    case U'”':
    case U'’':
    case U'»':
    case U'«':
    case U'›':
    case U'‹':
    case U'“':
    case U'」':
    case U'』':
    case U'）':
    case U'】':
    case U'》': return true;
    default: return false;
  }
}

bool is_opening(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case '(':
    case '[':
    case U'“':
    case U'‘':
    case U'«':
    case U'»':
    case U'„':
    case U'‚':
    case U'‹':
    case U'¿':
    case U'¡':
    case U'–':
    case U'—':
    case '-': return true;
    default: return false;
  }
}

class Splitter {
 public:
  Splitter(std::string_view text, Span paragraph) : text_(text), range_(paragraph) {}

  std::vector<Span> run() {
    std::vector<Span> sentences;
    const std::string_view until_end = text_.substr(0, range_.end);
    std::uint32_t begin = skip_blank(range_.begin);
    for (std::uint32_t at = begin;;) {
      // Other bytes end no sentence, whatever stands around them.
      at = static_cast<std::uint32_t>(find_any_byte<'.', '!', '?'>(until_end, at));
      if (at >= range_.end) break;
      const auto point = utf8::decode(text_, at);
      if (!ends_anywhere(point.value) && !ends_before_space(point.value)) {
        at += point.size;
        continue;
      }
      const std::uint32_t end = end_of_marks(at);
      if (is_end(begin, at, end)) {
        sentences.push_back({begin, end});
        begin = skip_blank(end);
        at = begin;
      } else {
        at = end;
      }
    }
    if (begin < range_.end) {
      std::uint32_t end = range_.end;
      while (end > begin) {
        const auto last = utf8::decode_before(text_, end);
        if (!is_white(last.value)) break;
        end -= last.size;
      }
      if (end > begin) sentences.push_back({begin, end});
    }
    return sentences;
  }

 private:
  char32_t at(std::uint32_t position) const {
    return position < range_.end ? utf8::decode(text_, position).value : U'\0';
  }
  std::uint32_t size_at(std::uint32_t position) const { return utf8::decode(text_, position).size; }
  std::uint32_t skip_blank(std::uint32_t position) const {
    while (position < range_.end && is_white(at(position))) position += size_at(position);
    return position;
  }

  // Past the run of full stops and what closes after it. A straight or German quote that stands
  // after a space opens the next sentence.
  std::uint32_t end_of_marks(std::uint32_t position) const {
    while (position < range_.end) {
      const char32_t c = at(position);
      if (const std::uint32_t past = past_spaced_guillemet(position); past != position) {
        position = past;
        continue;
      }
      if (!ends_anywhere(c) && !ends_before_space(c) && !closes(c)) break;
      position += size_at(position);
    }
    return position;
  }

  // French puts a space before a closing mark: "« Fini. »".
  std::uint32_t past_spaced_guillemet(std::uint32_t position) const {
    if (!is_white(at(position))) return position;
    const std::uint32_t mark = position + size_at(position);
    if (at(mark) != U'»') return position;
    const std::uint32_t past = mark + size_at(mark);
    return past >= range_.end || is_white(at(past)) ? past : position;
  }

  // The word that ends just before `position`, in lower case, dots inside it kept ("u.s").
  std::string word_before(std::uint32_t begin, std::uint32_t position) const {
    std::uint32_t from = position;
    while (from > begin) {
      const auto previous = utf8::decode_before(text_.substr(0, from), from);
      if (is_white(previous.value) || is_opening(previous.value) || previous.value == '/') break;
      from -= previous.size;
    }
    return letters::folded(text_.substr(from, position - from));
  }

  std::string next_word(std::uint32_t position) const {
    position = skip_blank(position);
    while (position < range_.end && is_opening(at(position))) position += size_at(position);
    const std::uint32_t from = position;
    while (position < range_.end) {
      const auto point = utf8::decode(text_, position);
      if (point.value < 0x80 && !is_ascii_letter(text_[position]) && !is_digit(text_[position])) {
        break;
      }
      if (is_white(point.value) || ends_before_space(point.value) || closes(point.value)) break;
      position += point.size;
    }
    return std::string(text_.substr(from, position - from));
  }

  bool is_end(std::uint32_t begin, std::uint32_t mark, std::uint32_t end) const {
    if (end >= range_.end) return true;
    const char32_t stop = at(mark);
    const char32_t last = utf8::decode_before(text_.substr(0, end), end).value;
    const bool closed = closes(last);
    if (ends_anywhere(stop)) return !(closed && goes_on_after_quote(end));
    if (!is_white(at(end))) return false;
    const std::uint32_t next = skip_blank(end);
    if (next >= range_.end) return true;
    if (starts_lower(next)) return false;
    if (closed && (stop != '.' || is_ellipsis(mark, end))) return !goes_on_after_quote(next);
    if (stop != '.' || is_ellipsis(mark, end)) return true;
    if (closed) return !speech_follows(next);
    return !is_abbreviation(begin, mark, next);
  }

  bool is_ellipsis(std::uint32_t mark, std::uint32_t end) const {
    return mark + 1 < end && text_[mark] == '.' && text_[mark + 1] == '.';
  }

  bool starts_lower(std::uint32_t position) const {
    while (position < range_.end && is_opening(at(position)) && at(position) != U'¿') {
      position += size_at(position);
    }
    return letters::is_lower(at(position));
  }

  bool goes_on_after_quote(std::uint32_t next) const {
    const char32_t c = at(skip_blank(next));
    return c == ',' || c == U'，' || c == U'、' || letters::is_lower(c) || c == U'と' ||
           speech_follows(next);
  }

  // A speech verb among the next words, before any mark.
  bool speech_follows(std::uint32_t position) const {
    for (int words = 0; words < 6; ++words) {
      position = skip_blank(position);
      const std::string word = next_word(position);
      if (word.empty() || is_opening(at(position))) return false;
      if (words::contains(words::kSpeechAfterQuote, letters::folded(word))) return true;
      position += static_cast<std::uint32_t>(word.size());
      if (position < range_.end && text_[position] == '.' && word.size() <= 3) ++position;
      if (position < range_.end && !is_white(at(position))) return false;
    }
    return false;
  }

  bool is_abbreviation(std::uint32_t begin, std::uint32_t mark, std::uint32_t next) const {
    const std::string word = word_before(begin, mark);
    if (word.empty()) return false;
    const bool all_digits = word.find_first_not_of("0123456789") == std::string::npos;
    if (all_digits) {
      // "1. First" opens a list item; "3. Oktober" is an ordinal.
      return mark - begin == word.size() ||
             (word.size() <= 2 &&
              words::contains(words::kBehindOrdinals, letters::folded(next_word(next))));
    }
    static const words::WordMap binding = words::word_set(words::kBindingAbbreviations);
    static const words::WordMap open = words::word_set(words::kOpenAbbreviations);
    static const words::WordMap openers = words::word_set(words::kSentenceOpeners);
    if (binding.contains(word)) return true;
    if (words::contains(words::kBeforeNumbers, word) && is_digit(static_cast<char>(at(next)))) {
      return true;
    }
    // "he wrote on X. The", and "John D. Marsh"
    const bool network = text_.substr(0, mark).ends_with(" on X");
    if (network || (!open.contains(word) && !is_initial(mark))) return false;
    return !openers.contains(letters::folded(next_word(next)));
  }

  // One capital before the full stop ("J.", "J.K."), but not the pronoun of "he and I."
  bool is_initial(std::uint32_t mark) const {
    const auto letter = utf8::decode_before(text_.substr(0, mark), mark);
    if (!letters::is_upper(letter.value) || mark < letter.size + range_.begin) return false;
    const std::uint32_t start = mark - letter.size;
    if (start == range_.begin) return true;
    const auto before = utf8::decode_before(text_.substr(0, start), start);
    if (before.value == '.') return true;
    return (is_white(before.value) || is_opening(before.value)) && letter.value != 'I';
  }

  std::string_view text_;
  Span range_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view text, Span paragraph) {
  return Splitter(text, paragraph).run();
}

}  // namespace winnow
