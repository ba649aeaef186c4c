#include "cli/distill.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/complain.h"
#include "cli/input_file.h"
#include "render/render.h"

namespace winnow::cli {

namespace {

Result<Report> distill(const DistillOptions& options) {
  Options engine;
  engine.claims = options.claims;
  engine.limits.time = options.time_limit;
  const auto bytes = read_input(options.file, engine.limits.bytes);
  if (!bytes) return bytes.error();
  return clean(
      {.bytes = *bytes, .kind = options.from, .url = options.url, .charset = options.charset},
      engine);
}

std::string rendered(const Report& report, const DistillOptions& options) {
  switch (options.format) {
    case Format::markdown: return render_markdown(report);
    case Format::html: return render_html(report);
    case Format::text: return render_text(report);
    case Format::json: return render_json(report, OffsetUnit::code_point) + "\n";
    case Format::annotations: return render_annotations(report, options.url) + "\n";
  }
  return {};
}

bool write_output(const std::string& path, const std::string& text) {
  std::FILE* file = path == "-" ? stdout : std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const bool flushed = (file == stdout ? std::fflush(file) : std::fclose(file)) == 0;
  return written && flushed;
}

}  // namespace

int run_distill(const DistillOptions& options) {
  const auto report = distill(options);
  if (!report) complain(report.error().message);
  if (report && report->partial) complain("The time limit ended the work: this is not all of it.");
  if (!report && options.format != Format::json) return 1;
  const std::string text = report ? rendered(*report, options) : render_json(report.error()) + "\n";
  if (!write_output(options.output, text)) {
    const int why = errno;
    const std::string name =
        options.output == "-" ? "Standard output" : "\"" + options.output + "\"";
    complain(name + " cannot be written: " + std::strerror(why) + ".");
    return 1;
  }
  return report ? 0 : 1;
}

}  // namespace winnow::cli
