#include "claims/attribution/quotes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/find_byte.h"
#include "base/letters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

// The pairs that a mark can open. `straight` marks look the same at both ends, so only their
// neighbours tell; `single` ones may be apostrophes as well.
enum class Pair : std::uint8_t {
  curly,
  low,
  guillemets,
  reversed_guillemets,
  straight,
  doubled,
  single_curly,
  single_straight,
  count
};
constexpr std::size_t kPairs = static_cast<std::size_t>(Pair::count);

// White space, or an end of the paragraph.
bool is_gap(char32_t c) { return c == 0 || letters::is_white(c); }

bool leads_in(char32_t c) {
  return is_gap(c) || c == '(' || c == '[' || c == '-' || c == 0x2013 || c == 0x2014 || c == ':' ||
         c == 0x201C || c == '"' || c == 0x2018;
}

// Shortened words that begin with an apostrophe.
constexpr std::array<std::string_view, 9> kElisions = {"em", "til",  "tis",   "twas", "cause",
                                                       "n",  "bout", "round", "cuz"};

struct Mark {
  Pair pair = Pair::curly;
  bool opens = false;
  bool closes = false;
  // Closes if nothing surer does: "the teachers’ union" has the apostrophe of a plural, and a curly
  // mark may be closed by a straight one, which else is a quotation within.
  bool doubtful = false;
  std::uint32_t size = 0;
};

class ParagraphScan {
 public:
  ParagraphScan(std::string_view text, Span paragraph, std::optional<Pair> next_opening)
      : text_(text.substr(0, paragraph.end)), paragraph_(paragraph), next_opening_(next_opening) {}

  std::vector<Quotation> run() {
    std::size_t at = paragraph_.begin;
    while (true) {
      at = open_ ? seek_close(at) : seek_open(at);
      if (at >= text_.size()) {
        if (!open_) return std::move(found_);
        at = give_up();
        if (at >= text_.size() && !open_) return std::move(found_);
      }
    }
  }

 private:
  struct Context {
    char32_t before = 0, mark = 0, after = 0;
    std::uint32_t size = 0;
  };

  Context context(std::size_t at) const {
    Context c;
    const utf8::CodePoint mark = utf8::decode(text_, at);
    c.mark = mark.value;
    c.size = mark.size;
    if ((c.mark == '\'' || c.mark == '`') && at + 1 < text_.size() && text_[at + 1] == text_[at]) {
      c.mark = U'\uFF02';  // stands for the doubled mark
      c.size = 2;
    }
    c.before = at > paragraph_.begin ? utf8::decode_before(text_, at).value : 0;
    c.after = utf8::decode(text_, at + c.size).value;
    return c;
  }

  bool elision(std::size_t at) const {
    const std::string_view rest = text_.substr(at, 8);
    std::size_t size = 0;
    while (size < rest.size() && is_ascii_letter(rest[size])) ++size;
    const std::string word = lowered(rest.substr(0, size));
    return std::find(kElisions.begin(), kElisions.end(), word) != kElisions.end();
  }

  // The mark at `at` seen from outside a quotation.
  std::optional<Mark> opening(std::size_t at) const {
    const Context c = context(at);
    const bool free_before = leads_in(c.before);
    const bool bound_after = !is_gap(c.after);
    const auto mark = [&](Pair pair) { return Mark{pair, true, false, false, c.size}; };
    switch (c.mark) {
      case 0x201C: return mark(Pair::curly);
      case 0x201D:
        if (free_before && bound_after) return mark(Pair::curly);
        break;
      case 0x201E: return mark(Pair::low);
      case 0xAB: return mark(Pair::guillemets);
      case 0xBB:
        if (free_before && bound_after) return mark(Pair::reversed_guillemets);
        break;
      case '"':
        if (free_before && bound_after) return mark(Pair::straight);
        break;
      case 0xFF02:
        if (free_before && bound_after) return mark(Pair::doubled);
        break;
      case 0x2018:
      case '\'':
        if (free_before && bound_after &&
            !is_digit(static_cast<char>(c.after < 0x80 ? c.after : 0)) && !elision(at + c.size)) {
          return mark(c.mark == '\'' ? Pair::single_straight : Pair::single_curly);
        }
        break;
      default: break;
    }
    return std::nullopt;
  }

  static Mark doubtful(Mark mark) {
    mark.doubtful = true;
    return mark;
  }

  // The mark at `at` seen from inside a quotation that `open_` opened.
  std::optional<Mark> closing(std::size_t at) const {
    const Context c = context(at);
    const Mark close{open_->pair, false, true, false, c.size};
    switch (open_->pair) {
      case Pair::curly:
        if (c.mark == 0x201D) return close;
        if (c.mark == '"' && !is_gap(c.before)) return doubtful(close);
        break;
      case Pair::low:
        if (c.mark == 0x201C || c.mark == 0x201D) return close;
        break;
      case Pair::guillemets:
        if (c.mark == 0xBB) return close;
        break;
      case Pair::reversed_guillemets:
        if (c.mark == 0xAB) return close;
        break;
      case Pair::straight:
        if (c.mark == '"') return close;
        if (c.mark == 0x201D && !is_gap(c.before)) return doubtful(close);
        break;
      case Pair::doubled:
        if (c.mark == 0xFF02) return close;
        break;
      case Pair::single_curly:
      case Pair::single_straight: {
        const bool ours = c.mark == (open_->pair == Pair::single_curly ? 0x2019U : U'\'');
        if (!ours || letters::is_word_character(c.after) || is_gap(c.before)) break;
        Mark mark = close;
        mark.doubtful = (c.before == 's' || c.before == 'S') && is_gap(c.after);
        return mark;
      }
      case Pair::count: break;
    }
    return std::nullopt;
  }

  std::size_t seek_open(std::size_t at) {
    while ((at = find_any_byte<'"', '\'', '`'>(text_, at)) < text_.size()) {
      const std::optional<Mark> mark = opening(at);
      if (mark && !disabled_[static_cast<std::size_t>(mark->pair)]) {
        begin(at, *mark);
        return at + mark->size;
      }
      at += utf8::decode(text_, at).size;
    }
    return at;
  }

  std::size_t seek_close(std::size_t at) {
    while ((at = find_any_byte<'"', '\''>(text_, at)) < text_.size()) {
      if (const std::optional<Mark> mark = closing(at)) {
        if (!mark->doubtful) return end(at, mark->size);
        if (!doubtful_) doubtful_ = {at, mark->size};
        at += mark->size;
        continue;
      }
      const std::optional<Mark> mark = opening(at);
      if (mark && mark->pair == open_->pair && (may_restart() || doubtful_)) {
        if (doubtful_) return end(doubtful_->first, doubtful_->second);
        begin(at, *mark);
      }
      at += utf8::decode(text_, at).size;
    }
    return at;
  }

  // A second straight or single opening mark shows that the first was none.
  bool may_restart() const {
    return open_->pair == Pair::single_straight || open_->pair == Pair::single_curly;
  }

  void begin(std::size_t at, const Mark& mark) {
    open_ = mark;
    open_at_ = at;
    doubtful_.reset();
  }

  std::size_t end(std::size_t at, std::uint32_t size) {
    add(at + size, at, true);
    return at + size;
  }

  void add(std::size_t span_end, std::size_t inside_end, bool closed) {
    const auto u32 = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
    Quotation quotation;
    quotation.span = {u32(open_at_), u32(span_end)};
    quotation.inside = {u32(open_at_ + open_->size), u32(inside_end)};
    quotation.closed = closed;
    quotation.continues = !closed && next_opening_ == open_->pair;
    found_.push_back(quotation);
    open_.reset();
    doubtful_.reset();
  }

  // The paragraph ended in a quotation. Each kind of mark gives up at most once a paragraph, so
  // the text is read a bounded number of times.
  std::size_t give_up() {
    if (doubtful_) return end(doubtful_->first, doubtful_->second);
    const bool opens_paragraph =
        trimmed(text_.substr(paragraph_.begin, open_at_ - paragraph_.begin)).empty();
    const bool double_mark = !may_restart();
    if (next_opening_ == open_->pair || (opens_paragraph && double_mark)) {
      add(text_.size(), text_.size(), false);
      return text_.size();
    }
    disabled_[static_cast<std::size_t>(open_->pair)] = true;
    const std::size_t at = open_at_ + open_->size;
    open_.reset();
    return at;
  }

  std::string_view text_;  // to the end of the paragraph
  Span paragraph_;
  std::optional<Pair> next_opening_;
  std::optional<Mark> open_;
  std::size_t open_at_ = 0;
  std::optional<std::pair<std::size_t, std::uint32_t>> doubtful_;  // place and size
  std::array<bool, kPairs> disabled_{};
  std::vector<Quotation> found_;

  friend std::optional<Pair> first_opening(std::string_view text, Span paragraph);
};

// The pair that the paragraph's first mark opens, if the paragraph begins with one.
std::optional<Pair> first_opening(std::string_view text, Span paragraph) {
  const ParagraphScan scan(text, paragraph, std::nullopt);
  std::size_t at = paragraph.begin;
  while (at < paragraph.end && is_space(text[at])) ++at;
  const std::optional<Mark> mark = scan.opening(at);
  return mark ? std::optional(mark->pair) : std::nullopt;
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, std::span<const Span> paragraphs) {
  std::vector<Quotation> all;
  bool resumes = false;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const bool last = i + 1 == paragraphs.size();
    std::vector<Quotation> found =
        ParagraphScan(text, paragraphs[i],
                      last ? std::nullopt : first_opening(text, paragraphs[i + 1]))
            .run();
    if (found.empty()) {
      resumes = false;
      continue;
    }
    found.front().resumes = resumes;
    resumes = found.back().continues;
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace winnow
