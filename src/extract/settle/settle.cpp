#include "extract/settle/settle.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/text.h"
#include "extract/fill_metadata.h"
#include "extract/reasons/removal_reason.h"
#include "extract/reasons/spoken_reason.h"
#include "extract/settle/comments.h"
#include "extract/settle/durations.h"
#include "extract/settle/place_media.h"
#include "extract/settle/repeated_texts.h"
#include "extract/settle/settle_headings.h"
#include "extract/settle/settle_sources.h"
#include "extract/settle/teasers.h"
#include "extract/settle/whole_tables.h"
#include "extract/settle/whole_terms.h"
#include "metadata/byline.h"
#include "metadata/date.h"
#include "metadata/title.h"
#include "metadata/update_notice.h"

namespace winnow {

namespace {

constexpr double kSameTitle = 0.9;  // likeness of a heading and the page's title
constexpr float kSure = 0.9F;       // probability
constexpr float kSureBoxed = 0.7F;  // probability of a line in a box for newsletters
constexpr float kFoldWords = 40;    // hidden text at a stretch: a tab or fold that readers open
constexpr std::uint8_t kFoldLevels = 3;
constexpr float kMostly = 0.9F;     // of a list's or table's words
constexpr float kLikely = 0.5F;     // their mean probability
constexpr float kPlausible = 0.2F;  // probability of the rest
constexpr float kNote = 0.05F;      // probability
constexpr std::size_t kReferenceBytes = 6;
constexpr std::size_t kNoteBlocks = 4;   // the number's among them
constexpr std::size_t kBesideTitle = 4;  // blocks
constexpr std::size_t kBesideCode = 2;   // blocks
constexpr float kLongestNamedDate = 20;  // words
constexpr float kLongestDate = 6;        // words; in East Asia each number and sign is one
constexpr std::size_t kDay = 10;         // characters of "2026-03-18"

// What a line says outright beats the model; what may be an article's own words only where the
// model is not sure.
bool outweighs(Reason said, float probability) {
  if (is_never_article(said)) return true;
  switch (said) {
    case Reason::share:
    case Reason::related:
    case Reason::credit:
    case Reason::byline:
    case Reason::caption_noise:
    case Reason::navigation:
    case Reason::footer: return probability < kSure;
    default: return false;
  }
}

class Settler {
 public:
  Settler(const PageView& page, const Metadata& metadata, float cut, std::vector<PageBlock>& blocks)
      : page_(page), metadata_(metadata), cut_(cut), blocks_(blocks) {}

  void run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      blocks_[i].reason =
          blocks_[i].probability >= cut_ && !is_medium(i) ? Reason::none : removal_reason(page_, i);
    }
    clean();
    drop_teasers(page_, blocks_);
    drop_comments(page_, blocks_);
    drop_signatures(page_, blocks_);
    complete_wholes();
    complete_tables(page_, cut_, blocks_);
    complete_terms(page_, blocks_);
    keep_code();
    settle_headings(page_, cut_, blocks_);
    place_media(page_, blocks_);
    keep_quoted_names();
    keep_footnotes();
    settle_sources(page_, blocks_);
  }

 private:
  bool is_medium(std::size_t i) const { return page_.outline.blocks[i].medium; }
  float words(std::size_t i) const { return page_.outline.blocks[i].text.words; }

  // Whether block i is hidden, and too little is hidden at that place to be a tab or a fold that is
  // not called one. `run_end` and `run_words` carry the stretch of hidden blocks from call to call.
  bool is_snippet_hidden(std::size_t i, std::size_t& run_end, float& run_words) const {
    if (!page_.outline.blocks[i].hidden) return false;
    if (i >= run_end) {
      run_words = 0;
      for (run_end = i; run_end < blocks_.size() && page_.outline.blocks[run_end].hidden;
           ++run_end) {
        run_words += words(run_end);
      }
    }
    return run_words < kFoldWords && !is_called_fold(i);
  }

  // The short answers of a list of questions, the other commands of a row of tabs.
  bool is_called_fold(std::size_t i) const {
    const NodeId element = blocks_[i].element;
    return element != kNoNode && page_.markers.levels_to(Marker::folded, element) <= kFoldLevels;
  }

  void clean() {
    std::size_t run_end = 0;
    float run_words = 0;
    RepeatedTexts repeated(page_);
    bool has_begun = false;  // the article's prose
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      PageBlock& block = blocks_[i];
      if (!block.kept()) {
        if (is_title(i) && block.reason == Reason::low_density) block.reason = Reason::duplicate;
        if (is_duration(i)) block.reason = Reason::none;
        continue;
      }
      const Reason said =
          is_snippet_hidden(i, run_end, run_words) ? Reason::hidden : outright_reason(page_, i);
      const Reason boxed = block.probability < kSureBoxed ? boxed_reason(page_, i) : Reason::none;
      // "This article was amended on 13 March": no article says so of itself.
      const bool notice = said == Reason::credit && !from_update_word(block.text).empty();
      if (notice || outweighs(said, block.probability)) {
        block.reason = said;
      } else if (boxed != Reason::none) {
        block.reason = boxed;
      } else if (is_dateline(i) || is_named_dateline(i) ||
                 (is_byline(i) && (!has_begun || !byline_in(block.text).empty()))) {
        block.reason = Reason::byline;
      } else if (is_title(i) || repeated.is_repeated(i)) {
        block.reason = Reason::duplicate;
      }
      has_begun = has_begun || (block.kept() && page_.outline.blocks[i].prose());
    }
  }

  // How long a recipe takes, though it stands where bylines do.
  bool is_duration(std::size_t i) const {
    const Reason reason = blocks_[i].reason;
    return (reason == Reason::byline || reason == Reason::low_density) &&
           blocks_[i].probability >= kPlausible && outright_reason(page_, i) == Reason::none &&
           is_labelled_duration(blocks_[i].text);
  }

  // A line that says no more than the metadata does. In lists and tables it tells things apart.
  bool is_byline(std::size_t i) const {
    const NodeId element = blocks_[i].element;
    return words(i) <= kLongestByline && element != kNoNode &&
           page_.nearest_list_or_table(element) == kNoNode &&
           is_byline_of(blocks_[i].text, metadata_.byline);
  }

  bool is_beside_title(std::size_t i) const {
    if (page_.title_block == kNoBlock) return false;
    return (i > page_.title_block ? i - page_.title_block : page_.title_block - i) <= kBesideTitle;
  }

  // A line beside the title that gives nothing but the day that the metadata has.
  bool is_dateline(std::size_t i) const {
    const std::string_view line = blocks_[i].text;
    const bool east_asian = line.find("年") != std::string_view::npos;
    if (!is_beside_title(i) || metadata_.published.size() < kDay || is_description(i) ||
        words(i) > (east_asian ? 2 * kLongestDate : kLongestDate)) {
      return false;
    }
    if (blocks_[i].probability >= kSure && !is_right_below_title(i)) return false;
    for (const DayOrder order : {DayOrder::month_first, DayOrder::day_first}) {
      if (is_date_line(line, order) &&
          date_in(line, order).substr(0, kDay) == metadata_.published.substr(0, kDay)) {
        return !is_one_of_several(i);
      }
    }
    return false;
  }

  // "Publié le 4 juillet 2025 à 18h05, mis à jour …" in an element that is named for it.
  bool is_named_dateline(std::size_t i) const {
    return is_beside_title(i) && blocks_[i].probability < kSure &&
           metadata_.published.size() >= kDay && words(i) <= kLongestNamedDate &&
           blocks_[i].element != kNoNode && !is_description(i) &&
           page_.markers.levels_to(Marker::meta, blocks_[i].element) <= 1 &&
           page_.markers.levels_to(Marker::forum, blocks_[i].element) == Markers::kNone &&
           date_in(blocks_[i].text, DayOrder::day_first).substr(0, kDay) ==
               metadata_.published.substr(0, kDay);
  }

  // Whether nothing stays between the title and block i.
  bool is_right_below_title(std::size_t i) const {
    std::size_t between = page_.title_block + 1;
    while (between < i && !blocks_[between].kept()) ++between;
    return between == i;
  }

  // Where headings are dates, or days dressed like this line, the first of them is no dateline; a
  // post's line has its hour. Looks at the page to its end: to be asked of lines beside the title
  // alone.
  bool is_one_of_several(std::size_t i) const {
    for (std::size_t below = i + 1; below < blocks_.size(); ++below) {
      if (blocks_[below].probability >= cut_ && is_dressed_like(below, i)) return true;
    }
    return false;
  }

  bool is_dressed_like(std::size_t below, std::size_t i) const {
    const std::uint8_t level = page_.heading_level(i);
    if (level > 0) return page_.heading_level(below) == level;
    const std::vector<std::uint32_t>& dress = page_.repetition.signature;
    return blocks_[below].element != kNoNode && blocks_[i].element != kNoNode &&
           dress[blocks_[below].element] == dress[blocks_[i].element] &&
           blocks_[below].text.find(':') == std::string::npos && is_date_line(blocks_[below].text);
  }

  // The day of an event: a fact among others.
  bool is_description(std::size_t i) const {
    const NodeId element = blocks_[i].element;
    return element != kNoNode && page_.document.is(element, Tag::dd);
  }

  bool is_title(std::size_t i) const {
    return i == page_.title_block && !metadata_.title.empty() &&
           title_similarity(blocks_[i].text, metadata_.title) >= kSameTitle;
  }

  struct Whole {
    float kept = 0, all = 0, likely = 0, links = 0;  // words
  };

  // A list or table that is mostly kept is kept whole. So is one that is rather an article's than
  // not, but for links, the options of a product and what a forum says of its members.
  bool stays_whole(NodeId id, const Whole& whole) const {
    if (whole.kept >= whole.all * kMostly) return true;
    return whole.kept > 0 && whole.links == 0 && whole.likely >= whole.all * kLikely &&
           page_.markers.levels_to(Marker::product, id) == Markers::kNone &&
           page_.markers.levels_to(Marker::forum, id) == Markers::kNone;
  }

  void complete_wholes() {
    std::unordered_map<NodeId, Whole> wholes;
    const auto whole_of = [this](std::size_t i) {
      const NodeId element = blocks_[i].element;
      return element == kNoNode ? kNoNode : page_.nearest_list_or_table(element);
    };
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const NodeId id = whole_of(i);
      if (id == kNoNode || page_.outline.blocks[i].hidden) continue;
      Whole& whole = wholes[id];
      whole.all += words(i);
      whole.likely += words(i) * blocks_[i].probability;
      whole.links += page_.outline.blocks[i].link_words;
      if (blocks_[i].kept()) whole.kept += words(i);
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const NodeId id = whole_of(i);
      if (blocks_[i].kept() || is_medium(i) || id == kNoNode || page_.outline.blocks[i].hidden ||
          is_title(i)) {
        continue;
      }
      const Whole& whole = wholes[id];
      if (blocks_[i].probability >= kPlausible && stays_whole(id, whole) &&
          outright_reason(page_, i) == Reason::none) {
        blocks_[i].reason = Reason::none;
      }
      if (whole.kept > 0 && is_table_caption(i)) blocks_[i].reason = Reason::none;
    }
  }

  // "By season" names a table, and nobody.
  bool is_table_caption(std::size_t i) const {
    return page_.document.is(blocks_[i].element, Tag::caption);
  }

  // Code is as good in the last answer of a thread as in the first, and in a tab that readers open:
  // it stays beside what does.
  void keep_code() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const NodeId element = blocks_[i].element;
      if (blocks_[i].kept() || blocks_[i].probability < kPlausible || element == kNoNode ||
          (page_.outline.inside[element] & kInPre) == 0) {
        continue;
      }
      NodeId place = tabs_around(element);
      if (place == kNoNode) {
        if (blocks_[i].reason != Reason::low_density ||
            page_.markers.levels_to(Marker::forum, element) == Markers::kNone) {
          continue;
        }
        place = page_.shared_place(element);
      }
      const std::size_t end = std::min(blocks_.size(), i + kBesideCode + 1);
      for (std::size_t other = i - std::min(i, kBesideCode); other < end; ++other) {
        if (blocks_[other].kept() && !is_medium(other) &&
            page_.document.contains(place, blocks_[other].begin)) {
          blocks_[i].reason = Reason::none;
        }
      }
    }
  }

  // What holds the tab that an element is in.
  NodeId tabs_around(NodeId element) const {
    NodeId up = element;
    for (std::uint8_t level = 0; level <= kFoldLevels + 1 && up != kNoNode; ++level) {
      const NodeId parent = page_.document[up].parent;
      if (page_.document.attribute(up, "role") == "tabpanel") return parent;
      up = parent;
    }
    return kNoNode;
  }

  // Who is quoted, where the quote itself says so at its end, in a <footer> or <cite>.
  void keep_quoted_names() {
    const auto quoted = [this](std::size_t i) {
      const NodeId element = blocks_[i].element;
      return element != kNoNode && (page_.outline.inside[element] & kInQuote) != 0;
    };
    for (std::size_t i = 1; i < blocks_.size(); ++i) {
      if (blocks_[i].kept() || is_medium(i) || !quoted(i)) continue;
      const Tag tag = page_.document[blocks_[i].element].tag;
      if ((tag == Tag::footer || tag == Tag::cite) && blocks_[i - 1].kept() && quoted(i - 1) &&
          outright_reason(page_, i) == Reason::none) {
        blocks_[i].reason = Reason::none;
      }
    }
  }

  // Notes that kept text refers to by short links ("1", "[a]", "*").
  void keep_footnotes() {
    References references;
    for (const PageBlock& block : blocks_) {
      if (!block.kept()) continue;
      for (NodeId id = block.begin; id < block.end; ++id) {
        if (!page_.document.is(id, Tag::a)) continue;
        const std::string_view target = page_.document.attribute(id, "href");
        if (target.size() > 1 && target[0] == '#' &&
            trimmed(page_.document.text_content(id)).size() <= kReferenceBytes) {
          references.try_emplace(target.substr(1), id);
        }
      }
    }
    if (references.empty()) return;
    std::size_t note_end = 0;  // of what stands in one element with a note's number
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const PageBlock& block = blocks_[i];
      if (is_medium(i) || page_.outline.blocks[i].hidden || block.probability < kNote) continue;
      const bool target = is_target(i, references);
      if (target && block.text.size() <= kReferenceBytes && block.element != kNoNode) {
        note_end = std::min(page_.blocks_in(block.element).end, i + kNoteBlocks);
      }
      if (target || i < note_end) blocks_[i].reason = Reason::none;
    }
  }

  using References = std::unordered_map<std::string_view, NodeId>;  // target → the first link to it

  bool is_target(std::size_t i, const References& references) const {
    NodeId up = blocks_[i].element;
    for (int level = 0; level < 2 && up != kNoNode; ++level, up = page_.document[up].parent) {
      if (references.count(page_.document.attribute(up, "id")) > 0) return true;
    }
    return leads_back(i, references);
  }

  // In Word, LibreOffice and Google Docs the target is the link that leads from a note back to the
  // text.
  bool leads_back(std::size_t i, const References& references) const {
    const Document& document = page_.document;
    for (NodeId id = blocks_[i].begin; id < blocks_[i].end; ++id) {
      if (!document.is(id, Tag::a) || document.attribute(id, "href").substr(0, 1) != "#") continue;
      for (const std::string_view name : {"name", "id"}) {
        const auto reference = references.find(document.attribute(id, name));
        if (reference != references.end() && reference->second < id) return true;
      }
    }
    return false;
  }

  const PageView& page_;
  const Metadata& metadata_;
  float cut_;
  std::vector<PageBlock>& blocks_;
};

}  // namespace

void settle(const PageView& page, const Metadata& metadata, float cut,
            std::vector<PageBlock>& blocks) {
  Settler(page, metadata, cut, blocks).run();
}

}  // namespace winnow
