#include "support/test_data.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

namespace winnow::test {

namespace {

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::vector<std::string> names_in(const std::string& path) {
  std::vector<std::string> names;
  DIR* folder = opendir(path.c_str());
  if (folder == nullptr) FAIL("no such folder: " << path);
  while (const dirent* entry = readdir(folder)) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  closedir(folder);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::string data_folder(std::string_view name) {
  return std::string(WINNOW_TESTS_FOLDER) + "/" + std::string(name);
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) FAIL("cannot read " << path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> folders_in(const std::string& path) {
  std::vector<std::string> folders;
  for (std::string& name : names_in(path)) {
    if (is_folder(path + "/" + name)) folders.push_back(std::move(name));
  }
  if (folders.empty()) FAIL("no folders in " << path);
  return folders;
}

std::vector<std::string> files_in(const std::string& path, std::string_view ending) {
  std::vector<std::string> files;
  for (std::string& name : names_in(path)) {
    const bool ends = name.size() >= ending.size() &&
                      name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
    if (ends && !is_folder(path + "/" + name)) files.push_back(std::move(name));
  }
  if (files.empty()) FAIL("no *" << ending << " in " << path);
  return files;
}

}  // namespace winnow::test
