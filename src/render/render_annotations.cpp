// The W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/.
#define RAPIDJSON_HAS_STDSTRING 1
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "render/json_string.h"
#include "render/offset_map.h"
#include "render/render.h"

namespace winnow {

namespace {

// Bytes of prefix and suffix: the length that Hypothesis uses, enough to tell repetitions apart.
constexpr std::uint32_t kContext = 32;

class AnnotationCollection {
 public:
  AnnotationCollection(const Report& report, std::string_view url)
      : report_(report),
        text_(report.article.text),
        source_(!url.empty() ? url
                : !report.metadata.canonical_url.empty()
                    ? std::string_view(report.metadata.canonical_url)
                    : std::string_view("urn:winnow:text")),
        offset_(report.article.text, OffsetUnit::code_point),
        json_(buffer_) {}

  std::string write() {
    const auto& claims = report_.claims.claims;
    json_.StartObject();
    member("@context", "http://www.w3.org/ns/anno.jsonld");
    member("id", source_ + "#winnow-claims");
    member("type", "AnnotationCollection");
    member("label", report_.metadata.title.empty() ? "Claims" : report_.metadata.title);
    json_.Key("total");
    json_.Uint(static_cast<unsigned>(claims.size()));
    json_.Key("first");
    json_.StartObject();
    member("id", source_ + "#winnow-claims-1");
    member("type", "AnnotationPage");
    json_.Key("startIndex");
    json_.Uint(0);
    json_.Key("items");
    json_.StartArray();
    for (const Claim& claim : claims) write(claim);
    json_.EndArray();
    json_.EndObject();
    json_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  void write(const Claim& claim) {
    json_.StartObject();
    member("id", source_ + "#winnow-claim-" + std::to_string(claim.id));
    member("type", "Annotation");
    member("motivation", "highlighting");
    json_.Key("body");
    json_.StartArray();
    body("tagging", name_of(claim.stance));
    for (const ClaimKind kind : claim.kinds) body("tagging", name_of(kind));
    if (!claim.speaker.empty()) body("describing", "Speaker: " + std::string(claim.speaker));
    for (const CheckReason why : claim.why) body("commenting", name_of(why));
    json_.EndArray();
    json_.Key("target");
    json_.StartArray();
    for (const Span& span : claim.content) target(span);
    json_.EndArray();
    json_.EndObject();
  }

  void body(const char* purpose, std::string_view value) {
    json_.StartObject();
    member("type", "TextualBody");
    member("purpose", purpose);
    member("format", "text/plain");
    member("value", value);
    json_.EndObject();
  }

  void target(const Span& span) {
    json_.StartObject();
    member("source", source_);
    json_.Key("selector");
    json_.StartArray();
    json_.StartObject();
    member("type", "TextQuoteSelector");
    member("exact", text_.substr(span.begin, span.size()));
    member("prefix", before(span.begin));
    member("suffix", after(span.end));
    json_.EndObject();
    json_.StartObject();
    member("type", "TextPositionSelector");
    json_.Key("start");
    json_.Uint(offset_(span.begin));
    json_.Key("end");
    json_.Uint(offset_(span.end));
    json_.EndObject();
    json_.EndArray();
    json_.EndObject();
  }

  std::string_view before(std::uint32_t at) const {
    std::uint32_t begin = at > kContext ? at - kContext : 0;
    while (begin < at && !utf8::decode(text_, begin).valid) ++begin;
    return text_.substr(begin, at - begin);
  }

  std::string_view after(std::uint32_t at) const {
    std::size_t end = std::min<std::size_t>(at + kContext, text_.size());
    while (end > at && end < text_.size() && !utf8::decode(text_, end).valid) --end;
    return text_.substr(at, end - at);
  }

  void member(const char* key, std::string_view value) {
    json_.Key(key);
    write_string(json_, value);
  }

  const Report& report_;
  std::string_view text_;
  std::string source_;
  OffsetMap offset_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
};

}  // namespace

std::string render_annotations(const Report& report, std::string_view url) {
  return AnnotationCollection(report, url).write();
}

}  // namespace winnow
