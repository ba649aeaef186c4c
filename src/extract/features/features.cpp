#include "extract/features/features.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "base/words.h"

namespace winnow {

namespace {

constexpr float kLikeTitle = 0.6F;  // share of words in common
constexpr std::size_t kTitleBytes = 400;

// The kinds that speak of something beside the article.
bool is_boilerplate(PhraseKind kind) {
  return kind != PhraseKind::answer && kind != PhraseKind::shop && kind != PhraseKind::error;
}

}  // namespace

PageView::PageView(const Document& document, const std::vector<PageBlock>& blocks,
                   const Metadata& metadata)
    : document(document),
      blocks(blocks),
      outline(winnow::outline(document, blocks)),
      markers(find_markers(document, outline.holders)),
      repetition(find_repetition(document, outline)),
      landmarks(find_landmarks(document, blocks, outline)) {
  phrases.reserve(blocks.size());
  for (const PageBlock& block : blocks) phrases.push_back(find_phrases(block.text));
  count_copies();
  find_headings();
  find_title(metadata);
  add_up();
  describe_page();
}

void PageView::count_copies() {
  copies_.resize(blocks.size());
  std::unordered_map<std::string_view, std::uint16_t> seen;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].text.empty()) copies_[i].before = seen[blocks[i].text]++;
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].text.empty()) continue;
    copies_[i].after = static_cast<std::uint16_t>(seen[blocks[i].text] - 1 - copies_[i].before);
  }
}

BlockRange PageView::blocks_in(NodeId element) const {
  const auto first_from = [this](NodeId node) {
    const auto at =
        std::partition_point(blocks.begin(), blocks.end(),
                             [node](const PageBlock& block) { return block.begin < node; });
    return static_cast<std::size_t>(at - blocks.begin());
  };
  return {first_from(element), first_from(document[element].end)};
}

NodeId PageView::shared_place(NodeId element) const {
  NodeId place = document[element].parent;
  for (BlockRange inside = blocks_in(place);
       inside.end - inside.begin == 1 && document[place].parent != kNoNode;
       inside = blocks_in(place)) {
    place = document[place].parent;
  }
  return place;
}

NodeId PageView::heading_of(std::size_t i) const {
  // A heading's text may be a level or two below it: <h2><a><span>.
  NodeId id = blocks[i].element;
  for (int level = 0; level < 4 && id != kNoNode; ++level, id = document[id].parent) {
    const Tag tag = document[id].tag;
    if (is_heading(tag)) return id;
  }
  return kNoNode;
}

std::uint8_t PageView::heading_level(std::size_t i) const {
  const NodeId heading = heading_of(i);
  if (heading == kNoNode) return 0;
  const auto tag = static_cast<int>(document[heading].tag);
  return static_cast<std::uint8_t>(1 + tag - static_cast<int>(Tag::h1));
}

void PageView::find_headings() {
  heading_.assign(blocks.size(), kNoBlock);
  last_prose_.assign(blocks.size(), kNoBlock);
  next_heading_.assign(blocks.size(), blocks.size());
  next_prose_.assign(blocks.size(), blocks.size());
  std::size_t heading = kNoBlock;
  std::size_t prose = kNoBlock;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool is_heading = heading_level(i) > 0 && !outline.blocks[i].medium;
    headings_ += is_heading ? 1 : 0;
    heading_[i] = heading;
    last_prose_[i] = prose;
    if (is_heading) heading = i;
    if (outline.blocks[i].prose()) prose = i;
  }
  heading = prose = blocks.size();
  for (std::size_t i = blocks.size(); i-- > 0;) {
    next_heading_[i] = heading;
    next_prose_[i] = prose;
    if (heading_level(i) > 0 && !outline.blocks[i].medium) heading = i;
    if (outline.blocks[i].prose()) prose = i;
  }
}

// The block that shows the title: a first heading rather than a breadcrumb.
void PageView::find_title(const Metadata& metadata) {
  title_words_ = word_hashes(metadata.title);
  std::sort(title_words_.begin(), title_words_.end());
  title_words_.erase(std::unique(title_words_.begin(), title_words_.end()), title_words_.end());
  std::size_t other = kNoBlock;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::uint8_t level = heading_level(i);
    const std::string_view text = blocks[i].text;
    if (text.empty() || text.size() > kTitleBytes || outline.blocks[i].hidden) continue;
    if (level == 1 && other == kNoBlock) other = i;
    if (title_words_.empty()) continue;
    if (level == 0) continue;
    const auto [shared, all] = words_of_title_in(text);
    const float common =
        2 * static_cast<float>(shared) / static_cast<float>(all + title_words_.size());
    if (common >= kLikeTitle) {
      title_block = i;
      return;
    }
  }
  title_block = other;
}

PageView::SharedWords PageView::words_of_title_in(std::string_view text) const {
  SharedWords words;
  for_word_hashes(text, [&](std::uint64_t word) {
    ++words.all;
    words.shared += std::binary_search(title_words_.begin(), title_words_.end(), word) ? 1 : 0;
  });
  return words;
}

float PageView::strongest_phrase(std::size_t i) const {
  std::uint8_t strongest = 0;
  for (std::size_t kind = 0; kind < kPhraseKinds; ++kind) {
    if (is_boilerplate(static_cast<PhraseKind>(kind))) {
      strongest = std::max(strongest, phrases[i].weight[kind]);
    }
  }
  return std::min<float>(strongest, 6);
}

void PageView::add_up() {
  before_.resize(blocks.size() + 1);
  log_words_.reserve(blocks.size());
  phrase_sums_ = ByHolder<float>(outline.holders);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const BlockFacts& facts = outline.blocks[i];
    Before& next = before_[i + 1];
    next = before_[i];
    next.words += facts.text.words;
    log_words_.push_back(std::log1p(facts.text.words));
    next.link_words += facts.link_words;
    if (facts.prose()) {
      next.prose_words += facts.text.words;
      ++next.prose;
    }
    if (blocks[i].element != kNoNode) phrase_sums_[blocks[i].element] += strongest_phrase(i);
    speaking_[0] += phrases[i][PhraseKind::comments] > 0 ? 1 : 0;
    speaking_[1] += phrases[i][PhraseKind::answer] > 0 ? 1 : 0;
    speaking_[2] += phrases[i][PhraseKind::shop] > 0 ? 1 : 0;
  }
  for (float& share : speaking_) share /= static_cast<float>(blocks.size() + 1);
  for (NodeId id = document.size(); id-- > 1;) {
    if (outline.holders.has(id)) phrase_sums_[document[id].parent] += phrase_sums_[id];
  }
  nearest_ = ByHolder<Holders>(outline.holders);
  for (NodeId id = 1; id < document.size(); ++id) {
    if (document[id].tag == Tag::article) ++articles_;
    if (!outline.holders.has(id)) continue;
    Holders& mine = nearest_[id];
    mine = nearest_[document[id].parent];
    switch (document[id].tag) {
      case Tag::ul:
      case Tag::ol:
      case Tag::dl:
      case Tag::menu: mine.list = id; break;
      case Tag::table: mine.table = id; break;
      case Tag::form: mine.form = id; break;
      case Tag::article: mine.article = id; break;
      default: break;
    }
  }
}

void PageView::features(std::size_t i, FeatureRow& row) const {
  std::fill(row.begin(), row.begin() + feature::page_words, -1.0F);
  std::copy(page_.begin(), page_.end(), row.begin() + feature::page_words);
  own_text(i, row);
  own_nodes(i, row);
  own_element(i, row);
  place(i, row);
  surroundings(i, row);
  headings(i, row);
  holders(i, row);
  likeness(i, row);
}

}  // namespace winnow
