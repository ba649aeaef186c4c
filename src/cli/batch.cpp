#include "cli/batch.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "base/find_byte.h"
#include "cli/complain.h"
#include "cli/input_file.h"
#include "cli/line_reader.h"
#include "cli/ordered_workers.h"
#include "winnow.h"

namespace winnow::cli {

namespace {

// A page of the largest size, every byte of it escaped as \uXXXX at worst twice over.
constexpr std::size_t kLongestLine = 2 * Limits{}.bytes;

std::optional<std::string_view> member(const rapidjson::Document& request, const char* name) {
  const auto found = request.FindMember(name);
  if (found == request.MemberEnd() || !found->value.IsString()) return std::nullopt;
  return std::string_view(found->value.GetString(), found->value.GetStringLength());
}

Error bad_request(std::string message) {
  return {ErrorCode::bad_argument, Stage::input, std::move(message)};
}

Error too_long() {
  return {ErrorCode::too_large, Stage::input,
          "The line is longer than winnow reads at once (" +
              std::to_string(kLongestLine / (1024 * 1024)) + " MB)."};
}

// Where a request's file is. A root keeps requests in, which may be somebody else's; `..` is
// resolved by name, so that no link below the root changes where it leads.
Result<std::string> file_of(std::string_view path, const std::string& root) {
  if (root.empty()) return std::string(path);
  const auto inside = std::filesystem::path(path).lexically_normal();
  if (inside.is_absolute() || (!inside.empty() && *inside.begin() == "..")) {
    return bad_request("\"" + std::string(path) + "\" is not below the folder that --root names.");
  }
  return (root / inside).string();
}

Result<Report> clean_request(const rapidjson::Document& request, const std::string& root) {
  const std::string_view url = member(request, "url").value_or("");
  // The strings of a JSON line are UTF-8 already, whatever the page says of itself.
  if (const auto content = member(request, "content")) {
    return clean({.bytes = *content, .kind = InputKind::html, .url = url, .charset = "utf-8"});
  }
  if (const auto text = member(request, "text")) {
    return clean({.bytes = *text, .kind = InputKind::text, .url = url, .charset = "utf-8"});
  }
  if (const auto path = member(request, "html")) {
    const auto file = file_of(*path, root);
    if (!file) return file.error();
    const auto bytes = read_input(*file, Limits{}.bytes);
    if (!bytes) return bytes.error();
    return clean({.bytes = *bytes, .kind = InputKind::html, .url = url});
  }
  return bad_request(R"(The line has none of "html", "content" and "text".)");
}

Result<Report> process(const rapidjson::Document& request, const BatchOptions& options) {
  if (options.task == Task::clean) return clean_request(request, options.root);
  const auto text = member(request, "text");
  if (!text) return bad_request(R"(The line has no "text", which --task claims reads.)");
  return find_claims_in_text(*text);
}

std::string to_json(const Result<Report>& result) {
  return result ? render_json(*result, OffsetUnit::code_point) : render_json(result.error());
}

// U+0085, U+2028 and U+2029 end a line for some readers (Python's splitlines); JSON may hold them
// only inside strings, where an escape says the same.
std::string on_one_line(const std::string& json) {
  constexpr std::pair<std::string_view, std::string_view> kBreaks[]{
      {"\xC2\x85", "\\u0085"}, {"\xE2\x80\xA8", "\\u2028"}, {"\xE2\x80\xA9", "\\u2029"}};
  std::string line;
  line.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t next = find_any_byte<>(json, at);
    line.append(json, at, next - at);
    const std::string_view rest = std::string_view(json).substr(next);
    if (rest.empty()) break;
    const auto* found = std::find_if(
        std::begin(kBreaks), std::end(kBreaks),
        [rest](const auto& entry) { return rest.substr(0, entry.first.size()) == entry.first; });
    if (found == std::end(kBreaks)) {
      line.push_back(rest.front());
      at = next + 1;
    } else {
      line += found->second;
      at = next + found->first.size();
    }
  }
  return line;
}

// {"ok": …} → {"id": …, "ok": …}
std::string with_id(const rapidjson::Document& request, const std::string& result) {
  rapidjson::StringBuffer id;
  rapidjson::Writer<rapidjson::StringBuffer> writer(id);
  const auto found = request.FindMember("id");
  if (found == request.MemberEnd()) {
    writer.Null();
  } else {
    found->value.Accept(writer);
  }
  return on_one_line("{\"id\":" + std::string(id.GetString(), id.GetSize()) + "," +
                     result.substr(1));
}

std::string failed(const std::string& what, int why) {
  return what + ": " + std::strerror(why) + ".";
}

bool write_line(const std::string& line) {
  return std::fwrite(line.data(), 1, line.size(), stdout) == line.size() &&
         std::fputc('\n', stdout) != EOF && std::fflush(stdout) == 0;
}

}  // namespace

std::string answer(const std::string& line, const BatchOptions& options) {
  rapidjson::Document request;
  if (line.size() > kLongestLine) {
    request.SetObject();
    return with_id(request, render_json(too_long()));
  }
  // Iterative: a line of a million brackets must not exhaust the stack.
  request.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(
      line.data(), line.size());
  if (request.HasParseError() || !request.IsObject()) {
    request.SetObject();
    return with_id(request, render_json(bad_request("The line is not a JSON object.")));
  }
  return with_id(request, to_json(process(request, options)));
}

int run_batch(const BatchOptions& options) {
  // One byte more, by which answer() knows a line that is too long.
  LineReader reader(stdin, kLongestLine + 1);
  int why_not = 0;  // each thread has an errno of its own
  OrderedWorkers workers(
      options.jobs, [&](const std::string& line) { return answer(line, options); },
      [&](const std::string& line) {
        const bool written = write_line(line);
        if (!written) why_not = errno;
        return written;
      });
  for (std::string line; reader.next(line);) {
    if (!workers.add(std::move(line))) break;
  }
  const bool written = workers.finish();
  if (!written) complain(failed("Standard output cannot be written", why_not));
  const bool read = reader.error() == 0;
  if (!read) complain(failed("Standard input cannot be read", reader.error()));
  return written && read ? 0 : 1;
}

}  // namespace winnow::cli
