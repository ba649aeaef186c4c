#include "extract/settle/whole_terms.h"

#include <algorithm>

#include "extract/reasons/removal_reason.h"

namespace winnow {

namespace {

constexpr float kLongestTerm = 15;         // words
constexpr float kLongestSummary = 25;      // words
constexpr float kLongestDescription = 10;  // words
constexpr std::size_t kMostBlocks = 8;     // of anything short
constexpr float kPlausible = 0.2F;         // probability of a fact among kept ones
constexpr float kQuestion = 0.3F;          // probability; below it stands "Expand" and the like
constexpr float kMostly = 0.75F;           // of a list's groups

struct Group {
  std::vector<BlockRange> terms, descriptions;
  bool kept_terms = false, kept_descriptions = false;
};

class TermCompleter {
 public:
  TermCompleter(const PageView& page, std::vector<PageBlock>& blocks)
      : page_(page), blocks_(blocks), kept_before_(blocks.size() + 1) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool kept = blocks[i].kept() && !page.outline.blocks[i].medium;
      kept_before_[i + 1] = kept_before_[i] + (kept ? 1U : 0U);
    }
  }

  void run() {
    for (NodeId id = 0; id < page_.document.size(); ++id) {
      if (page_.document.is(id, Tag::dl)) complete_list(id);
      if (page_.document.is(id, Tag::details)) complete_details(id);
    }
  }

 private:
  bool any_kept(const BlockRange& part) const {
    return kept_before_[part.end] > kept_before_[part.begin];
  }

  void complete_list(NodeId list) {
    std::vector<Group> groups;
    const Document& document = page_.document;
    for (NodeId id = document.first_child(list); id != kNoNode; id = document.next_sibling(id)) {
      add_to(groups, id);
      if (!document.is(id, Tag::div)) continue;
      for (NodeId in = document.first_child(id); in != kNoNode; in = document.next_sibling(in)) {
        add_to(groups, in);
      }
    }
    const auto kept = static_cast<float>(std::count_if(
        groups.begin(), groups.end(), [](const Group& group) { return group.kept_descriptions; }));
    const bool mostly = kept >= kMostly * static_cast<float>(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const Group& group = groups[i];
      const bool beside = (i > 0 && groups[i - 1].kept_descriptions) ||
                          (i + 1 < groups.size() && groups[i + 1].kept_descriptions);
      bool stays = group.kept_descriptions;
      if (!stays && beside && (group.kept_terms || mostly)) {
        const float probability = group.kept_terms ? 0 : kPlausible;
        for (const BlockRange& description : group.descriptions) {
          stays |= keep(description, kLongestDescription, probability);
        }
      }
      if (!stays) continue;
      for (const BlockRange& term : group.terms) keep(term, kLongestTerm, 0);
    }
  }

  void add_to(std::vector<Group>& groups, NodeId id) const {
    const Tag tag = page_.document[id].tag;
    if (tag != Tag::dt && tag != Tag::dd) return;
    const BlockRange part = page_.blocks_in(id);
    if (groups.empty() || (tag == Tag::dt && !groups.back().descriptions.empty())) {
      groups.emplace_back();
    }
    Group& group = groups.back();
    (tag == Tag::dt ? group.terms : group.descriptions).push_back(part);
    (tag == Tag::dt ? group.kept_terms : group.kept_descriptions) |= any_kept(part);
  }

  void complete_details(NodeId details) {
    const Document& document = page_.document;
    NodeId summary = document.first_child(details);
    while (summary != kNoNode && !document.is(summary, Tag::summary)) {
      summary = document.next_sibling(summary);
    }
    if (summary == kNoNode) return;
    const BlockRange question = page_.blocks_in(summary);
    const BlockRange answer{question.end, page_.blocks_in(details).end};
    if (!any_kept(answer)) return;
    for (std::size_t i = question.begin; i < question.end; ++i) {
      // What opens a box of links or comments says so, or its element's name does.
      if (!blocks_[i].kept() && blocks_[i].reason != Reason::low_density) return;
    }
    keep(question, kLongestSummary, kQuestion);
  }

  // Whether any of it is kept now.
  bool keep(const BlockRange& part, float longest, float probability) {
    if (part.end - part.begin > kMostBlocks) return false;
    float words = 0;
    for (std::size_t i = part.begin; i < part.end; ++i) words += page_.outline.blocks[i].text.words;
    if (words > longest) return false;
    bool any = false;
    for (std::size_t i = part.begin; i < part.end; ++i) {
      if (!may_come_back(page_, i) || blocks_[i].probability < probability ||
          is_never_article(outright_reason(page_, i))) {
        continue;
      }
      blocks_[i].reason = Reason::none;
      any = true;
    }
    return any;
  }

  const PageView& page_;
  std::vector<PageBlock>& blocks_;
  std::vector<std::size_t> kept_before_;  // texts before each block, and in all; as at the start
};

}  // namespace

void complete_terms(const PageView& page, std::vector<PageBlock>& blocks) {
  TermCompleter(page, blocks).run();
}

}  // namespace winnow
