#include "extract/extract.h"

namespace winnow {

std::string_view name_of(PageType type) {
  switch (type) {
    case PageType::article: return "article";
    case PageType::forum: return "forum";
    case PageType::documentation: return "documentation";
    case PageType::product: return "product";
    case PageType::listing: return "listing";
    case PageType::collection: return "collection";
    case PageType::service: return "service";
  }
  return "article";
}

std::string_view name_of(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::none: return "none";
    case Obstacle::login_wall: return "login_wall";
    case Obstacle::error_page: return "error_page";
    case Obstacle::empty_shell: return "empty_shell";
  }
  return "none";
}

}  // namespace winnow
