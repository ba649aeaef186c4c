// Lines of a stream, however long the line or the stream.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

namespace winnow::cli {

class LineReader {
 public:
  LineReader(std::FILE* stream, std::size_t limit) : stream_(stream), limit_(limit) {}

  // Without its line feed; of one that is longer than the limit, so many bytes. False at the end of
  // the stream, where a last line without a line feed is a line, or where it cannot be read, where
  // it is none.
  bool next(std::string& line);

  // Why the stream could not be read to its end, as errno; 0 where it could.
  int error() const { return error_; }

 private:
  bool fill();

  std::FILE* stream_;
  std::size_t limit_;
  std::vector<char> buffer_ = std::vector<char>(std::size_t{64} * 1024);
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  int error_ = 0;
};

}  // namespace winnow::cli
