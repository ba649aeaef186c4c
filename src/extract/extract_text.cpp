#include <string>
#include <unordered_set>

#include "base/text.h"
#include "extract/extract.h"
#include "extract/fill_metadata.h"
#include "extract/measure.h"
#include "extract/override.h"
#include "extract/phrases.h"
#include "extract/quality.h"
#include "extract/spoken_reason.h"
#include "metadata/byline.h"
#include "metadata/date.h"

namespace winnow {

namespace {

constexpr float kLongestTitle = 30;   // words
constexpr float kLongestDeck = 40;    // words
constexpr float kLongestByline = 14;  // words
constexpr float kLongestTeaser = 25;  // words
constexpr float kRepeatable = 4;      // words: shorter lines may stand twice

struct Line {
  Measure text;
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

// "14 March 2022 16:05", "By Ada Lovelace": hardly more than a date or names.
bool is_byline(std::string_view text, const Line& line) {
  if (line.text.words > kLongestByline || line.sentence()) return false;
  return is_date_line(text) || (has_byline_lead_in(text) && !persons_in(text).empty());
}

void take_byline(const std::string& text, Metadata& metadata) {
  if (metadata.byline.empty() && has_byline_lead_in(text)) metadata.byline = persons_in(text);
  if (metadata.published.empty()) metadata.published = date_in(text);
}

// The first line is the title where it reads like one and more follows.
void take_title(std::vector<PageBlock>& blocks, const std::vector<Line>& lines,
                Metadata& metadata) {
  if (blocks.size() < 3 || lines[0].text.words > kLongestTitle || lines[0].said != Reason::none ||
      lines[0].closed()) {
    return;
  }
  metadata.title = blocks[0].text;
  blocks[0].reason = Reason::duplicate;
  if (lines[1].said == Reason::none && lines[1].text.words <= kLongestDeck &&
      lines[1].text.words >= kRepeatable && !lines[1].closed()) {
    metadata.deck = blocks[1].text;
    blocks[1].reason = Reason::duplicate;
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
    } else if (lines[i].text.words <= kRepeatable) {
      section = lines[i].said;
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
    line.said = spoken_reason(line.text, find_phrases(block.text));
    if (line.said == Reason::none && is_byline(block.text, line)) line.said = Reason::byline;
    lines.push_back(line);
  }

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
