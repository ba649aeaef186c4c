// The texts of tests/claims, a folder each, as trainers read them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace winnow::training {

// Ends the program with a message where the file cannot be read.
std::string read_file(const std::filesystem::path& path);

// By name.
std::vector<std::filesystem::path> folders_in(const std::filesystem::path& parent);

}  // namespace winnow::training
