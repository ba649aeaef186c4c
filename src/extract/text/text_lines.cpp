#include "extract/text/text_lines.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/fill_metadata.h"
#include "extract/reasons/spoken_reason.h"
#include "metadata/byline.h"
#include "metadata/date.h"
#include "metadata/update_notice.h"

namespace winnow {

namespace {

constexpr float kLongestPictured = 50;      // words: a caption with its credit
constexpr float kLongestSignature = 8;      // words
constexpr float kLongestButtons = 6;        // words
constexpr std::size_t kMostBesideStop = 8;  // words, numbers and signs

// "Dominic Farrow, Legal Affairs Correspondent"
bool is_signature(std::string_view text, const TextLine& line) {
  if (line.text.words > kLongestSignature) return false;
  const std::size_t comma = text.find(',');
  return comma != std::string_view::npos && ends_with_desk(text) &&
         text.substr(0, comma).find(' ') != std::string_view::npos;
}

// "14 March 2022 16:05", "By Ada Lovelace": hardly more than a date or names.
bool is_byline(std::string_view text, const TextLine& line) {
  if (line.text.words > 2 * kLongestByline) return false;
  // "Feb. 17, 2026 at 5:02 p.m." holds a stop, and is no sentence.
  if (line.sentence()) {
    return (!line.closed() || text.ends_with(".m.")) &&
           is_date_line(text, DayOrder::month_first, kMostBesideStop);
  }
  if (!dates_of_line(text).published.empty()) return true;
  if (line.text.words > kLongestByline) return false;
  return is_date_line(text) || (has_byline_lead_in(text) && !persons_in(text).empty()) ||
         is_signature(text, line);
}

// "Photograph: Ed Vane/PA" at the end of a line makes it a picture's.
bool ends_with_picture_credit(std::string_view text, const TextLine& line) {
  static constexpr std::string_view kLabels[] = {
      "Photograph:", "Photo:", "Picture:", "Pic:",      "Image:",
      "Credit:",     "Foto:",  "Bild:",    "Credit...", "REUTERS/"};
  constexpr std::size_t kLongestCredit = 60;  // bytes
  if (line.text.words > kLongestPictured) return false;
  if (text.starts_with("Credit...")) return true;
  // "(AP Photo/Jo Brandt)"
  const std::size_t bracket = text.rfind('(');
  if (text.ends_with(')') && text.size() - bracket <= kLongestCredit) {
    for (const std::string_view word : {"Photo", "Images", "/AP", "Reuters", "AFP", "EFE", "dpa"}) {
      if (text.find(word, bracket) != std::string_view::npos) return true;
    }
  }
  for (const std::string_view label : kLabels) {
    const std::size_t at = text.rfind(label);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view credit = text.substr(at + label.size());
    if (credit.size() <= kLongestCredit && !credit.ends_with('.')) return true;
  }
  return false;
}

// "Reply Quote Report", "Like (3) · Reply": nothing but the names of buttons.
Reason buttons_reason(std::string_view text, const TextLine& line) {
  if (line.text.words > kLongestButtons || line.sentence()) return Reason::none;
  Reason said = Reason::none;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    const Measure measured = measure(word);
    if (measured.letters == 0) continue;
    const Reason reason = spoken_reason(measured, find_phrases(word));
    if (reason != Reason::comments && reason != Reason::share) return Reason::none;
    said = reason;
  }
  return said;
}

// "HomeNewsSportWeather": a menu whose spaces were lost in copying. Names like "YouTube" have one
// capital behind a small letter.
bool is_joined_menu(std::string_view text) {
  constexpr int kFewestJoints = 2;
  if (text.find(' ') != std::string_view::npos) return false;
  int joints = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool small = text[i - 1] >= 'a' && text[i - 1] <= 'z';
    if (small && text[i] >= 'A' && text[i] <= 'Z') ++joints;
  }
  return joints >= kFewestJoints;
}

// "Home / India News / Cities"
bool is_trail(std::string_view text) {
  constexpr std::string_view kHome = "Home ";
  const std::size_t end = text.find(' ', kHome.size());
  return text.starts_with(kHome) && end != std::string_view::npos &&
         measure(text.substr(kHome.size(), end - kHome.size())).separators > 0;
}

// "Cracks were found.[2][3]" without what names its sources.
std::string_view without_references(std::string_view text) {
  constexpr std::size_t kLongest = 5;  // bytes: "[123]"
  while (text.ends_with(']')) {
    const std::size_t bracket = text.rfind('[');
    if (bracket == std::string_view::npos || text.size() - bracket > kLongest) break;
    text = text.substr(0, bracket);
  }
  return text;
}

}  // namespace

bool names_persons_alone(std::string_view text) {
  const std::vector<BylineName> names = names_in(text);
  return !names.empty() && std::all_of(names.begin(), names.end(), [](const BylineName& name) {
    return name.kind == BylineKind::person;
  });
}

std::string_view name_before_desk(std::string_view text) {
  constexpr std::size_t kDeskWords = 2;  // "Environment editor"
  std::vector<std::size_t> ends;  // of the words that begin with a capital, from the first on
  std::size_t words = 0;
  for (std::size_t begin = 0; begin < text.size(); ++words) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (ends.size() == words && measure(text.substr(begin, end - begin)).capitalised > 0) {
      ends.push_back(end);
    }
    begin = end + 1;
  }
  if (words < 2 + kDeskWords || !ends_with_desk(text)) return {};
  const std::size_t named = std::min(ends.size(), words - kDeskWords);
  return named < 2 ? std::string_view() : text.substr(0, ends[named - 1]);
}

TextLine read_text_line(std::string_view text) {
  TextLine line;
  line.text = measure(text);
  line.hits = find_phrases(text);
  line.said = spoken_reason(line.text, line.hits);
  // "Copyright © 2026 The River Post. It answers for no linked pages."
  if (line.said == Reason::credit && line.hits[PhraseKind::copyright] > 0) {
    line.said = Reason::footer;
  }
  // "Updated: 4 May 2026, 19.40"
  if (line.said == Reason::credit && !dates_of_line(text).modified.empty()) {
    line.said = Reason::byline;
  }
  if (line.said == Reason::none && is_byline(text, line)) line.said = Reason::byline;
  if (line.said == Reason::none) line.said = buttons_reason(text, line);
  if (line.said == Reason::none && ends_with_picture_credit(text, line)) {
    line.said = Reason::caption_noise;
  }
  // "[edit]"
  const bool bracketed = text.starts_with('[') && text.find(']') == text.size() - 1;
  if (line.said == Reason::none &&
      (is_joined_menu(text) || is_trail(text) || (bracketed && line.text.words <= 2))) {
    line.said = Reason::navigation;
  }
  const std::string_view unreferenced = without_references(text);
  if (unreferenced.size() < text.size()) {
    const Measure measured = measure(unreferenced);
    line.text.ends_sentence = measured.ends_sentence;
    line.text.ends_question = measured.ends_question;
  }
  return line;
}

}  // namespace winnow
