#include "cli/line_reader.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace winnow::cli {

// read(), not fread(): a peer that sends a line and waits for its answer must not wait for a full
// buffer.
bool LineReader::fill() {
  ssize_t got = 0;
  do {
    got = read(fileno(stream_), buffer_.data(), buffer_.size());
  } while (got < 0 && errno == EINTR);
  if (got < 0) error_ = errno;
  at_ = 0;
  end_ = got > 0 ? static_cast<std::size_t>(got) : 0;
  return end_ > 0;
}

bool LineReader::next(std::string& line) {
  line.clear();
  if (at_ == end_ && !fill()) return false;
  do {
    const char* from = buffer_.data() + at_;
    const auto* feed = static_cast<const char*>(std::memchr(from, '\n', end_ - at_));
    const std::size_t size = feed != nullptr ? static_cast<std::size_t>(feed - from) : end_ - at_;
    line.append(from, std::min(size, limit_ - line.size()));
    at_ += size;
    if (feed != nullptr) {
      ++at_;
      return true;
    }
  } while (fill());
  return error_ == 0;
}

}  // namespace winnow::cli
