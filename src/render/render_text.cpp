#include "render/render.h"

namespace winnow {

std::string render_text(const Report& report) { return report.article.text + "\n"; }

}  // namespace winnow
