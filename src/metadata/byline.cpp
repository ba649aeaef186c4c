#include "metadata/byline.h"

#include <algorithm>
#include <iterator>

#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "metadata/date.h"

namespace winnow {

namespace {

constexpr std::string_view kLeadIns[] = {
#define WINNOW_LEAD_IN(word) word,
#include "metadata/byline_words.def"
};
constexpr std::string_view kReviewers[] = {
#define WINNOW_REVIEWER(word) word,
#include "metadata/byline_words.def"
};
constexpr std::string_view kPicturedBy[] = {
#define WINNOW_PICTURED_BY(word) word,
#include "metadata/byline_words.def"
};
constexpr std::string_view kNoNames[] = {
#define WINNOW_NO_NAME(word) word,
#include "metadata/byline_words.def"
};
constexpr std::string_view kJoiners[] = {
#define WINNOW_JOINER(word) word,
#include "metadata/byline_words.def"
};
constexpr std::string_view kNameEnds[] = {
#define WINNOW_NAME_END(word) word,
#include "metadata/byline_words.def"
};
constexpr std::string_view kDesks[] = {
#define WINNOW_DESK(word) word,
#include "metadata/byline_words.def"
};
constexpr std::string_view kSignatures[] = {
#define WINNOW_SIGNATURE(word) word,
#include "metadata/byline_words.def"
};

template <std::size_t size>
bool is_among(std::string_view word, const std::string_view (&list)[size]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// How much of `lower` one of the labels takes that it starts with, and the colon or space after it.
template <std::size_t size>
std::size_t label_length(std::string_view lower, const std::string_view (&labels)[size]) {
  if (lower.empty()) return 0;
  for (const std::string_view label : labels) {
    if (label.front() != lower.front() || lower.substr(0, label.size()) != label) continue;
    std::size_t at = label.size();
    const bool east_asian = static_cast<unsigned char>(label.front()) >= 0xE3;
    if (at < lower.size() && !east_asian && lower[at] != ' ' && lower[at] != ':') continue;
    while (at < lower.size() && (lower[at] == ' ' || lower[at] == ':' || lower[at] == '/')) ++at;
    if (lower.substr(at, 3) == "：" || lower.substr(at, 3) == "／") at += 3;
    return at;
  }
  return 0;
}

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find("www.") == 0 ||
         text.find('@') != std::string_view::npos || text.find(".com") != std::string_view::npos;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string_view without_marks(std::string_view word) {
  constexpr std::string_view kMarks = ".,:;()[]\"'!?*";
  while (!word.empty() && kMarks.find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  while (!word.empty() && kMarks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

bool is_capitalised(std::string_view word) {
  const char32_t first = utf8::decode(word, 0).value;
  return letters::is_upper(first) || first > 0x590;  // scripts beyond Hebrew have no capitals
}

// "MD", "Ph.D.", "RDN": letters behind a name.
bool is_credential(std::string_view part) {
  std::size_t upper = 0, lower = 0;
  for (const char c : part) {
    if (c == ' ') return false;
    if (c >= 'A' && c <= 'Z') ++upper;
    if (c >= 'a' && c <= 'z') ++lower;
  }
  return part.size() <= 7 && upper >= 2 && lower <= 2;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0xC3;
  });
}

BylineKind kind_of(std::string_view part) {
  constexpr std::size_t kMostWords = 6;
  constexpr std::size_t kMostBytes = 80;
  if (part.size() < 2 || part.size() > kMostBytes || is_address(part)) return BylineKind::none;
  const auto words = words_of(part);
  if (words.size() > kMostWords) return BylineKind::none;
  if (is_among(letters::folded(words.back()), kLeadIns)) return BylineKind::none;  // "Written by"
  std::size_t capitalised = 0, with_digits = 0, of_desk = 0;
  for (const std::string_view word : words) {
    const std::string_view bare = without_marks(word);
    const std::string lower = letters::folded(bare);
    if (is_among(lower, kNoNames)) return BylineKind::none;
    if (is_among(lower, kDesks)) ++of_desk;
    if (is_capitalised(bare)) ++capitalised;
    if (std::any_of(bare.begin(), bare.end(), is_digit)) ++with_digits;
  }
  if (of_desk > 0) return BylineKind::desk;
  if (!has_letter(part)) return BylineKind::none;
  if (words.size() == 1) {
    const utf8::CodePoint first = utf8::decode(part, 0);
    return letters::is_unspaced(first.value) ? BylineKind::person : BylineKind::screen_name;
  }
  if (with_digits > 0) return BylineKind::none;
  return capitalised * 2 >= words.size() ? BylineKind::person : BylineKind::screen_name;
}

// Cuts the text into parts at commas, ampersands, joining words and the like; a word that ends a
// name, and what follows it up to the next cut, is dropped.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts(1);
  bool dropping = false;
  const auto cut = [&] {
    if (!parts.back().empty()) parts.emplace_back();
    dropping = false;
  };
  for (const std::string_view word : words_of(text)) {
    const std::string lower = letters::folded(word);
    if (is_among(lower, kJoiners) || lower == "&" || lower == "+" || lower == "/" || lower == "|" ||
        lower == "-" || lower == "–" || lower == "—" || lower == "•" || lower == "·" ||
        lower == "»") {
      cut();
      continue;
    }
    if (is_among(without_marks(lower), kNameEnds)) dropping = true;
    if (is_among(without_marks(lower), kPicturedBy) && !parts.back().empty()) cut();
    const bool comma = word.back() == ',' || word.back() == ';';
    const std::string_view bare = comma ? word.substr(0, word.size() - 1) : word;
    const bool handle = bare.size() > 1 && bare.front() == '@' && !parts.back().empty();
    if (!dropping && !bare.empty() && !handle) {
      std::string& part = parts.back();
      if (!part.empty()) part.push_back(' ');
      part.append(bare);
    }
    if (comma) cut();
  }
  return parts;
}

// "Ada Lovelace" of "Ada Lovelace 4 August 2010".
std::string_view without_date(std::string_view text) {
  constexpr std::size_t kMostDateWords = 6;
  if (std::none_of(text.begin(), text.end(), is_digit)) return text;
  const auto words = words_of(text);
  const bool unspaced = letters::is_unspaced(utf8::decode(text, 0).value);  // one word is a name
  const std::size_t of_name = unspaced ? 1 : 2;
  for (std::size_t of_date = 1; of_date <= kMostDateWords && of_date + of_name <= words.size();
       ++of_date) {
    const char* const begin = words[words.size() - of_date].data();
    const std::string_view before = text.substr(0, static_cast<std::size_t>(begin - text.data()));
    if (is_date_line(text.substr(before.size()))) {
      return is_capitalised(words[words.size() - of_date - 1]) ? before : text;
    }
  }
  return text;
}

// East Asian lists, brackets, slashes, dots without spaces around them and addresses of mail, as
// commas.
std::string with_plain_separators(std::string_view text) {
  std::string out;
  int brackets = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint found = utf8::decode(text, at);
    const char32_t c = found.value;
    if (c == '@') {
      out.erase(out.rfind(' ') + 1);
      out += ", ";
      at = std::min(text.find_first_of(" ,;|", at), text.size());
      continue;
    }
    if (c == '(' || c == '[' || c == U'（') ++brackets;
    if (c == U'、' || c == U'，' || c == U'・' || c == '/' || c == '\n' || c == U'|' || c == U'•' ||
        c == ';') {
      out += ", ";
    } else if (brackets == 0) {
      out.append(text.substr(at, found.size));
    }
    if ((c == ')' || c == ']' || c == U'）') && brackets > 0) --brackets;
    at += found.size;
  }
  return collapsed(out);
}

bool is_initial(std::string_view word) {
  while (!word.empty() && word.back() == '.') word.remove_suffix(1);
  return !word.empty() && is_capitalised(word) && utf8::decode(word, 0).size == word.size();
}

// "Lovelace", "de la Cruz"
bool is_family_name(std::string_view part) {
  const auto words = words_of(part);
  return kind_of(part) >= BylineKind::screen_name && is_capitalised(words.back()) &&
         std::none_of(words.begin(), words.end() - 1, is_capitalised);
}

// "Ada", "Ada B.", "A. B."
bool is_given_name(std::string_view part) {
  const auto words = words_of(part);
  if (words.size() == 1 && !is_initial(part)) {
    return kind_of(part) == BylineKind::screen_name && is_capitalised(part) && !is_credential(part);
  }
  return !words.empty() && is_capitalised(words[0]) &&
         std::all_of(words.begin() + 1, words.end(), is_initial);
}

// "Lovelace, Ada B.": the family name first, as catalogues have it.
bool is_inverted(const std::vector<std::string>& parts) {
  return parts.size() == 2 && is_family_name(parts[0]) && is_given_name(parts[1]);
}

// "Reviewed by Ada Lovelace", "Photos: Ada Lovelace"
bool names_no_author(std::string_view lower) {
  return label_length(lower, kReviewers) > 0 || label_length(lower, kPicturedBy) > 0;
}

// Whether the line may hold one of the names at all, which few do.
bool has_last_word_of_any(std::string_view line, std::string_view byline) {
  const std::vector<std::string_view> names = names_of_byline(byline);
  return std::any_of(names.begin(), names.end(), [line](std::string_view name) {
    return contains_ignoring_case(line, lowered(name.substr(name.rfind(' ') + 1)));
  });
}

}  // namespace

bool has_byline_lead_in(std::string_view text) {
  const std::string lower = letters::folded(text.substr(0, 100));
  const std::size_t length = label_length(lower, kLeadIns);
  if (length == 0 || length >= text.size()) return false;
  // "by riverfan" is a byline, "by the river they stood" is not.
  const std::string_view rest = text.substr(length);
  return is_capitalised(rest) || rest.find(' ') == std::string_view::npos;
}

std::string_view from_lead_in(std::string_view line) {
  for (std::size_t at = 0; at < std::min<std::size_t>(line.size(), 200);) {
    const std::string_view rest = line.substr(at);
    if (has_byline_lead_in(rest)) return rest;
    at = std::min(line.find(' ', at), line.size() - 1) + 1;
  }
  return {};
}

std::string_view byline_in(std::string_view line) {
  const std::string_view byline = from_lead_in(line);
  const std::string_view before = line.substr(0, line.size() - byline.size());
  const bool wordless = std::none_of(before.begin(), before.end(), is_ascii_letter);
  return wordless || is_date_line(before) ? byline : std::string_view();
}

std::vector<std::string_view> names_of_byline(std::string_view byline) {
  constexpr std::string_view kBetween = ", ";
  std::vector<std::string_view> names;
  for (std::size_t begin = 0; begin < byline.size();) {
    const std::size_t end = std::min(byline.find(kBetween, begin), byline.size());
    names.push_back(byline.substr(begin, end - begin));
    begin = end + kBetween.size();
  }
  return names;
}

bool is_byline_of(std::string_view line, std::string_view byline) {
  if (!has_last_word_of_any(line, byline)) return false;
  constexpr std::size_t kMostBeside = 4;  // words: the lead-in, "and"
  const std::string_view led_in = byline_in(line);
  const std::string_view text = without_date(led_in.empty() ? line : led_in);
  const std::vector<BylineName> persons = names_in(byline);
  std::size_t named = 0;  // words
  bool names_person = false;
  for (const BylineName& name : names_in(text)) {
    const bool known = std::any_of(persons.begin(), persons.end(), [&](const BylineName& person) {
      return person.kind == BylineKind::person && person.text == name.text;
    });
    if (!known && name.kind != BylineKind::desk && !is_credential(name.text)) return false;
    names_person = names_person || known;
    named += words_of(name.text).size();
  }
  const auto words = words_of(text);
  const auto written = std::count_if(words.begin(), words.end(), has_letter);
  return names_person && static_cast<std::size_t>(written) <= named + kMostBeside;
}

bool ends_with_desk(std::string_view line) {
  return is_among(letters::folded(line.substr(line.rfind(' ') + 1)), kSignatures);
}

bool is_byline_label(std::string_view text) {
  if (text.size() > 40) return false;
  return label_length(letters::folded(text), kLeadIns) == text.size() && !text.empty();
}

bool ends_with_reviewer_label(std::string_view text) {
  if (text.size() > 40) return false;
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.remove_suffix(1);
  const std::string lower = letters::folded(text);
  return std::any_of(std::begin(kReviewers), std::end(kReviewers), [&](std::string_view label) {
    return lower.size() >= label.size() &&
           std::string_view(lower).substr(lower.size() - label.size()) == label;
  });
}

std::vector<BylineName> names_in(std::string_view author) {
  constexpr std::size_t kMostBytes = 1000;
  std::vector<BylineName> names;
  if (author.size() > kMostBytes || author.find("://") != std::string_view::npos) return names;
  std::string text = with_plain_separators(without_date(author));
  for (std::size_t length = 1; length > 0;) {
    length = label_length(letters::folded(text), kLeadIns);
    text.erase(0, length);
  }
  std::vector<std::string> parts = parts_of(text);
  if (parts.back().empty()) parts.pop_back();
  if (author.find(',') != std::string_view::npos && is_inverted(parts))
    parts = {parts[1] + " " + parts[0]};
  bool another = false;  // than an author, until the next lead-in
  for (std::string& part : parts) {
    const std::string lower = letters::folded(part);
    const std::size_t lead_in = label_length(lower, kLeadIns);
    another = names_no_author(lower) || (another && lead_in == 0);
    if (another) continue;
    part.erase(0, lead_in);
    while (!part.empty() && (part.back() == '.' || part.back() == ':') && part.size() > 3 &&
           part[part.size() - 3] != ' ') {
      part.pop_back();
    }
    const BylineKind kind = kind_of(part);
    if (!names.empty() && kind != BylineKind::desk && is_credential(part)) continue;
    if (kind != BylineKind::none) names.push_back({std::move(part), kind});
  }
  return names;
}

}  // namespace winnow
