// Lines of a stream, however long the line or the stream: never more than `limit` bytes are held.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

namespace winnow::cli {

class LineReader {
 public:
  LineReader(std::FILE* stream, std::size_t limit) : stream_(stream), limit_(limit) {}

  struct Line {
    std::string text;       // without its line feed
    bool too_long = false;  // more than the limit: the rest of the line was skipped
  };

  // False at the end of the stream. A last line without a line feed is a line.
  bool next(Line& line);

 private:
  bool fill();

  std::FILE* stream_;
  std::size_t limit_;
  std::vector<char> buffer_ = std::vector<char>(std::size_t{64} * 1024);
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

}  // namespace winnow::cli
