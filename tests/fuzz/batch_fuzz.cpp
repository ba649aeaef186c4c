// Any bytes as the input of `winnow batch`: the lines come as they are, cut at the limit, and each
// has one line of JSON as its answer. The first byte chooses the limit.
#include <rapidjson/document.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "cli/batch.h"
#include "cli/line_reader.h"
#include "cli/request.h"
#include "fuzz/property.h"

namespace {

using namespace winnow;

// Files of this machine are no input of a fuzzer.
bool names_a_file(const std::string& line) {
  const auto asked = cli::read_request(line);
  return asked.request.ok() && asked.request->html.has_value();
}

void check_answer(const std::string& line, cli::Task task) {
  cli::BatchOptions options;
  options.task = task;
  const std::string answer = cli::answer(line, options);
  fuzz::demand(utf8::valid(answer), "an answer is valid UTF-8");
  fuzz::demand(answer.find('\n') == std::string::npos, "an answer is one line");
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(answer.data(), answer.size());
  fuzz::demand(!json.HasParseError() && json.IsObject(), "an answer is a JSON object");
  fuzz::demand(json.HasMember("id") && json.HasMember("ok") && json["ok"].IsBool(),
               "an answer has the id, and says whether it is a result");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t limit = 1 + std::size_t{data[0]} * 16;
  std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);

  std::FILE* stream = fdopen(memfd_create("batch", 0), "r");
  fuzz::demand(
      stream != nullptr &&
          write(fileno(stream), rest.data(), rest.size()) == static_cast<ssize_t>(rest.size()) &&
          lseek(fileno(stream), 0, SEEK_SET) == 0,
      "the input can be written");
  cli::LineReader reader(stream, limit);
  for (std::string line; reader.next(line);) {
    fuzz::demand(!rest.empty(), "lines end with the input");
    const std::string_view whole = rest.substr(0, rest.find('\n'));
    fuzz::demand(line == whole.substr(0, limit), "lines come in order, cut at the limit");
    rest.remove_prefix(std::min(rest.size(), whole.size() + 1));
    if (names_a_file(line)) continue;
    check_answer(line, cli::Task::clean);
    check_answer(line, cli::Task::claims);
  }
  fuzz::demand(rest.empty() && reader.error() == 0, "no line is lost");
  std::fclose(stream);
  return 0;
}
