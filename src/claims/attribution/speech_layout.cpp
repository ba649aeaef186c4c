#include "claims/attribution/speech_layout.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/letters.h"
#include "base/name_line.h"
#include "base/text.h"
#include "base/utf8.h"
#include "claims/attribution/content_order.h"

namespace winnow {

namespace {

// Bytes of the longest line that is a name under a quotation: "— Ada Smith, editor".
constexpr std::uint32_t kLongestSignature = 120;
constexpr float kSignatureConfidence = 0.8F;
// Bytes of the shortest quotation that goes on with a speech; shorter ones are terms.
constexpr std::uint32_t kShortestSpeech = 12;

std::string_view part(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// Without the white space at its ends, no-break spaces included.
Span trimmed_span(std::string_view text, Span span) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  while (true) {
    const std::string_view inner = trimmed(part(text, span));
    const auto begin = static_cast<std::uint32_t>(inner.data() - text.data());
    span = {begin, static_cast<std::uint32_t>(begin + inner.size())};
    if (inner.starts_with(kNoBreakSpace)) {
      span.begin += 2;
    } else if (inner.ends_with(kNoBreakSpace)) {
      span.end -= 2;
    } else {
      return span;
    }
  }
}

struct Signature {
  Span dash, name;
};

// The line as a dash and a name.
std::optional<Signature> signature_in(std::string_view text, Span line) {
  line = trimmed_span(text, line);
  if (line.empty() || line.size() > kLongestSignature) return std::nullopt;
  const utf8::CodePoint dash = utf8::decode(text, line.begin);
  if (dash.value != 0x2013 && dash.value != 0x2014 && dash.value != 0x2015) return std::nullopt;
  const Signature found{{line.begin, line.begin + dash.size},
                        trimmed_span(text, {line.begin + dash.size, line.end})};
  if (!looks_like_name(part(text, found.name))) return std::nullopt;
  return found;
}

class LayoutReader {
 public:
  LayoutReader(std::string_view text, std::span<const Span> paragraphs,
               std::span<const Quotation> quotations, std::vector<Attribution>& found)
      : text_(text), paragraphs_(paragraphs), quotations_(quotations), found_(found) {}

  void run() {
    drop_speechless();
    for (Attribution& one : found_) end_with_quotation(one);
    read_signed();
    sort_into(found_, std::move(added_));
    join_speech();
  }

 private:
  // A full stop inside a quotation that nobody says is no report of anybody.
  void drop_speechless() {
    const auto speechless = [&](const Attribution& a) {
      return a.source.empty() && a.cue.size() == 1 && part(text_, a.cue.front()) == ".";
    };
    found_.erase(std::remove_if(found_.begin(), found_.end(), speechless), found_.end());
  }

  const Quotation* quotation_from(std::uint32_t at) const {
    const auto found = std::lower_bound(
        quotations_.begin(), quotations_.end(), at,
        [](const Quotation& q, std::uint32_t byte) { return q.span.begin < byte; });
    return found != quotations_.end() && found->span.begin == at ? &*found : nullptr;
  }

  bool holds_quotation(Span piece) const {
    const auto after =
        std::upper_bound(quotations_.begin(), quotations_.end(), piece.begin,
                         [](std::uint32_t byte, const Quotation& q) { return byte < q.span.end; });
    return after != quotations_.end() && after->span.begin < piece.end;
  }

  // Begins with a capital, ends with a comma or stop, and is too long for a name or a term.
  bool is_sentence(Span inside) const {
    const std::string_view words = trimmed(part(text_, inside));
    constexpr std::string_view kStops = ",.?!";
    return words.size() >= kShortestSpeech && kStops.find(words.back()) != std::string_view::npos &&
           letters::is_upper(utf8::decode(words, 0).value);
  }

  // A whole sentence in quotation marks is all that is said: “Stay,” she said, until it was dark.
  void end_with_quotation(Attribution& one) const {
    const Quotation* quotation = quotation_from(begin_of(one));
    if (quotation == nullptr || !quotation->closed || !is_sentence(quotation->inside)) return;
    Span& first = one.content.front();
    first.end = std::min(first.end, quotation->span.end);
    const auto unquoted = [&](const Span& piece) { return !holds_quotation(piece); };
    one.content.erase(std::remove_if(one.content.begin() + 1, one.content.end(), unquoted),
                      one.content.end());
  }

  // Quotations that fill their paragraph, signed after them or in the next.
  void read_signed() {
    std::size_t p = 0;
    for (const Quotation& quotation : quotations_) {
      while (p < paragraphs_.size() && paragraphs_[p].end <= quotation.span.begin) ++p;
      if (p == paragraphs_.size()) return;
      const Span paragraph = trimmed_span(text_, paragraphs_[p]);
      if (paragraph.begin != quotation.span.begin) continue;
      const bool alone = paragraph.end == quotation.span.end;
      if (alone && p + 1 == paragraphs_.size()) return;
      const auto signature =
          signature_in(text_, alone ? paragraphs_[p + 1] : Span{quotation.span.end, paragraph.end});
      if (!signature) continue;
      added_.push_back(
          {{signature->name}, {signature->dash}, {quotation.span}, kSignatureConfidence});
    }
  }

  static std::uint32_t begin_of(const Attribution& a) { return a.content.front().begin; }

  // `more` are in order and do not overlap; what speaks of their first or last words gives way.
  static void sort_into(std::vector<Attribution>& all, std::vector<Attribution> more) {
    sort_by_content(more);
    const auto replaced = [&](const Attribution& a) {
      const auto after =
          std::upper_bound(more.begin(), more.end(), a.content.back().begin,
                           [](std::uint32_t at, const Attribution& b) { return at < begin_of(b); });
      if (after == more.begin()) return false;
      const Attribution& by = *(after - 1);
      const auto touches = [](const std::vector<Span>& pieces, Span span) {
        return std::any_of(pieces.begin(), pieces.end(),
                           [&](const Span& piece) { return piece.overlaps(span); });
      };
      const Span first{begin_of(by), begin_of(by) + 1};
      return touches(a.content, first) || touches(a.content, by.source.front()) ||
             touches(a.source, by.source.front());
    };
    all.erase(std::remove_if(all.begin(), all.end(), replaced), all.end());
    add_by_content(all, std::move(more));
  }

  static std::uint32_t end_of(const Attribution& a) {
    std::uint32_t end = 0;
    for (const auto* pieces : {&a.source, &a.cue, &a.content}) {
      for (const Span& piece : *pieces) end = std::max(end, piece.end);
    }
    return end;
  }

  // Whether nothing but the end of a sentence stands between the two places of one paragraph.
  bool only_stops_between(std::uint32_t from, std::uint32_t to) const {
    const std::string_view between = part(text_, {from, to});
    const std::string_view stop = trimmed(between);
    return between.find('\n') == std::string_view::npos &&
           (stop == "." || stop == "," || stop == ";" || stop == ":");
  }

  // A quotation that nobody else says goes on with the one before in its paragraph, where only a
  // full stop stands between the speaker of that and its begin.
  void join_speech() {
    std::size_t next = 0;  // the first attribution that begins after the quotation
    for (const Quotation& quotation : quotations_) {
      if (quotation.span.size() < kShortestSpeech) continue;
      while (next < found_.size() && begin_of(found_[next]) < quotation.span.begin) ++next;
      const bool taken = next < found_.size() && begin_of(found_[next]) < quotation.span.end;
      if (taken || next == 0) continue;
      Attribution& last = found_[next - 1];
      const bool speaker_after =
          !last.cue.empty() && last.content.back().end <= last.cue.back().begin;
      const bool quoted = quotation_from(begin_of(last)) != nullptr;
      if (!speaker_after || !quoted || end_of(last) > quotation.span.begin) continue;
      if (only_stops_between(end_of(last), quotation.span.begin)) {
        last.content.push_back(quotation.span);
      }
    }
  }

  std::string_view text_;
  std::span<const Span> paragraphs_;
  std::span<const Quotation> quotations_;
  std::vector<Attribution>& found_;
  std::vector<Attribution> added_;
};

}  // namespace

void read_layout(std::string_view text, std::span<const Span> paragraphs,
                 std::span<const Quotation> quotations, std::vector<Attribution>& found) {
  LayoutReader(text, paragraphs, quotations, found).run();
}

}  // namespace winnow
