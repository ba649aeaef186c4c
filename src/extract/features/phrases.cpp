#include "extract/features/phrases.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/buckets.h"
#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

enum class Place : std::uint8_t { whole, start, anywhere };

struct Phrase {
  PhraseKind kind;
  Place place;
  std::uint8_t weight;
  std::string_view text;
};

constexpr std::size_t kLongestStarted = 200;  // bytes: a headline or two
constexpr std::size_t kLongestNames = 90;     // bytes: names, a desk, a date

constexpr Phrase kPhrases[] = {
#define WINNOW_PHRASE(kind, place, weight, text) {PhraseKind::kind, Place::place, weight, text},
#include "extract/features/phrases.def"
#undef WINNOW_PHRASE
};

// Where a mark stands next, for places that only grow: the text is searched once, however often it
// is asked and whether or not the mark is there.
class NextMark {
 public:
  NextMark(std::string_view text, std::string_view mark) : text_(text), mark_(mark) {}

  std::size_t from(std::size_t at) {
    if (!searched_ || found_ < at) found_ = text_.find(mark_, at);
    searched_ = true;
    return found_;
  }

 private:
  std::string_view text_;
  std::string_view mark_;
  std::size_t found_ = 0;
  bool searched_ = false;
};

// " small words : with single spaces ": punctuation is a space, but a colon or bar is a word of its
// own; a number is "#". Ideographs keep together, so that phrases without spaces are found within
// them. What stands between quotation marks becomes one "\"".
std::string normalised(std::string_view text) {
  NextMark guillemet(text, "\xC2\xBB");    // »
  NextMark closing(text, "\xE2\x80\x9D");  // ”
  NextMark raised(text, "\xE2\x80\x9C");   // “, which closes „
  std::string out;
  out.reserve(text.size() + 8);
  out = " ";
  const auto separate = [&out] {
    if (out.back() != ' ') out.push_back(' ');
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_ascii_letter(text[at])) ++at;
    if (at > begin) {
      const auto word = static_cast<std::ptrdiff_t>(out.size());
      out.append(text, begin, at - begin);
      std::transform(out.begin() + word, out.end(), out.begin() + word, to_lower);
      continue;
    }
    const auto [c, size, valid] = utf8::decode(text, at);
    at += size;
    if (c == 0x201C || c == 0xAB || c == 0x201E) {  // “ « „
      std::size_t end = c == 0xAB ? guillemet.from(at) : closing.from(at);
      if (c == 0x201E && end == std::string_view::npos) end = raised.from(at);
      separate();
      if (end != std::string_view::npos) {
        out += "\" ";
        at = end + utf8::decode(text, end).size;
      }
    } else if (letters::is_word_character(c)) {
      if (c < 0x80 && is_digit(static_cast<char>(c))) {
        if (out.back() != '#') out.push_back('#');
      } else {
        utf8::append(out, letters::folded(c));
      }
    } else {
      separate();
      if (c == ':' || c == '|' || c == 0xFF1A || c == 0xFF0F) out += ": ";
    }
  }
  separate();
  return out;
}

constexpr std::uint32_t kSeed = 2166136261U;
constexpr std::uint32_t mixed(std::uint32_t hash, std::uint32_t c) {
  return (hash ^ c) * 16777619U;
}

// Of the first word, or of the first two characters of an unspaced script.
std::uint32_t key_at(std::string_view text, std::size_t at) {
  std::uint32_t hash = kSeed;
  const std::size_t begin = at;
  int unspaced = 0;
  while (at < text.size() && text[at] != ' ') {
    const auto [c, size, valid] = utf8::decode(text, at);
    if (letters::is_unspaced(c)) {
      if (unspaced == 0 && at != begin) break;
      ++unspaced;
    } else if (unspaced > 0) {
      break;
    }
    hash = mixed(hash, c);
    at += size;
    if (unspaced == 2) break;
  }
  return hash;
}

class PhraseIndex {
 public:
  PhraseIndex() : entries_(entries(), [](const Entry& entry) { return entry.key % kBuckets; }) {}

  PhraseHits find(std::string_view text) const {
    const std::string words = normalised(text);
    PhraseHits hits;
    for (std::size_t at = 1; at < words.size();) {
      std::uint32_t key = kSeed;
      std::size_t end = at;
      while (words[end] != ' ' && static_cast<unsigned char>(words[end]) < 0x80) {
        key = mixed(key, static_cast<unsigned char>(words[end++]));
      }
      const bool whole = words[end] == ' ';
      look_up(words, at, whole ? key : key_at(words, at), hits);
      at = whole ? end + 1 : next_start(words, at);
    }
    return hits;
  }

 private:
  struct Entry {
    std::uint32_t key;
    const Phrase* phrase;
    std::string words;
  };

  static std::vector<Entry> entries() {
    std::vector<Entry> all;
    for (const Phrase& phrase : kPhrases) {
      std::string words = normalised(phrase.text);
      words = words.substr(1, words.size() - 2);
      all.push_back({key_at(words, 0), &phrase, std::move(words)});
    }
    return all;
  }

  // The next place where a phrase may start: a word, or any character of an unspaced script.
  static std::size_t next_start(const std::string& words, std::size_t at) {
    bool unspaced = letters::is_unspaced(utf8::decode(words, at).value);
    while (true) {
      at += utf8::decode(words, at).size;
      if (at >= words.size()) return words.size();
      if (words[at] == ' ') return at + 1;
      if (unspaced || letters::is_unspaced(utf8::decode(words, at).value)) return at;
      unspaced = false;
    }
  }

  void look_up(const std::string& words, std::size_t at, std::uint32_t key,
               PhraseHits& hits) const {
    for (const Entry& entry : entries_[key % kBuckets]) {
      if (entry.key != key) continue;
      if (words.compare(at, entry.words.size(), entry.words) != 0) continue;
      const std::size_t end = at + entry.words.size();
      const bool unspaced = letters::is_unspaced(utf8::decode_before(words, end).value);
      if (!unspaced && words[end] != ' ') continue;
      if (!in_place(words, at, end, *entry.phrase)) continue;
      auto& weight = hits.weight[static_cast<std::size_t>(entry.phrase->kind)];
      weight = static_cast<std::uint8_t>(std::min(255, weight + entry.phrase->weight));
    }
  }

  // Numbers around do not count: "12 comments", "Comments (3)". A single word starts many a
  // sentence, so it must stand before a colon, or alone; "by" needs a short line only.
  static bool in_place(std::string_view words, std::size_t begin, std::size_t end,
                       const Phrase& phrase) {
    const auto only_numbers = [](std::string_view part) {
      return part.find_first_not_of("# :") == std::string_view::npos;
    };
    if (phrase.place == Place::anywhere) return true;
    if (!only_numbers(words.substr(0, begin))) return false;
    const std::string_view rest = words.substr(end);
    if (only_numbers(rest)) return true;
    if (phrase.place == Place::whole) return false;
    if (rest.size() > kLongestStarted) return false;
    const bool single = utf8::code_points(phrase.text) <= 2 ||
                        words.substr(begin, end - begin).find(' ') == std::string_view::npos;
    const bool before_colon = rest.substr(0, 2) == " :" || rest.front() == ':';
    if (phrase.kind == PhraseKind::byline) return rest.size() <= kLongestNames;
    return before_colon || !single;
  }

  static constexpr std::size_t kBuckets = 1 << 13;  // so many that most words find none in theirs

  Buckets<Entry, kBuckets> entries_;
};

}  // namespace

PhraseHits find_phrases(std::string_view text) {
  static const PhraseIndex index;
  return index.find(text);
}

}  // namespace winnow
