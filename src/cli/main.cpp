// The winnow command: what it takes, and which of its two jobs that is.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <thread>

#include "cli/batch.h"
#include "cli/distill.h"

namespace {

using winnow::InputKind;
using winnow::cli::BatchOptions;
using winnow::cli::DistillOptions;
using winnow::cli::Format;
using winnow::cli::Task;

constexpr int kUsageError = 2;

constexpr const char* kExamples = R"(
Examples:
  winnow page.html                              the article as Markdown
  curl -s https://example.org/a | winnow --url https://example.org/a --format json
  winnow --format html -o article.html page.html.gz
  winnow --from text --format annotations news.txt
  winnow batch --root pages < requests.jsonl > results.jsonl

Exit codes: 0 done, 1 nothing to do with the input, 2 usage.
)";

constexpr const char* kBatchFooter = R"(
A line in is one of
  {"id": 1, "html": "a.html.gz"}     a file, below --root when that is given
  {"id": 2, "content": "<p>…"}       a page
  {"id": 3, "text": "…"}             plain text
with an optional "url". The answer carries the same "id" and is
{"ok": true, …} or {"ok": false, "error": {"code", "stage", "message"}}.
Offsets are code points.
)";

template <typename T>
void add_choice(CLI::App& app, const std::string& name, T& value, std::map<std::string, T> choices,
                const std::string& what) {
  const CLI::IsMember one_of(choices);
  app.add_option_function<std::string>(
         name, [&value, choices](const std::string& choice) { value = choices.at(choice); }, what)
      ->check(one_of);
}

void add_time_limit(CLI::App& app, std::optional<std::chrono::milliseconds>& limit,
                    const std::string& of_what) {
  app.add_option_function<std::int64_t>(
         "--time-limit", [&limit](std::int64_t count) { limit = std::chrono::milliseconds(count); },
         "milliseconds after which to end " + of_what + " with what there is (none)")
      ->check(CLI::NonNegativeNumber);
}

void add_distill_options(CLI::App& app, DistillOptions& options) {
  app.add_option("FILE", options.file, "page or text to read, gzip too; - is standard input");
  add_choice<Format>(app, "--format", options.format,
                     {{"markdown", Format::markdown},
                      {"html", Format::html},
                      {"text", Format::text},
                      {"json", Format::json},
                      {"annotations", Format::annotations}},
                     "what to write (markdown); annotations are the W3C's");
  add_choice<InputKind>(
      app, "--from", options.from,
      {{"auto", InputKind::automatic}, {"html", InputKind::html}, {"text", InputKind::text}},
      "what the input is (auto)");
  app.add_option("--url", options.url, "where the page was read: makes its links absolute");
  app.add_option("--charset", options.charset, "what the server says, such as windows-1252");
  app.add_flag_callback(
      "--no-claims", [&options] { options.claims = false; }, "leave the claims out");
  add_time_limit(app, options.time_limit, "the work");
  app.add_option("-o,--output", options.output, "file to write instead of standard output");
}

CLI::App* add_batch(CLI::App& app, BatchOptions& options) {
  CLI::App* batch = app.add_subcommand("batch", "JSON lines in, JSON lines out, in order");
  batch->footer(kBatchFooter);
  batch->add_option("--root", options.root, "folder that \"html\" paths are relative to")
      ->check(CLI::ExistingDirectory);
  add_choice<Task>(*batch, "--task", options.task,
                   {{"clean", Task::clean}, {"claims", Task::claims}},
                   "clean, or the claims of \"text\" as it is (clean)");
  add_time_limit(*batch, options.time_limit, "the work on a line");
  batch->add_option("--jobs", options.jobs, "threads (one a core)")->check(CLI::Range(1U, 256U));
  return batch;
}

// Options that stand before `batch` are those of the other job, which would pass over them in
// silence.
void refuse_options_before(const CLI::App& batch, const CLI::App& app) {
  if (!batch.parsed()) return;
  for (const CLI::Option* option : app.get_options()) {
    if (option->count() == 0) continue;
    throw CLI::ExcludesError(
        "batch takes no " + option->get_name() + " before it, only its own options behind it.",
        CLI::ExitCodes::ExcludesError);
  }
}

}  // namespace

int main(int argc, char** argv) {
  DistillOptions distill;
  BatchOptions batch;
  batch.jobs = std::max(1U, std::thread::hardware_concurrency());

  CLI::App app{"winnow: a web page or a pasted text in, a clean article with its claims out."};
  app.footer(kExamples);
  app.set_version_flag("--version", "winnow " WINNOW_VERSION);
  add_distill_options(app, distill);
  const CLI::App* batch_command = add_batch(app, batch);

  if (argc == 1 && isatty(STDIN_FILENO) != 0) {
    std::fputs(app.help().c_str(), stderr);
    return kUsageError;
  }
  try {
    app.parse(argc, argv);
    refuse_options_before(*batch_command, app);
  } catch (const CLI::ParseError& error) {
    const bool asked_for_help = error.get_exit_code() == 0;
    app.exit(error);
    return asked_for_help ? 0 : kUsageError;
  }
  return batch_command->parsed() ? run_batch(batch) : run_distill(distill);
}
