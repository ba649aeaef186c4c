// What readers judged of texts, in files that hold none of their words: lines of text, key and 0
// or 1.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace winnow::training {

class Judgements {
 public:
  // Ends the program with a message where the file cannot be read.
  explicit Judgements(const std::string& path);

  // What was judged; nothing where nobody did.
  std::optional<bool> of(const std::string& text, const std::string& key) const;

 private:
  std::map<std::pair<std::string, std::string>, bool> known_;
};

// A key for words: FNV-1a, 16 hexadecimal digits.
std::string text_hash(std::string_view words);

}  // namespace winnow::training
