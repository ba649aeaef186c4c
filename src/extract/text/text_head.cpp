#include "extract/text/text_head.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/letters.h"
#include "extract/text/line_marker.h"
#include "metadata/byline.h"

namespace winnow {

namespace {

constexpr float kLongestTitle = 30;          // words
constexpr float kLongestDeck = 40;           // words
constexpr float kShortestDeck = 4;           // words
constexpr float kLongestNames = 5;           // words
constexpr float kLongestCredit = 6;          // words
constexpr float kLongestMenu = 3;            // words: of one entry
constexpr float kLongestBesides = 12;        // words: of a button or caption between title and text
constexpr std::size_t kMenu = 3;             // entries
constexpr std::size_t kOpening = 12;         // lines of the article that repeat what its title says
constexpr std::size_t kBelowTitle = 20;      // lines: how far the text begins below
constexpr std::size_t kLongWord = 5;         // bytes: shorter ones are in any line
constexpr std::ptrdiff_t kFewestCommon = 2;  // words
constexpr std::size_t kHead = 100;           // lines

// "## What happened"
bool is_heading(std::string_view text) {
  return line_marker(text).kind == LineMarker::Kind::heading;
}

// "U.S. News", "Politik"
bool is_section(std::string_view text) {
  static constexpr std::string_view kSections[] = {
      "news",      "sport",    "sports",     "politics",  "business",  "opinion",    "world",
      "culture",   "science",  "technology", "tech",      "health",    "lifestyle",  "exclusive",
      "analysis",  "money",    "climate",    "essay",     "review",    "obituaries", "finance",
      "markets",   "courts",   "education",  "football",  "politik",   "panorama",   "wirtschaft",
      "politique", "monde",    "société",    "política",  "sociedad",  "deportes",   "cronaca",
      "nieuws",    "aviation", "energy",     "banking",   "companies", "retail",     "media",
      "property",  "economy",  "crime",      "transport", "defence",   "environment"};
  const std::string last = letters::folded(text.substr(text.rfind(' ') + 1));
  return std::find(std::begin(kSections), std::end(kSections), last) != std::end(kSections);
}

// "NATIONAL", "U.S. News"
bool is_label(std::string_view text, const TextLine& line) {
  const bool shouted = line.shouted() && line.text.letters > 2 && line.text.words <= 2;
  return line.text.words <= kLongestMenu && (is_section(text) || shouted);
}

// Of a text in small letters.
std::vector<std::string_view> long_words(std::string_view lower) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < lower.size();) {
    const std::size_t end = std::min(lower.find(' ', begin), lower.size());
    std::string_view word = lower.substr(begin, end - begin);
    begin = end + 1;
    while (!word.empty() && std::string_view(".,:;!?\"'").find(word.back()) != std::string::npos) {
      word.remove_suffix(1);
    }
    if (word.size() >= kLongWord) words.push_back(word);
  }
  return words;
}

class TextHead {
 public:
  TextHead(std::vector<PageBlock>& blocks, std::vector<TextLine>& lines)
      : blocks_(blocks), lines_(lines) {
    while (first_ < lines_.size() && lines_[first_].said != Reason::none) ++first_;
    body_ = next_prose(first_);
    // "No data was sold. Two engineers say otherwise.", a deck in a sentence, "By Noor Haddad"
    if (body_ + 3 < lines_.size() && lines_[body_].text.sentence_ends > 1 &&
        lines_[body_].text.words <= kLongestTitle && is_prose(body_ + 1) &&
        lines_[body_ + 1].text.words <= kLongestDeck && lines_[body_ + 2].said == Reason::byline) {
      ++body_;
    }
    // A deck in whole sentences stands above the author, a caption above who made its picture.
    for (int besides_text = 0; besides_text < 2 && body_ + 1 < lines_.size(); ++besides_text) {
      const TextLine& below = lines_[body_ + 1];
      const std::size_t text = next_prose(body_ + 1);
      const bool credited =
          below.said == Reason::caption_noise && !below.heard && below.text.words <= kLongestCredit;
      const bool besides = credited || below.said == Reason::byline;
      if (!besides || text == lines_.size() || text > body_ + kBelowTitle) break;
      if (credited) lines_[body_].said = Reason::caption_noise;
      body_ = text;
    }
  }

  void read(Metadata& metadata) {
    std::size_t below = find_title();
    if (below + 2 >= lines_.size() || lines_[below].text.words > kLongestTitle) return;
    // "# Bridge closed."; "No data was sold. Two engineers say otherwise.", "By Noor Haddad"
    const std::string& title = blocks_[below].text;
    const bool above_byline = lines_[below + (is_deck(below + 1) ? 2 : 1)].said == Reason::byline;
    if (lines_[below].closed() && !is_heading(title) && !above_byline) return;
    metadata.title = title;
    if (is_heading(title)) metadata.title.erase(0, line_marker(title).size);
    const bool below_menu = below > first_;
    for (std::size_t i = first_; i < below; ++i) set(i, Reason::navigation);
    blocks_[below++].reason = Reason::duplicate;
    if (is_deck(below)) {
      metadata.deck = blocks_[below].text;
      blocks_[below++].reason = Reason::duplicate;
    }
    read_besides(below, below_menu);
  }

 private:
  bool is_prose(std::size_t i) const { return lines_[i].said == Reason::none && lines_[i].prose(); }

  std::size_t next_prose(std::size_t i) const {
    while (i < lines_.size() && !is_prose(i)) ++i;
    return i;
  }

  // Verses have none.
  bool is_deck(std::size_t i) const {
    const TextLine& line = lines_[i];
    const bool above_text = i < body_ && (body_ < lines_.size() || lines_[i + 1].closed());
    return above_text && line.said == Reason::none && line.text.words <= kLongestDeck &&
           line.text.words >= kShortestDeck && (!line.closed() || is_prose(i)) &&
           !is_heading(blocks_[i].text);
  }

  void set(std::size_t i, Reason reason) {
    if (lines_[i].said == Reason::none) lines_[i].said = reason;
  }

  // The first line that says nothing of itself; below a menu the one that stands there twice, for
  // sharing and for reading, or the first that says what the text does.
  std::size_t find_title() const {
    const bool headed = body_ < lines_.size() && body_ - first_ <= kHead;
    if (!headed || is_heading(blocks_[first_].text)) return first_;
    std::size_t title = repeated_line();
    if (title == first_) title = line_of_opening();
    if (title == first_) title = first_long_line();
    if (title != first_ && is_below_menu(title)) return title;
    title = first_;
    while (title + 1 < body_ && is_label(blocks_[title].text, lines_[title]) &&
           lines_[title + 1].said == Reason::none) {
      ++title;
    }
    return title;
  }

  std::size_t repeated_line() const {
    std::unordered_set<std::string_view> seen;
    std::size_t repeated = first_;
    for (std::size_t i = first_; i < body_; ++i) {
      const bool may_be = lines_[i].said == Reason::none && lines_[i].text.words >= kShortestDeck;
      if (may_be && !seen.insert(blocks_[i].text).second) repeated = i;
    }
    return repeated;
  }

  std::size_t line_of_opening() const {
    const std::string opening = opening_in_small_letters();
    const std::vector<std::string_view> words = long_words(opening);
    const std::unordered_set<std::string_view> known(words.begin(), words.end());
    std::vector<std::ptrdiff_t> common;  // words, by line from the first on
    for (std::size_t i = first_; i < body_; ++i) {
      auto& count = common.emplace_back(0);
      if (lines_[i].said != Reason::none || lines_[i].text.words > kLongestTitle) continue;
      const std::string lower = letters::folded(blocks_[i].text);
      for (const std::string_view word : long_words(lower)) count += known.count(word) > 0 ? 1 : 0;
    }
    if (common.empty()) return first_;
    const auto most = *std::max_element(common.begin(), common.end());
    const auto title = std::find_if(common.begin(), common.end(), [most](auto count) {
      return count >= kFewestCommon && 2 * count > most;
    });
    return title == common.end() ? first_
                                 : first_ + static_cast<std::size_t>(title - common.begin());
  }

  std::string opening_in_small_letters() const {
    std::string opening;
    std::size_t read = 0;
    for (std::size_t i = body_; i < lines_.size() && read < kOpening; i = next_prose(i + 1)) {
      ++read;
      opening += letters::folded(blocks_[i].text) + ' ';
    }
    return opening;
  }

  std::size_t first_long_line() const {
    for (std::size_t i = first_; i < body_; ++i) {
      if (lines_[i].said == Reason::none && lines_[i].text.words >= kShortestDeck) return i;
    }
    return first_;
  }

  // Entries of a menu or names of sections, and nothing of a text, stand above it.
  bool is_below_menu(std::size_t title) const {
    std::size_t entries = 0;
    std::size_t said = 0;
    bool any_section = false;
    bool sections = true;
    for (std::size_t i = 0; i < title; ++i) {
      const float words = lines_[i].text.words;
      if (lines_[i].said != Reason::none) {
        ++said;
        continue;
      }
      if (words <= kLongestMenu) ++entries;
      if (words > kLongestBesides) return false;
      any_section = any_section || (words <= kLongestMenu && is_section(blocks_[i].text));
      sections = sections && is_label(blocks_[i].text, lines_[i]);
    }
    // Of ingredients none says of itself what it is.
    const bool menu = (said > 0 || any_section) && said + entries >= kMenu;
    return menu || sections;
  }

  // Names, roles, buttons and captions between the title above line `begin` and the text.
  void read_besides(std::size_t begin, bool below_menu) {
    if (body_ == lines_.size() || body_ > begin + kBelowTitle) return;
    std::size_t last = begin;  // that says of itself that it is none of the text
    for (std::size_t i = begin; i < body_; ++i) {
      if (lines_[i].said != Reason::none) last = i;
    }
    for (std::size_t i = begin; i < body_; ++i) {
      const std::string& text = blocks_[i].text;
      const TextLine& line = lines_[i];
      if (line.closed() || line.turn || line.text.words > kLongestBesides || is_heading(text)) {
        continue;
      }
      const bool pictured = lines_[i - 1].said == Reason::caption_noise;
      const bool behind_name = lines_[i - 1].said == Reason::byline;
      // "Chipo Mwansa", "in Port Kaleya"
      const Measure& next = lines_[i + 1].text;
      const bool placed = next.starts_small && next.words <= kLongestMenu;
      const bool signs = i == begin || behind_name || placed ||
                         lines_[i + 1].said == Reason::byline ||
                         ends_with_desk(blocks_[i + 1].text);
      const bool names = line.text.words <= kLongestNames && names_persons_alone(text);
      // "in Port Kaleya", "and"
      const bool joins = behind_name && line.text.starts_small && line.text.words <= kLongestMenu;
      if ((signs && names) || joins || ends_with_desk(text)) {
        set(i, Reason::byline);
      } else if (pictured && line.text.words >= kShortestDeck) {
        set(i, Reason::caption_noise);
      } else if (i < last || below_menu) {
        set(i, Reason::navigation);
      }
    }
  }

  std::vector<PageBlock>& blocks_;
  std::vector<TextLine>& lines_;
  std::size_t first_ = 0;  // that says nothing of itself
  std::size_t body_ = 0;   // the first paragraph
};

}  // namespace

void read_text_head(std::vector<PageBlock>& blocks, std::vector<TextLine>& lines,
                    Metadata& metadata) {
  TextHead(blocks, lines).read(metadata);
}

}  // namespace winnow
