#include "cli/batch.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/find_byte.h"
#include "cli/complain.h"
#include "cli/input_file.h"
#include "cli/line_reader.h"
#include "cli/ordered_workers.h"
#include "cli/request.h"
#include "winnow.h"

namespace winnow::cli {

namespace {

// A page of the largest size, every byte of it escaped as \uXXXX at worst twice over.
constexpr std::size_t kLongestLine = 2 * Limits{}.bytes;

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

Result<Report> clean_request(const Request& request, const BatchOptions& options) {
  const std::string url = request.url.value_or("");
  Options engine;
  engine.limits.time = options.time_limit;
  // The strings of a JSON line are UTF-8 already, whatever the page says of itself.
  if (request.content) {
    return clean(
        {.bytes = *request.content, .kind = InputKind::html, .url = url, .charset = "utf-8"},
        engine);
  }
  if (request.text) {
    return clean({.bytes = *request.text, .kind = InputKind::text, .url = url, .charset = "utf-8"},
                 engine);
  }
  if (request.html) {
    const auto file = file_of(*request.html, options.root);
    if (!file) return file.error();
    const auto bytes = read_input(*file, engine.limits.bytes);
    if (!bytes) return bytes.error();
    return clean({.bytes = *bytes, .kind = InputKind::html, .url = url}, engine);
  }
  return bad_request(R"(The line has none of "html", "content" and "text".)");
}

Result<Report> process(const Request& request, const BatchOptions& options) {
  if (options.task == Task::clean) return clean_request(request, options);
  if (!request.text) return bad_request(R"(The line has no "text", which --task claims reads.)");
  return find_claims_in_text(*request.text, {}, options.time_limit);
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

std::string failed(const std::string& what, int why) {
  return what + ": " + std::strerror(why) + ".";
}

bool write_line(const std::string& line) {
  return std::fwrite(line.data(), 1, line.size(), stdout) == line.size() &&
         std::fputc('\n', stdout) != EOF && std::fflush(stdout) == 0;
}

}  // namespace

std::string answer(std::string line, const BatchOptions& options) {
  const bool is_too_long = line.size() > kLongestLine;
  const RequestLine asked = read_request(std::move(line));
  Result<Report> result = is_too_long     ? too_large("The line is longer", kLongestLine)
                          : asked.request ? process(*asked.request, options)
                                          : asked.request.error();
  if (result) result->replacements += asked.request->replacements;
  // {"ok": …} → {"id": …, "ok": …}
  return on_one_line("{\"id\":" + asked.id + "," + to_json(result).substr(1));
}

int run_batch(const BatchOptions& options) {
  // One byte more, by which answer() knows a line that is too long.
  LineReader reader(stdin, kLongestLine + 1);
  int why_not = 0;  // each thread has an errno of its own
  OrderedWorkers workers(
      options.jobs, [&](std::string line) { return answer(std::move(line), options); },
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
