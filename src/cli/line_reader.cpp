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
  at_ = 0;
  end_ = got > 0 ? static_cast<std::size_t>(got) : 0;
  return end_ > 0;
}

bool LineReader::next(Line& line) {
  line.text.clear();
  line.too_long = false;
  if (at_ == end_ && !fill()) return false;
  do {
    const char* from = buffer_.data() + at_;
    const auto* feed = static_cast<const char*>(std::memchr(from, '\n', end_ - at_));
    const std::size_t size = feed != nullptr ? static_cast<std::size_t>(feed - from) : end_ - at_;
    const std::size_t room = limit_ - std::min(limit_, line.text.size());
    line.text.append(from, std::min(size, room));
    line.too_long = line.too_long || size > room;
    at_ += size;
    if (feed != nullptr) {
      ++at_;
      return true;
    }
  } while (fill());
  return true;
}

}  // namespace winnow::cli
