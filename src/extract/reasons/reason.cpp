#include "extract/reasons/reason.h"

namespace winnow {

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::none: return "none";
    case Reason::navigation: return "navigation";
    case Reason::header: return "header";
    case Reason::footer: return "footer";
    case Reason::sidebar: return "sidebar";
    case Reason::related: return "related";
    case Reason::appeal: return "appeal";
    case Reason::subscribe: return "subscribe";
    case Reason::share: return "share";
    case Reason::comments: return "comments";
    case Reason::advertisement: return "advertisement";
    case Reason::cookie_notice: return "cookie_notice";
    case Reason::credit: return "credit";
    case Reason::byline: return "byline";
    case Reason::caption_noise: return "caption_noise";
    case Reason::hidden: return "hidden";
    case Reason::duplicate: return "duplicate";
    case Reason::low_density: return "low_density";
    case Reason::reader: return "reader";
  }
  return "low_density";
}

}  // namespace winnow
