#include "cli/request.h"

#include <rapidjson/reader.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "cli/lone_surrogates.h"

namespace winnow::cli {

namespace {

using rapidjson::SizeType;

// Hears what the parser meets. No tree is made of it: that would hold numbers as machines do, not
// as they were written.
class Listener : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Listener> {
 public:
  Listener(std::string_view line, const rapidjson::MemoryStream& stream)
      : line_(line), stream_(stream) {}

  // The parser's names. NOLINTBEGIN(readability-identifier-naming)
  bool StartObject() {
    if (depth_ == 0) is_object = true;
    ++depth_;
    return true;
  }
  bool StartArray() {
    ++depth_;
    return true;
  }
  bool EndObject(SizeType /*members*/) { return end_nested(); }
  bool EndArray(SizeType /*elements*/) { return end_nested(); }
  bool Key(const char* name, SizeType size, bool /*copy*/) {
    if (depth_ == 1) {
      name_.assign(name, size);
      name_end_ = stream_.Tell();
    }
    return true;
  }
  bool String(const char* text, SizeType size, bool /*copy*/) {
    if (auto* known = member()) *known = std::string(text, size);
    return end_value(stream_.Tell());
  }
  bool Null() {
    if (auto* known = member()) known->reset();
    return end_value(stream_.Tell());
  }
  bool Default() {  // a number, true or false
    no_text();
    return end_value(stream_.Tell());
  }
  // NOLINTEND(readability-identifier-naming)

  bool is_object = false;
  std::string id = "null";
  Request request;
  std::string wrong;  // the name of a member that is no text and should be one

 private:
  // The request's, if the value that ends here is one of them.
  std::optional<std::string>* member() {
    if (depth_ != 1) return nullptr;
    if (name_ == "html") return &request.html;
    if (name_ == "content") return &request.content;
    if (name_ == "text") return &request.text;
    return name_ == "url" ? &request.url : nullptr;
  }

  void no_text() {
    if (member() != nullptr) wrong = name_;
  }

  bool end_nested() {
    --depth_;
    no_text();
    return end_value(stream_.Tell() + 1);  // its bracket is not taken yet
  }

  bool end_value(std::size_t end) {
    if (depth_ != 1 || name_ != "id") return true;
    const std::size_t colon = line_.find(':', name_end_);
    id = trimmed(line_.substr(colon + 1, end - colon - 1));
    // White space between values, and the end of a line for some readers.
    std::replace(id.begin(), id.end(), '\r', ' ');
    return true;
  }

  std::string_view line_;
  const rapidjson::MemoryStream& stream_;
  int depth_ = 0;
  std::string name_;  // of the member of the line that is read
  std::size_t name_end_ = 0;
};

}  // namespace

Error bad_request(std::string message) {
  return {ErrorCode::bad_argument, Stage::input, std::move(message)};
}

RequestLine read_request(std::string line) {
  const std::uint32_t replacements = replace_lone_surrogates(line);
  rapidjson::MemoryStream bytes(line.data(), line.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
  Listener heard(line, bytes);
  rapidjson::Reader reader;
  // Iterative: a line of a million brackets must not exhaust the stack.
  const auto parsed =
      reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(stream,
                                                                                           heard);
  if (parsed.IsError() || !heard.is_object) {
    return {std::move(heard.id), bad_request("The line is not a JSON object in UTF-8.")};
  }
  if (!heard.wrong.empty()) {
    return {std::move(heard.id), bad_request("\"" + heard.wrong + "\" must be a string.")};
  }
  heard.request.replacements = replacements;
  return {std::move(heard.id), std::move(heard.request)};
}

}  // namespace winnow::cli
