#include "metadata/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <unordered_map>

#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

constexpr std::size_t kSample = 16 * 1024;

struct StopWords {
  std::string_view language;
  std::string_view words;
};
constexpr StopWords kStopWords[] = {
#define WINNOW_STOP_WORDS(language, words) {language, words},
#include "metadata/stop_words.def"
#undef WINNOW_STOP_WORDS
};

// The languages that have a stop word, as bits by their place in kStopWords.
std::uint32_t languages_of(std::string_view word) {
  static_assert(std::size(kStopWords) <= 32);
  static const auto languages = [] {
    std::unordered_map<std::string_view, std::uint32_t> all;
    for (std::size_t i = 0; i < std::size(kStopWords); ++i) {
      std::string_view rest = kStopWords[i].words;
      while (!rest.empty()) {
        const std::size_t size = std::min(rest.find(' '), rest.size());
        all[rest.substr(0, size)] |= std::uint32_t{1} << i;
        rest.remove_prefix(std::min(size + 1, rest.size()));
      }
    }
    return all;
  }();
  const auto found = languages.find(word);
  return found == languages.end() ? 0 : found->second;
}

// A stretch of code points by which a script, and mostly a language, is known.
struct Script {
  std::string_view language;
  char32_t first, last;
};
constexpr Script kScripts[] = {
    {"latin", 'A', 'Z'},  {"latin", 'a', 'z'},    {"latin", 0xC0, 0x24F}, {"el", 0x370, 0x3FF},
    {"ru", 0x400, 0x4FF}, {"he", 0x590, 0x5FF},   {"ar", 0x600, 0x6FF},   {"hi", 0x900, 0x97F},
    {"th", 0xE00, 0xE7F}, {"ko", 0xAC00, 0xD7A3}, {"ja", 0x3040, 0x30FF}, {"zh", 0x3400, 0x9FFF},
};

struct ScriptCounts {
  std::array<std::size_t, std::size(kScripts)> of{};
  std::size_t all = 0;
  std::size_t ukrainian = 0;  // letters that Russian does not have
  std::size_t persian = 0;    // letters that Arabic does not have

  std::size_t of_language(std::string_view language) const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < of.size(); ++i) {
      if (kScripts[i].language == language) sum += of[i];
    }
    return sum;
  }
};

ScriptCounts count_scripts(std::string_view text) {
  constexpr std::u32string_view kUkrainian = U"іїєґІЇЄҐ";
  constexpr std::u32string_view kPersian = U"پچژگیک";
  ScriptCounts counts;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint found = utf8::decode(text, at);
    at += found.size;
    for (std::size_t i = 0; i < counts.of.size(); ++i) {
      if (found.value < kScripts[i].first || found.value > kScripts[i].last) continue;
      ++counts.of[i];
      ++counts.all;
      break;
    }
    if (found.value < 0x80) continue;
    if (kUkrainian.find(found.value) != std::u32string_view::npos) ++counts.ukrainian;
    if (kPersian.find(found.value) != std::u32string_view::npos) ++counts.persian;
  }
  return counts;
}

// The language whose stop words are most of the text's words, if it stands out.
std::string_view latin_language(std::string_view text) {
  constexpr std::size_t kFewestWords = 4;
  constexpr double kShare = 0.12;   // prose has 0.3 to 0.5
  constexpr double kMargin = 1.15;  // over the second; close relatives share many words
  const std::string lower = letters::folded(text);
  std::array<std::size_t, std::size(kStopWords)> hits{};
  std::size_t words = 0;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    while (at < lower.size()) {
      const utf8::CodePoint found = utf8::decode(lower, at);
      if (!letters::is_word_character(found.value)) break;
      at += found.size;
    }
    if (at == begin) {
      at += utf8::decode(lower, at).size;
      continue;
    }
    ++words;
    const std::string_view word = std::string_view(lower).substr(begin, at - begin);
    const std::uint32_t languages = languages_of(word);
    for (std::size_t i = 0; i < hits.size(); ++i) hits[i] += languages >> i & 1U;
  }
  const auto best = std::max_element(hits.begin(), hits.end());
  std::size_t second = 0;
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
    if (hit != best) second = std::max(second, *hit);
  }
  if (words < kFewestWords || static_cast<double>(*best) < kShare * static_cast<double>(words) ||
      static_cast<double>(*best) < kMargin * static_cast<double>(second)) {
    return {};
  }
  return kStopWords[static_cast<std::size_t>(best - hits.begin())].language;
}

}  // namespace

std::string_view detected_language(std::string_view text) {
  text = text.substr(0, kSample);
  const ScriptCounts counts = count_scripts(text);
  constexpr std::size_t kFewestLetters = 4;
  if (counts.all < kFewestLetters) return {};
  const std::size_t kana = counts.of_language("ja"), han = counts.of_language("zh");
  // A Chinese character stands for about a word of five letters. Japanese mixes them with kana.
  if ((kana + han) * 5 > counts.all) return kana * 10 > han ? "ja" : "zh";
  if (counts.of_language("ko") * 3 > counts.all) return "ko";
  for (const Script& script : kScripts) {
    const std::size_t count = counts.of_language(script.language);
    if (count * 2 <= counts.all || script.language == "latin") continue;
    if (script.language == "ru" && counts.ukrainian * 50 > count) return "uk";
    if (script.language == "ar" && counts.persian * 50 > count) return "fa";
    return script.language;
  }
  return counts.of_language("latin") * 2 > counts.all ? latin_language(text) : std::string_view();
}

bool is_detectable(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const auto is_it = [primary](const auto& known) {
    return equals_ignoring_case(primary, known.language);
  };
  return std::any_of(std::begin(kStopWords), std::end(kStopWords), is_it) ||
         std::any_of(std::begin(kScripts), std::end(kScripts), is_it) ||
         equals_ignoring_case(primary, "uk") || equals_ignoring_case(primary, "fa");
}

Direction direction_of(std::string_view language) {
  constexpr std::string_view kRightToLeft[] = {"ar", "he", "iw",  "fa", "ur",
                                               "yi", "ps", "ckb", "dv"};
  const std::string_view primary = language.substr(0, language.find('-'));
  const bool found =
      std::any_of(std::begin(kRightToLeft), std::end(kRightToLeft),
                  [&](std::string_view code) { return equals_ignoring_case(primary, code); });
  return found ? Direction::rtl : Direction::ltr;
}

}  // namespace winnow
