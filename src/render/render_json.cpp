#define RAPIDJSON_HAS_STDSTRING 1
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "render/json_string.h"
#include "render/offset_map.h"
#include "render/render.h"

namespace winnow {

namespace {

bool is_shown(const Claim& claim) { return claim.confidence >= kShownConfidence; }

// A sentence of the author's own that nobody denies and the default view leaves out.
bool is_statement(const Claim& claim) {
  return claim.source.empty() && claim.cue.empty() && claim.speaker.empty() && claim.role.empty() &&
         claim.stance == Stance::asserts && claim.quote == Quote::none && claim.contests.empty() &&
         !is_shown(claim) && claim.content.size() == 1 && claim.content.front() == claim.sentence;
}

// The members of the result object, in the order of wasm_bindings/types.ts.
class JsonResult {
 public:
  JsonResult(const Report& report, OffsetUnit unit, ClaimMembers members)
      : report_(report),
        unit_(unit),
        members_(members),
        offset_(report.article.text, unit),
        json_(buffer_) {
    json_.SetMaxDecimalPlaces(4);
  }

  std::string write(const Extras& extras) {
    json_.StartObject();
    flag("ok", true);
    write_input();
    write_metadata();
    write_verdict();
    text("text", report_.article.text);
    lines("blocks", report_.article.blocks);
    lines("removed", report_.removed);
    lines("claims", report_.claims.claims);
    text("claims_support", name_of(report_.claims.support));
    if (extras.html) text("html", render_html(report_));
    if (extras.markdown) text("markdown", render_markdown(report_));
    if (extras.annotations) text("annotations", render_annotations(report_, ""));
    if (extras.original) text("original", render_original(report_));
    json_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  void write_input() {
    text("input", report_.kind == InputKind::text ? "text" : "html");
    text("offset_unit", unit_ == OffsetUnit::utf16 ? "utf-16" : "code-point");
    text("charset", report_.charset);
    number("replacements", report_.replacements);
  }

  void write_metadata() {
    const Metadata& metadata = report_.metadata;
    text_or_null("title", metadata.title);
    text_or_null("deck", metadata.deck);
    text_or_null("byline", metadata.byline);
    text_or_null("credit", metadata.credit);
    text_or_null("published", metadata.published);
    text_or_null("modified", metadata.modified);
    text_or_null("site_name", metadata.site_name);
    text_or_null("language", metadata.language);
    text("direction", metadata.direction == Direction::rtl ? "rtl" : "ltr");
    text_or_null("image", metadata.image);
    text_or_null("canonical_url", metadata.canonical_url);
  }

  void write_verdict() {
    text("page_type", name_of(report_.page_type));
    share("page_type_confidence", report_.page_type_confidence);
    share("quality", report_.quality);
    text("obstacle", name_of(report_.obstacle));
    text("text_from", report_.text_from == TextFrom::json_ld ? "json_ld" : "page");
    flag("partial", report_.partial);
  }

  void write(const Block& block) {
    json_.StartObject();
    number("id", block.id);
    text("kind", name_of(block.kind));
    offsets(block.text);
    if (block.kind == BlockKind::heading) number("level", block.level);
    bytes("source", block.source);
    json_.EndObject();
  }

  void write(const RemovedBlock& block) {
    json_.StartObject();
    text("reason", name_of(block.reason));
    text("text", block.text);
    bytes("source", block.source);
    json_.EndObject();
  }

  void write(const Claim& claim) {
    json_.StartObject();
    number("id", claim.id);
    offsets(claim.sentence);
    const bool whole = members_ == ClaimMembers::all || !is_statement(claim);
    if (whole) write_report(claim);
    list("kinds", claim.kinds, [this](ClaimKind kind) { value(name_of(kind)); });
    share("check_worthiness", claim.check_worthiness);
    share("confidence", claim.confidence);
    if (whole) flag("shown", is_shown(claim));
    list("why", claim.why, [this](CheckReason reason) { value(name_of(reason)); });
    if (whole) list("contests", claim.contests, [this](std::uint32_t id) { json_.Uint(id); });
    json_.EndObject();
  }

  void write_report(const Claim& claim) {
    stretches("content", "content_text", claim.content);
    stretches("source", "source_text", claim.source);
    text_or_null("speaker", claim.speaker);
    text_or_null("role", claim.role);
    stretches("cue", "cue_text", claim.cue);
    text("stance", name_of(claim.stance));
    text("quote", name_of(claim.quote));
  }

  // Ranges of the article's text, and what they say, joined by a space.
  void stretches(std::string_view ranges_key, std::string_view text_key,
                 const ShortList<Span>& spans) {
    std::string joined;
    key(ranges_key);
    json_.StartArray();
    for (const Span& span : spans) {
      json_.StartObject();
      offsets(span);
      json_.EndObject();
      if (!joined.empty()) joined += ' ';
      joined += std::string_view(report_.article.text).substr(span.begin, span.size());
    }
    json_.EndArray();
    text(text_key, joined);
  }

  void offsets(const Span& span) {
    number("begin", offset_(span.begin));
    number("end", offset_(span.end));
  }

  void bytes(std::string_view name, const Span& span) {
    key(name);
    json_.StartObject();
    number("begin", span.begin);
    number("end", span.end);
    json_.EndObject();
  }

  template <typename Items, typename Write>
  void list(std::string_view name, const Items& items, Write write_item) {
    key(name);
    json_.StartArray();
    for (const auto& item : items) write_item(item);
    json_.EndArray();
  }

  // A list of any length, an item a line for who reads it in parts.
  template <typename Items>
  void lines(std::string_view name, const Items& items) {
    const auto end_line = [this] {
      if (members_ == ClaimMembers::telling) buffer_.Put('\n');
    };
    key(name);
    json_.StartArray();
    for (const auto& item : items) {
      end_line();
      write(item);
    }
    end_line();
    json_.EndArray();
  }

  void key(std::string_view name) {
    json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  }
  void value(std::string_view text) { write_string(json_, text); }
  void text(std::string_view name, std::string_view content) {
    key(name);
    value(content);
  }
  void text_or_null(std::string_view name, std::string_view content) {
    key(name);
    if (content.empty()) {
      json_.Null();
    } else {
      value(content);
    }
  }
  void number(std::string_view name, std::uint32_t count) {
    key(name);
    json_.Uint(count);
  }
  void flag(std::string_view name, bool set) {
    key(name);
    json_.Bool(set);
  }
  // JSON has no NaN, and a share outside 0 to 1 would be none.
  void share(std::string_view name, float share) {
    key(name);
    json_.Double(std::isfinite(share) ? std::clamp(share, 0.0F, 1.0F) : 0.0F);
  }

  const Report& report_;
  OffsetUnit unit_;
  ClaimMembers members_;
  OffsetMap offset_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
};

}  // namespace

std::string render_json(const Report& report, OffsetUnit unit, const Extras& extras,
                        ClaimMembers members) {
  return JsonResult(report, unit, members).write(extras);
}

std::string render_json(const Error& error) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  const auto member = [&json](const char* key, std::string_view value) {
    json.Key(key);
    write_string(json, value);
  };
  json.StartObject();
  json.Key("ok");
  json.Bool(false);
  json.Key("error");
  json.StartObject();
  member("code", name_of(error.code));
  member("stage", name_of(error.stage));
  member("message", error.message);
  json.EndObject();
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace winnow
