// `winnow FILE`: one input in, one output out.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "pipeline.h"

namespace winnow::cli {

enum class Format { markdown, html, text, json, annotations };

struct DistillOptions {
  std::string file = "-";
  std::string output = "-";
  Format format = Format::markdown;
  InputKind from = InputKind::automatic;
  std::string url;
  std::string charset;
  bool claims = true;
  std::optional<std::chrono::milliseconds> time_limit;
};

// Gives the exit code: 0, or 1 when there was nothing to do with the input or the output cannot
// be written; the reason is on standard error (and, as JSON, on the output).
int run_distill(const DistillOptions& options);

}  // namespace winnow::cli
