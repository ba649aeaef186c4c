// Stands in for the renderers that are not written yet; goes when they land.
#include "render/render.h"

namespace winnow {

__attribute__((weak)) std::string render_html(const Report& report) { return render_text(report); }
__attribute__((weak)) std::string render_markdown(const Report& report) {
  return render_text(report);
}
__attribute__((weak)) std::string render_json(const Report&, OffsetUnit, const Extras&) {
  return "{\"ok\":true}";
}
__attribute__((weak)) std::string render_json(const Error& error) {
  return "{\"ok\":false,\"error\":{\"code\":\"" + std::string(name_of(error.code)) + "\"}}";
}
__attribute__((weak)) std::string render_annotations(const Report&, std::string_view) {
  return "{}";
}

}  // namespace winnow
