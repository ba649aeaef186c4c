// winnow: a web page or a pasted text in, a clean article with its claims out.
//
//   const auto report = winnow::clean({.bytes = html, .url = "https://example.org/a"});
//   if (!report) return complain(report.error().message);
//   std::cout << winnow::render_markdown(*report);
//
// This is the header that an embedder includes.
#pragma once

#include "pipeline.h"
#include "render/render.h"
