// Report → what people and programs read. Pure functions; every text is UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "render/report.h"

namespace winnow {

// Which unit `begin` and `end` count in.
enum class OffsetUnit : std::uint8_t { utf16, code_point };

// A fragment that is safe to put into any page, whatever came in: an <article> of elements,
// attributes and URL schemes by allow-list (html_writer.h is the only way out).
//
// Each block's element carries data-block="<id>". Each stretch of a claim is a
// <mark data-claim="<id>" data-part="content|source|cue">; where stretches overlap or cross other
// elements they nest and are cut, so that a stretch may be several <mark>s in a row, each with one
// claim and one part. Ids are prefixed ("winnow-…"). Text that is not in the article's (back-links
// of footnotes, titles of embeds) carries data-added; the reading of a ruby is in <rt>, the text of
// a formula in MathML's alttext.
std::string render_html(const Report& report);

// CommonMark with GitHub's tables and footnotes, metadata as YAML front matter.
std::string render_markdown(const Report& report);

std::string render_text(const Report& report);

// Renderings that ride along in the JSON result as members of the same names.
struct Extras {
  bool html = false;
  bool markdown = false;
  bool annotations = false;  // as a text that is JSON itself
  bool original = false;
};

// Most claims are sentences that nobody else says and the default view leaves out. With `telling`
// they come without the members that are the same in all of them or can be read off the text:
// content, source, speaker, role, cue, their texts, stance, quote, shown and contests; and the
// items of blocks, removed and claims stand in a line each, which nothing else does, so that long
// lists can be read in parts. wasm_bindings/message.ts puts it all together.
enum class ClaimMembers : std::uint8_t { all, telling };

// The result object: {"ok": true, …}, see DESIGN.md and wasm_bindings/types.ts.
std::string render_json(const Report& report, OffsetUnit unit, const Extras& extras = {},
                        ClaimMembers members = ClaimMembers::all);

// {"ok": false, "error": {"code", "stage", "message"}}
std::string render_json(const Error& error);

// W3C Web Annotations: an annotation collection, one annotation a claim, with text quote and text
// position selectors (code points, as the recommendation counts).
std::string render_annotations(const Report& report, std::string_view url);

// The page as it came, with data-winnow-kept="<block id>" or data-winnow-removed="<index>" on the
// element of each block, or on a <span> put around it where it is a run of text; of plain text, a
// <p> a line. What the left pane shows. NOT sanitised, scripts and all: it is only for a frame that
// is sandboxed (no allow-scripts) under a policy that loads nothing, which is the caller's to make.
std::string render_original(const Report& report);

}  // namespace winnow
