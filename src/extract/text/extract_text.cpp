#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include "base/letters.h"
#include "base/text.h"
#include "extract/extract.h"
#include "extract/fill_metadata.h"
#include "extract/override.h"
#include "extract/quality.h"
#include "extract/text/text_head.h"
#include "extract/text/text_headings.h"
#include "extract/text/text_lines.h"
#include "extract/text/turn_lines.h"
#include "extract/text/wrapped_lines.h"
#include "metadata/byline.h"
#include "metadata/date.h"
#include "metadata/update_notice.h"

namespace winnow {

namespace {

constexpr float kLongestNotice = 40;  // words: on the author or the publisher
constexpr float kLongestTeaser = 25;  // words
constexpr float kFewWords = 2;
constexpr float kRepeatable = 4;          // words: shorter lines may stand twice
constexpr float kLongestHeading = 8;      // words: of a list of teasers
constexpr float kLongestCaption = 20;     // words
constexpr std::size_t kNoticeBytes = 40;  // of what a notice of a change begins with
constexpr std::size_t kLooseEnds = 4;     // lines between the article and what surely is none

std::vector<PageBlock> split(std::string_view text) {
  std::vector<PageBlock> blocks;
  for (const Span line : unwrapped_lines(text)) {
    PageBlock block;
    block.text = collapsed(text.substr(line.begin, line.size()));
    block.source = line;
    block.reason = Reason::none;
    block.probability = 1;
    if (!block.text.empty()) blocks.push_back(std::move(block));
  }
  return blocks;
}

// "Noor Haddad", "Noor Haddad covers privacy and consumer technology."; at the end of a text
// "Haddad reports from Cairo." as well.
bool is_about_author(std::string_view text, std::string_view byline, bool at_end) {
  static constexpr std::string_view kDoing[] = {
      " covers ", " writes ", " reports ", " reported from", " is a", " is the ", " has covered "};
  for (std::string_view author : names_of_byline(byline)) {
    if (text == author) return true;
    // "Write to Priya Venkat at priya.venkat@journal.example"
    if (text.find('@') != std::string_view::npos && text.find(author) != std::string_view::npos) {
      return true;
    }
    if (!starts_with_ignoring_case(text, lowered(author))) {
      author = author.substr(author.rfind(' ') + 1);
      if (!at_end || !starts_with_ignoring_case(text, lowered(author))) continue;
    }
    const std::string_view rest = text.substr(author.size());
    if (std::any_of(std::begin(kDoing), std::end(kDoing),
                    [&](std::string_view doing) { return rest.starts_with(doing); })) {
      return true;
    }
  }
  return false;
}

// "Tess Lund is senior security editor at Patchbay. She still uses a key."
bool is_about_journalist(std::string_view text) {
  static constexpr std::string_view kJobs[] = {"editor",    "reporter", "correspondent",
                                               "columnist", "writer",   "journalist"};
  static constexpr std::string_view kBehind[] = {" at ", " for ", " with "};
  const std::size_t is = text.find(" is ");
  const std::size_t end = std::min(text.find(". "), text.size());
  if (is == std::string_view::npos || is > end || !names_persons_alone(text.substr(0, is))) {
    return false;
  }
  const std::string_view said = text.substr(is, end - is);
  return std::any_of(std::begin(kJobs), std::end(kJobs), [&](std::string_view job) {
    const std::size_t at = said.find(job);
    return at != std::string_view::npos &&
           std::any_of(std::begin(kBehind), std::end(kBehind), [&](std::string_view behind) {
             return said.substr(at + job.size()).starts_with(behind);
           });
  });
}

// "The River Post is a nonprofit newsroom."
bool is_about_publisher(std::string_view text) {
  static constexpr std::string_view kPublishers[] = {"news organi", "newsroom", "news agency",
                                                     "news site", "newspaper"};
  const std::size_t is = text.find(" is a");
  return is != std::string_view::npos &&
         std::any_of(std::begin(kPublishers), std::end(kPublishers),
                     [&](std::string_view publisher) {
                       return text.find(publisher, is) != std::string_view::npos;
                     });
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

// Whether lines in capitals are the text's own headings: it is no copy of a page, with its menus
// and nags, or its title is written so, or a heading too short for a link is ("BACKGROUND").
bool heads_in_capitals(const std::vector<TextLine>& lines) {
  const auto silent = [](const TextLine& line) { return line.said == Reason::none; };
  const auto title = std::find_if(lines.begin(), lines.end(), silent);
  if (title == lines.end() || title->shouted()) return true;
  if (std::none_of(lines.begin(), lines.end(),
                   [](const TextLine& line) { return is_clutter(line.said); })) {
    return true;
  }
  for (auto line = title + 1; line != lines.end() && line + 1 != lines.end(); ++line) {
    if (silent(*line) && line->shouted() && line->text.words <= kRepeatable && line[1].prose()) {
      return true;
    }
  }
  return false;
}

// "MORE: What we know of the fire": a link to another article, which says so in capitals.
bool is_labelled_link(std::string_view text) {
  constexpr std::string_view kLabels[] = {"MORE: ",     "MORE ON ",  "PHOTOS: ", "VIDEO: ",
                                          "PICTURES: ", "GALLERY: ", "AUDIO: ",  "LISTEN: "};
  return !text.ends_with('.') &&
         std::any_of(std::begin(kLabels), std::end(kLabels),
                     [text](std::string_view label) { return text.starts_with(label); });
}

// What a line's neighbours say of it.
void hear_neighbours(const std::vector<PageBlock>& blocks, std::vector<TextLine>& lines) {
  const bool shouts = heads_in_capitals(lines);
  std::size_t title = lines.size();  // the first line that says nothing of itself
  for (std::size_t i = 0; i < lines.size(); ++i) {
    TextLine& line = lines[i];
    if (line.said != Reason::none) continue;
    const bool headed = title < i;
    // "Arrow", "Skip to content": what stands above the words of the page's frame.
    if (!headed && i + 1 < lines.size() && lines[i + 1].said == Reason::navigation &&
        line.text.words <= kFewWords) {
      line.said = Reason::navigation;
      continue;
    }
    if (!headed) title = i;
    if (headed && is_labelled_link(blocks[i].text)) {
      line.said = Reason::related;
      continue;
    }
    const Reason before = i > 0 ? lines[i - 1].said : Reason::none;
    const Reason after = i + 1 < lines.size() ? lines[i + 1].said : Reason::none;
    // "Marta Iglesias", "Seville, 18 Feb 2026"
    const bool dated = headed && after == Reason::byline && !date_in(blocks[i + 1].text).empty();
    // … "Hamish Orr", "State political editor"
    const bool signs =
        dated || (headed && i + 1 < lines.size() && !lines[i + 1].sentence() &&
                  lines[i + 1].text.words <= kRepeatable && ends_with_desk(blocks[i + 1].text));
    if (signs && line.text.words <= kRepeatable && names_persons_alone(blocks[i].text)) {
      line.said = Reason::byline;
    }
    // "Comments", "(214)"
    if (line.text.letters == 0 && before != Reason::none) line.said = before;
    // "Support the Courier", "Please consider supporting us …"
    const bool hints = line.hits[PhraseKind::appeal] > 0 && line.text.words <= kRepeatable;
    if (hints && after == Reason::appeal) line.said = after;
    // A teaser or a caption between two nags.
    const bool between = headed && is_clutter(before) && is_clutter(after) && line.text.letters > 0;
    if (between && !line.closed() && line.text.words > kRepeatable) line.said = Reason::related;
    // "STORM KILLS TWO AS RIVERS RISE": a link to another article
    if (!shouts && line.shouted() && headed && !line.closed() && line.text.words > kRepeatable &&
        i + 1 < lines.size() && lines[i - 1].closed() && lines[i + 1].closed()) {
      line.said = Reason::related;
    }
    // "The pair in happier times", "Credit: Rex"
    const bool label = after == Reason::caption_noise;
    if (label && !line.sentence() && i > 0 && line.text.words > kRepeatable &&
        line.text.words <= kLongestCaption) {
      line.said = after;
      line.heard = true;
    }
  }
}

// Below the text, a date alone is that of another article.
void take_byline(const std::string& text, bool below_text, Metadata& metadata) {
  if (metadata.byline.empty()) metadata.byline = persons_in(byline_in(text));
  if (metadata.byline.empty()) metadata.byline = persons_in(name_before_desk(text));
  // "New Delhi, 3 May 2026" reads like a name.
  if (metadata.byline.empty() && !is_date_line(text)) metadata.byline = persons_in(text);
  if (below_text && is_date_line(text)) return;
  const LineDates dates = dates_of_line(text);
  if (metadata.modified.empty()) metadata.modified = dates.modified;
  if (metadata.published.empty()) {
    metadata.published = dates.published.empty() ? date_in(text) : dates.published;
  }
}

std::size_t find_last_prose(const std::vector<TextLine>& lines) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool prose = lines[i].sentence() && lines[i].text.words >= kShortestProse;
    if (lines[i].said == Reason::none && prose) last = i;
  }
  return last;
}

void add_to(std::string& list, const std::string& entry) {
  if (!list.empty()) list += "; ";
  list += entry;
}

// A heading like "Comments" or "Related stories" speaks for the lines below it: comments to the
// end, teasers as long as they read like headlines.
void spread_headings(std::vector<PageBlock>& blocks, const std::vector<TextLine>& lines,
                     std::size_t last_prose) {
  Reason section = Reason::none;
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
void drop_loose_ends(std::vector<PageBlock>& blocks, const std::vector<TextLine>& lines) {
  std::size_t end = 0;  // past the last paragraph
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kept() && lines[i].prose()) end = i + 1;
  }
  std::size_t clutter = end;
  while (clutter < blocks.size() && !is_clutter(blocks[clutter].reason)) ++clutter;
  if (end == 0 || clutter == blocks.size()) return;
  for (std::size_t i = clutter - end <= kLooseEnds ? end : clutter; i < blocks.size(); ++i) {
    // “They had a key,” she said. “Couldn’t they knock?”
    const bool speaks = lines[i].text.ends_question && lines[i].text.sentence_ends > 1;
    const bool loose = !lines[i].closed() && !speaks && lines[i].text.words <= kLongestTeaser;
    if (blocks[i].kept() && loose) blocks[i].reason = Reason::related;
  }
}

// "mailto"
bool is_button(const TextLine& line) { return line.text.words <= 1 && line.text.starts_small; }

// What follows the last paragraph and says nothing of its matter: who its author is, what was
// corrected, and rules drawn in characters.
void drop_endings(std::vector<PageBlock>& blocks, const std::vector<TextLine>& lines,
                  std::string_view byline) {
  bool ended = false;
  for (std::size_t i = blocks.size(); i-- > 0;) {
    PageBlock& block = blocks[i];
    if (!block.kept()) continue;
    const bool brief = lines[i].text.words <= kLongestNotice;
    if (brief && (is_about_author(block.text, byline, true) || is_about_journalist(block.text))) {
      block.reason = Reason::byline;
    } else if (is_notice_of_change(block.text) || (brief && is_about_publisher(block.text))) {
      block.reason = Reason::credit;
    } else if (is_drawn_rule(block.text) || (ended && is_button(lines[i]))) {
      block.reason = Reason::navigation;
    } else {
      return;
    }
    ended = true;
  }
}

}  // namespace

Extraction extract_text(std::string_view text, Metadata& metadata,
                        const std::vector<BlockOverride>& overrides) {
  Extraction extraction;
  extraction.blocks = split(text);
  std::vector<TextLine> lines;
  for (const PageBlock& block : extraction.blocks) lines.push_back(read_text_line(block.text));
  hear_neighbours(extraction.blocks, lines);
  mark_turns(extraction.blocks, lines);

  read_text_head(extraction.blocks, lines, metadata);
  const std::size_t last_prose = find_last_prose(lines);
  std::unordered_set<std::string_view> seen{metadata.title, metadata.deck};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    PageBlock& block = extraction.blocks[i];
    if (!block.kept() || lines[i].turn) continue;
    block.reason = lines[i].said;
    if (block.reason == Reason::credit) add_to(metadata.credit, block.text);
    if (block.reason == Reason::byline) take_byline(block.text, i > last_prose, metadata);
    if (block.kept() && lines[i].text.words >= kRepeatable && !seen.insert(block.text).second) {
      block.reason = Reason::duplicate;
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    PageBlock& block = extraction.blocks[i];
    const bool brief = lines[i].text.words <= kLongestNotice;
    const bool may_be_author = block.kept() && brief && !lines[i].turn;
    if (may_be_author && is_about_author(block.text, metadata.byline, false)) {
      block.reason = Reason::byline;
    }
  }
  spread_headings(extraction.blocks, lines, last_prose);
  drop_loose_ends(extraction.blocks, lines);
  drop_endings(extraction.blocks, lines, metadata.byline);
  apply_overrides(extraction.blocks, overrides);
  mark_headings(extraction.blocks, lines);

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
