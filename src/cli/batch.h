// `winnow batch`: JSON lines in, JSON lines out, one for each line in and in the same order.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace winnow::cli {

enum class Task { clean, claims };

struct BatchOptions {
  // Folder that "html" paths are relative to, and that none leads out of but by a link in it; with
  // "" they are relative to the current one and may lead anywhere.
  std::string root;
  Task task = Task::clean;
  unsigned jobs = 1;
  std::optional<std::chrono::milliseconds> time_limit;  // of each line
};

// Reads standard input, writes standard output. Gives the exit code: 0, or 1 when one of them
// fails. A line that fails has an error object as its answer.
int run_batch(const BatchOptions& options);

// The answer to one request line, without a line feed.
std::string answer(std::string line, const BatchOptions& options);

}  // namespace winnow::cli
