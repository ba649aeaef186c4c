#include "cli/input_file.h"

#include <unistd.h>
#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace winnow::cli {

namespace {

constexpr unsigned kChunk = 256 * 1024;

struct CloseFile {
  void operator()(gzFile file) const { gzclose(file); }
};

std::string name_of(const std::string& path) {
  return path == "-" ? "Standard input" : "\"" + path + "\"";
}

Error io_error(const std::string& path, const std::string& why) {
  return {ErrorCode::io, Stage::input, name_of(path) + " cannot be read: " + why + "."};
}

std::string reason(gzFile file) {
  int code = Z_OK;
  const char* message = gzerror(file, &code);
  if (code == Z_ERRNO) return std::strerror(errno);
  return code == Z_BUF_ERROR ? "the compressed data ends too early" : message;
}

}  // namespace

Result<std::string> read_input(const std::string& path, std::size_t limit) {
  // zlib hands over a file that is not compressed as it is.
  const std::unique_ptr<gzFile_s, CloseFile> file(path == "-" ? gzdopen(dup(STDIN_FILENO), "rb")
                                                              : gzopen(path.c_str(), "rb"));
  if (!file) return io_error(path, std::strerror(errno));

  std::string bytes;
  for (;;) {
    const std::size_t used = bytes.size();
    bytes.resize(used + kChunk);
    const int got = gzread(file.get(), bytes.data() + used, kChunk);
    if (got < 0) return io_error(path, reason(file.get()));
    bytes.resize(used + static_cast<std::size_t>(got));
    if (bytes.size() > limit) {
      return too_large(name_of(path) + " is larger", limit);
    }
    if (got == 0) break;
  }
  int code = Z_OK;
  gzerror(file.get(), &code);
  if (code != Z_OK) return io_error(path, reason(file.get()));
  return bytes;
}

}  // namespace winnow::cli
