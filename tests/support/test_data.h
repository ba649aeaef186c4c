// Where the tests' data is, and its bytes. Works the same under node (NODERAWFS).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow::test {

// "articles" → the absolute path of tests/articles.
std::string data_folder(std::string_view name);

// All bytes of a file. Fails the running test when it cannot be read: a missing expectation is a
// failure, never a skip.
std::string read_file(const std::string& path);

// Names (not paths) of the folders in a folder, sorted. Fails the running test when there are none.
std::vector<std::string> folders_in(const std::string& path);

// Names of the files in a folder that end with `ending`, sorted. Fails when there are none.
std::vector<std::string> files_in(const std::string& path, std::string_view ending);

}  // namespace winnow::test
