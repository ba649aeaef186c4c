// Bytes of a file or of standard input; gzip is unpacked by its content, whatever the name.
#pragma once

#include <cstddef>
#include <string>

#include "base/error.h"

namespace winnow::cli {

// `path` "-" is standard input. At most `limit` bytes after unpacking, else too_large (a small
// file can hold a huge page); io when it cannot be read or the packed data is broken.
Result<std::string> read_input(const std::string& path, std::size_t limit);

}  // namespace winnow::cli
