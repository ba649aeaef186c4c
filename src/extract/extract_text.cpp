#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include "base/letters.h"
#include "base/text.h"
#include "extract/extract.h"
#include "extract/fill_metadata.h"
#include "extract/line_marker.h"
#include "extract/measure.h"
#include "extract/override.h"
#include "extract/phrases.h"
#include "extract/quality.h"
#include "extract/spoken_reason.h"
#include "metadata/byline.h"
#include "metadata/date.h"
#include "metadata/update_notice.h"

namespace winnow {

namespace {

constexpr float kLongestTitle = 30;   // words
constexpr float kLongestDeck = 40;    // words
constexpr float kLongestByline = 14;  // words
constexpr float kLongestTeaser = 25;  // words
constexpr float kFewWords = 2;
constexpr float kRepeatable = 4;          // words: shorter lines may stand twice
constexpr float kLongestHeading = 8;      // words: of a list of teasers
constexpr float kShortestProse = 8;       // words
constexpr float kLongestCaption = 20;     // words
constexpr float kLongestSignature = 8;    // words
constexpr float kLongestButtons = 6;      // words
constexpr std::size_t kNoticeBytes = 40;  // of what a notice of a change begins with
constexpr std::size_t kLooseEnds = 4;     // lines between the article and what surely is none

struct Line {
  Measure text;
  PhraseHits hits;
  Reason said = Reason::none;

  bool sentence() const { return text.sentence_ends > 0; }
  // Ends like a sentence; titles do so by a question only.
  bool closed() const { return text.ends_sentence && text.questions == 0; }
};

std::vector<PageBlock> split(std::string_view text) {
  std::vector<PageBlock> blocks;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    PageBlock block;
    block.text = collapsed(text.substr(begin, end - begin));
    block.source = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    block.reason = Reason::none;
    block.probability = 1;
    if (!block.text.empty()) blocks.push_back(std::move(block));
    begin = end + 1;
  }
  return blocks;
}

// "Dominic Farrow, Legal Affairs Correspondent"
bool is_signature(std::string_view text, const Line& line) {
  static constexpr std::string_view kDesks[] = {"correspondent", "reporter",  "editor",
                                                "writer",        "columnist", "staff"};
  if (line.text.words > kLongestSignature) return false;
  const std::size_t space = text.rfind(' ');
  const std::size_t comma = text.find(',');
  if (space == std::string_view::npos || comma == std::string_view::npos) return false;
  const std::string last = letters::folded(text.substr(space + 1));
  if (std::find(std::begin(kDesks), std::end(kDesks), last) == std::end(kDesks)) return false;
  return text.substr(0, comma).find(' ') != std::string_view::npos;
}

// "14 March 2022 16:05", "By Ada Lovelace": hardly more than a date or names.
bool is_byline(std::string_view text, const Line& line) {
  if (line.text.words > 2 * kLongestByline || line.sentence()) return false;
  if (!dates_of_line(text).published.empty()) return true;
  if (line.text.words > kLongestByline) return false;
  return is_date_line(text) || (has_byline_lead_in(text) && !persons_in(text).empty()) ||
         is_signature(text, line);
}

// "Photograph: Ed Vane/PA" at the end of a line makes it a picture's.
bool ends_with_picture_credit(std::string_view text, const Line& line) {
  static constexpr std::string_view kLabels[] = {
      "Photograph:", "Photo:", "Picture:", "Pic:", "Image:", "Credit:", "Foto:", "Bild:"};
  constexpr std::size_t kLongestCredit = 60;  // bytes
  if (line.text.words > kLongestTeaser + kLongestTeaser) return false;
  for (const std::string_view label : kLabels) {
    const std::size_t at = text.rfind(label);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view credit = text.substr(at + label.size());
    if (credit.size() <= kLongestCredit && !credit.ends_with('.')) return true;
  }
  return false;
}

// "Reply Quote Report", "Like (3) · Reply": nothing but the names of buttons.
Reason buttons_reason(std::string_view text, const Line& line) {
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

// "Noor Haddad covers privacy and consumer technology."
bool is_about_author(std::string_view text, std::string_view byline) {
  static constexpr std::string_view kDoing[] = {" covers ", " writes ", " reports ",
                                                " is a",    " is the ", " has covered "};
  for (const std::string_view author : names_of_byline(byline)) {
    if (!text.starts_with(author)) continue;
    const std::string_view rest = text.substr(author.size());
    if (std::any_of(std::begin(kDoing), std::end(kDoing),
                    [&](std::string_view doing) { return rest.starts_with(doing); })) {
      return true;
    }
  }
  return false;
}

// "___", "* * *"
bool is_drawn_rule(std::string_view text) {
  return text.find_first_not_of("_-=*~#. ") == std::string_view::npos;
}

// "This story has been corrected to show that …"
bool is_notice_of_change(std::string_view text) {
  static constexpr std::string_view kOpenings[] = {
      "this story",    "this article",  "this report",        "this post",     "correction",
      "clarification", "editor's note", "an earlier version", "dieser artikel"};
  const std::string lower = letters::folded(text.substr(0, kNoticeBytes));
  return !from_update_word(text).empty() &&
         std::any_of(std::begin(kOpenings), std::end(kOpenings),
                     [&](std::string_view opening) { return lower.starts_with(opening); });
}

bool is_clutter(Reason reason) {
  return reason != Reason::none && reason != Reason::credit && reason != Reason::byline &&
         reason != Reason::caption_noise;
}

// "Marta Iglesias and Tomás Quiroga"
bool names_persons_alone(std::string_view text) {
  const std::vector<BylineName> names = names_in(text);
  return !names.empty() && std::all_of(names.begin(), names.end(), [](const BylineName& name) {
    return name.kind == BylineKind::person;
  });
}

// What a line's neighbours say of it.
void hear_neighbours(const std::vector<PageBlock>& blocks, std::vector<Line>& lines) {
  std::size_t title = lines.size();  // the first line that says nothing of itself
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.said != Reason::none) continue;
    const bool headed = title < i;
    // "Arrow", "Skip to content": what stands above the words of the page's frame.
    if (!headed && i + 1 < lines.size() && lines[i + 1].said == Reason::navigation &&
        line.text.words <= kFewWords) {
      line.said = Reason::navigation;
      continue;
    }
    if (!headed) title = i;
    const Reason before = i > 0 ? lines[i - 1].said : Reason::none;
    const Reason after = i + 1 < lines.size() ? lines[i + 1].said : Reason::none;
    // "Marta Iglesias", "Seville, 18 Feb 2026"
    const bool dated = headed && after == Reason::byline && !date_in(blocks[i + 1].text).empty();
    if (dated && line.text.words <= kRepeatable && names_persons_alone(blocks[i].text)) {
      line.said = after;
    }
    // "Comments", "(214)"
    if (line.text.letters == 0 && before != Reason::none) line.said = before;
    // "Support the Courier", "Please consider supporting us …"
    const bool hints = line.hits[PhraseKind::appeal] > 0 && line.text.words <= kRepeatable;
    if (hints && after == Reason::appeal) line.said = after;
    // A teaser or a caption between two nags.
    const bool between = headed && is_clutter(before) && is_clutter(after) && line.text.letters > 0;
    if (between && !line.closed() && line.text.words > kRepeatable) line.said = Reason::related;
    // "The pair in happier times", "Credit: Rex"
    const bool label = after == Reason::caption_noise && lines[i + 1].text.words <= kRepeatable;
    if (label && !line.sentence() && i > 0 && line.text.words > kRepeatable &&
        line.text.words <= kLongestCaption) {
      line.said = after;
    }
  }
}

void take_byline(const std::string& text, Metadata& metadata) {
  if (metadata.byline.empty()) metadata.byline = persons_in(byline_in(text));
  // "New Delhi, 3 May 2026" reads like a name.
  if (metadata.byline.empty() && !is_date_line(text)) metadata.byline = persons_in(text);
  const LineDates dates = dates_of_line(text);
  if (metadata.modified.empty()) metadata.modified = dates.modified;
  if (metadata.published.empty()) {
    metadata.published = dates.published.empty() ? date_in(text) : dates.published;
  }
}

// "## What happened"
bool is_heading(std::string_view text) {
  return line_marker(text).kind == LineMarker::Kind::heading;
}

// The first line that says nothing of itself is the title where it reads like one and more follows.
void take_title(std::vector<PageBlock>& blocks, const std::vector<Line>& lines,
                Metadata& metadata) {
  std::size_t title = 0;
  while (title < lines.size() && lines[title].said != Reason::none) ++title;
  if (title + 2 >= blocks.size() || lines[title].text.words > kLongestTitle) return;
  // "# Bridge closed."; "No data was sold. Two engineers say otherwise.", "By Noor Haddad"
  const bool marked = is_heading(blocks[title].text);
  const bool above_byline = lines[title + 1].said == Reason::byline;
  if (lines[title].closed() && !marked && !above_byline) return;
  metadata.title = blocks[title].text;
  if (marked) metadata.title.erase(0, line_marker(metadata.title).size);
  blocks[title].reason = Reason::duplicate;
  const Line& deck = lines[title + 1];
  if (deck.said == Reason::none && deck.text.words <= kLongestDeck &&
      deck.text.words >= kRepeatable && !deck.closed() && !is_heading(blocks[title + 1].text)) {
    metadata.deck = blocks[title + 1].text;
    blocks[title + 1].reason = Reason::duplicate;
  }
}

void add_to(std::string& list, const std::string& entry) {
  if (!list.empty()) list += "; ";
  list += entry;
}

// A heading like "Comments" or "Related stories" speaks for the lines below it: comments to the
// end, teasers as long as they read like headlines.
void spread_headings(std::vector<PageBlock>& blocks, const std::vector<Line>& lines) {
  Reason section = Reason::none;
  std::size_t last_prose = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (lines[i].said == Reason::none && lines[i].sentence()) last_prose = i;
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept()) {
      const bool comment = section == Reason::comments && i > last_prose;
      const bool teaser =
          section == Reason::related && !lines[i].closed() && lines[i].text.words <= kLongestTeaser;
      if (comment || teaser)
        blocks[i].reason = section;
      else
        section = Reason::none;
    } else if (lines[i].text.words <=
               (lines[i].said == Reason::related ? kLongestHeading : kRepeatable)) {
      section = lines[i].said;
    }
  }
}

// Behind the last paragraph, lines that are no sentences go with the clutter they stand among.
void drop_loose_ends(std::vector<PageBlock>& blocks, const std::vector<Line>& lines) {
  std::size_t end = 0;  // past the last paragraph
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept() && lines[i].closed() && lines[i].text.words >= kShortestProse) end = i + 1;
  }
  std::size_t clutter = end;
  while (clutter < blocks.size() && !is_clutter(blocks[clutter].reason)) ++clutter;
  if (end == 0 || clutter == blocks.size()) return;
  for (std::size_t i = clutter - end <= kLooseEnds ? end : clutter; i < blocks.size(); ++i) {
    const bool loose = !lines[i].closed() && lines[i].text.words <= kLongestTeaser;
    if (blocks[i].kept() && loose) blocks[i].reason = Reason::related;
  }
}

// What follows the last paragraph and says nothing of its matter: who its author is, what was
// corrected, and rules drawn in characters.
void drop_endings(std::vector<PageBlock>& blocks, const std::vector<Line>& lines,
                  std::string_view byline) {
  for (std::size_t i = blocks.size(); i-- > 0;) {
    PageBlock& block = blocks[i];
    if (!block.kept()) continue;
    if (is_about_author(block.text, byline) && lines[i].text.words <= kLongestDeck) {
      block.reason = Reason::byline;
    } else if (is_notice_of_change(block.text)) {
      block.reason = Reason::credit;
    } else if (is_drawn_rule(block.text)) {
      block.reason = Reason::navigation;
    } else {
      return;
    }
  }
}

}  // namespace

Extraction extract_text(std::string_view text, Metadata& metadata,
                        const std::vector<BlockOverride>& overrides) {
  Extraction extraction;
  extraction.blocks = split(text);
  std::vector<Line> lines;
  for (const PageBlock& block : extraction.blocks) {
    Line line;
    line.text = measure(block.text);
    line.hits = find_phrases(block.text);
    line.said = spoken_reason(line.text, line.hits);
    if (line.said == Reason::none && is_byline(block.text, line)) line.said = Reason::byline;
    if (line.said == Reason::none) line.said = buttons_reason(block.text, line);
    if (line.said == Reason::none && ends_with_picture_credit(block.text, line)) {
      line.said = Reason::caption_noise;
    }
    if (line.said == Reason::none && is_joined_menu(block.text)) line.said = Reason::navigation;
    lines.push_back(line);
  }
  hear_neighbours(extraction.blocks, lines);

  take_title(extraction.blocks, lines, metadata);
  std::unordered_set<std::string_view> seen{metadata.title, metadata.deck};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    PageBlock& block = extraction.blocks[i];
    if (!block.kept()) continue;
    block.reason = lines[i].said;
    if (block.reason == Reason::credit) add_to(metadata.credit, block.text);
    if (block.reason == Reason::byline) take_byline(block.text, metadata);
    if (block.kept() && lines[i].text.words >= kRepeatable && !seen.insert(block.text).second) {
      block.reason = Reason::duplicate;
    }
  }
  spread_headings(extraction.blocks, lines);
  drop_loose_ends(extraction.blocks, lines);
  drop_endings(extraction.blocks, lines, metadata.byline);
  apply_overrides(extraction.blocks, overrides);

  float kept = 0;
  float prose = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!extraction.blocks[i].kept()) continue;
    kept += lines[i].text.words;
    if (lines[i].sentence()) prose += lines[i].text.words;
  }
  extraction.page_type_confidence = kept > 0 ? prose / kept : 0;
  extraction.quality = article_quality(prose, kept);
  return extraction;
}

}  // namespace winnow
