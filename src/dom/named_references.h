// Named character references, such as &eacute;. gumbo asks here rather than its own state machine
// for them (cmake/gumbo.cmake), which would be 42 KB of the engine to transfer.
#pragma once

#include <cstddef>
#include <string_view>

namespace winnow {

struct NamedReference {
  std::size_t size = 0;         // of the name, with its semicolon; 0 for none
  std::string_view characters;  // one or two, UTF-8
};

// The longest one at the start of `text`, which follows an ampersand. A hundred old ones need no
// semicolon:
//
//   eacute;e   →   7, é        notit;   →   3, ¬        nosuch;   →   0
NamedReference named_reference_at(std::string_view text);

}  // namespace winnow
