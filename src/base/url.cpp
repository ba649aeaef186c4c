#include "base/url.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"

namespace winnow {

namespace {

constexpr bool is_scheme_character(char c) {
  return is_ascii_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
}

// The length of the scheme that `url` starts with, 0 when it has none.
std::size_t scheme_length(std::string_view url) {
  if (url.empty() || !is_ascii_letter(url.front())) return 0;
  std::size_t at = 1;
  while (at < url.size() && is_scheme_character(url[at])) ++at;
  return at < url.size() && url[at] == ':' ? at : 0;
}

// The schemes whose URLs always have a host and treat "\" as "/" (the standard's "special" ones).
struct SpecialScheme {
  std::string_view name;
  std::string_view default_port;
};
constexpr SpecialScheme kSpecialSchemes[] = {
    {"http", "80"}, {"https", "443"}, {"ws", "80"}, {"wss", "443"}, {"ftp", "21"}, {"file", ""},
};

const SpecialScheme* special_scheme(std::string_view scheme) {
  for (const SpecialScheme& special : kSpecialSchemes) {
    if (special.name == scheme) return &special;
  }
  return nullptr;
}

constexpr bool is_control(char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }

// Without controls and spaces at the ends, tabs and line breaks anywhere, as the standard's first
// steps have it: "java\nscript:" is "javascript:".
std::string without_stray_space(std::string_view url) {
  while (!url.empty() && is_control(url.front())) url.remove_prefix(1);
  while (!url.empty() && is_control(url.back())) url.remove_suffix(1);
  std::string out;
  out.reserve(url.size());
  for (const char c : url) {
    if (c != '\t' && c != '\n' && c != '\r') out.push_back(c);
  }
  return out;
}

// `forbidden` besides controls, space and everything outside ASCII. Existing escapes stay.
void append_encoded(std::string& to, std::string_view part, std::string_view forbidden) {
  constexpr char kHex[] = "0123456789ABCDEF";
  for (const char c : part) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte >= 0x7F || forbidden.find(c) != std::string_view::npos) {
      to += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
    } else {
      to.push_back(c);
    }
  }
}

constexpr std::string_view kForbiddenInPath = "\"<>`{}#?";
constexpr std::string_view kForbiddenInQuery = "\"<>#'";
constexpr std::string_view kForbiddenInFragment = "\"<>`";
constexpr std::string_view kForbiddenInHost = "\"<>`{}#?/\\^|%@";

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// ".", "%2e" → 1; "..", ".%2E" → 2; anything else 0.
int dots(std::string_view segment) {
  int count = 0;
  while (!segment.empty()) {
    if (segment.front() == '.') {
      segment.remove_prefix(1);
    } else if (starts_with_ignoring_case(segment, "%2e")) {
      segment.remove_prefix(3);
    } else {
      return 0;
    }
    if (++count > 2) return 0;
  }
  return count;
}

// "/a/b/../c" → "/a/c". `path` starts with "/".
std::string without_dot_segments(std::string_view path) {
  std::vector<std::string_view> kept;
  bool directory = false;  // the last segment was a dot: the path ends in "/"
  for (std::size_t begin = 1; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view segment = path.substr(begin, end - begin);
    const int count = dots(segment);
    if (count == 2 && !kept.empty()) kept.pop_back();
    if (count == 0) kept.push_back(segment);
    directory = count > 0;
    begin = end + 1;
  }
  std::string out;
  out.reserve(path.size());
  for (const std::string_view segment : kept) out.append("/").append(segment);
  if (directory || out.empty()) out.push_back('/');
  return out;
}

// The authority with its host in lower case and without a default port; nullopt when the host is
// none that a URL may have.
std::optional<std::string> normalised_authority(std::string_view authority,
                                                const SpecialScheme& scheme) {
  std::string_view user;
  const std::size_t at_sign = authority.rfind('@');
  if (at_sign != std::string_view::npos) {
    user = authority.substr(0, at_sign);
    authority.remove_prefix(at_sign + 1);
  }
  std::string_view port;
  const std::size_t colon = authority.rfind(':');
  if (colon != std::string_view::npos && authority.find(']', colon) == std::string_view::npos) {
    port = authority.substr(colon + 1);
    authority = authority.substr(0, colon);
    if (!std::all_of(port.begin(), port.end(), is_digit)) return std::nullopt;
    if (port.size() > 5) return std::nullopt;
  }
  const std::string host = lowered(percent_decoded(authority));
  if (host.empty() && scheme.name != "file") return std::nullopt;
  const bool forbidden = std::any_of(host.begin(), host.end(), [](char c) {
    return is_control(c) || kForbiddenInHost.find(c) != std::string_view::npos;
  });
  if (forbidden || !utf8::valid(host)) return std::nullopt;

  std::string out;
  if (!user.empty()) {
    append_encoded(out, user, "\"<>`{}#?/;=@[\\]^|");
    out.push_back('@');
  }
  out.append(host);
  if (!port.empty() && port != scheme.default_port) out.append(":").append(port);
  return out;
}

// The base's directory and the reference's relative path.
std::string merged_path(std::string_view base, std::string_view relative) {
  const std::size_t slash = base.rfind('/');
  std::string out(slash == std::string_view::npos ? "/" : base.substr(0, slash + 1));
  return out.append(relative);
}

// A special URL from parts that are already absolute; `parts.path` starts with "/" or is empty.
std::string assembled(std::string_view scheme, std::string_view authority, std::string_view path,
                      const std::optional<std::string_view>& query,
                      const std::optional<std::string_view>& fragment) {
  std::string out(scheme);
  out.append("://").append(authority);
  append_encoded(out, without_dot_segments(path), kForbiddenInPath);
  if (query) append_encoded(out.append("?"), *query, kForbiddenInQuery);
  if (fragment) append_encoded(out.append("#"), *fragment, kForbiddenInFragment);
  return out;
}

// In a special URL "\" is "/" as far as the query.
void turn_backslashes(std::string& url) {
  for (char& c : url) {
    if (c == '?' || c == '#') return;
    if (c == '\\') c = '/';
  }
}

// "//host/path" whatever the number of slashes: the parts of a URL of `scheme`.
std::string absolute(const SpecialScheme& scheme, std::string_view after_scheme) {
  // A file has no host: of "file:///a" the third slash is the path's.
  const std::size_t most = scheme.name == "file" ? 2 : after_scheme.size();
  std::size_t slashes = 0;
  while (slashes < most && slashes < after_scheme.size() && after_scheme[slashes] == '/') ++slashes;
  after_scheme.remove_prefix(slashes);
  const std::size_t end = std::min(after_scheme.find_first_of("/?#"), after_scheme.size());
  const auto authority = normalised_authority(after_scheme.substr(0, end), scheme);
  if (!authority) return {};
  // Split apart from the path, which may start with "//" as an authority would.
  const std::string_view path_and_rest = after_scheme.substr(end);
  const std::size_t path_end = std::min(path_and_rest.find_first_of("?#"), path_and_rest.size());
  const UrlParts rest = split_url(path_and_rest.substr(path_end));
  return assembled(scheme.name, *authority, path_and_rest.substr(0, path_end), rest.query,
                   rest.fragment);
}

std::string resolved_relative(std::string_view reference, const SpecialScheme& scheme,
                              std::string_view base) {
  if (reference.substr(0, 2) == "//") return absolute(scheme, reference);
  const UrlParts from = split_url(base);
  const auto authority = normalised_authority(from.authority.value_or(""), scheme);
  if (!authority) return {};
  // Split after a "/" so that a colon in the first segment is no scheme.
  const std::size_t path_end = std::min(reference.find_first_of("?#"), reference.size());
  const std::string_view path = reference.substr(0, path_end);
  const UrlParts to = split_url(reference.substr(path_end));
  if (path.empty()) {
    return assembled(scheme.name, *authority, from.path, to.query ? to.query : from.query,
                     to.fragment);
  }
  const std::string whole = path.front() == '/' ? std::string(path) : merged_path(from.path, path);
  return assembled(scheme.name, *authority, whole, to.query, to.fragment);
}

}  // namespace

UrlParts split_url(std::string_view url) {
  UrlParts parts;
  if (const std::size_t length = scheme_length(url); length > 0) {
    parts.scheme = url.substr(0, length);
    url.remove_prefix(length + 1);
  }
  if (const std::size_t hash = url.find('#'); hash != std::string_view::npos) {
    parts.fragment = url.substr(hash + 1);
    url = url.substr(0, hash);
  }
  if (const std::size_t mark = url.find('?'); mark != std::string_view::npos) {
    parts.query = url.substr(mark + 1);
    url = url.substr(0, mark);
  }
  if (url.substr(0, 2) == "//") {
    const std::size_t end = std::min(url.find('/', 2), url.size());
    parts.authority = url.substr(2, end - 2);
    url.remove_prefix(end);
  }
  parts.path = url;
  return parts;
}

std::string resolved_url(std::string_view reference, std::string_view base) {
  std::string cleaned = without_stray_space(reference);
  const std::size_t length = scheme_length(cleaned);
  std::transform(cleaned.begin(), cleaned.begin() + static_cast<std::ptrdiff_t>(length),
                 cleaned.begin(), to_lower);
  const std::string_view scheme = std::string_view(cleaned).substr(0, length);
  const SpecialScheme* own = special_scheme(scheme);
  if (length > 0 && own == nullptr) {
    std::string out(scheme);
    append_encoded(out.append(":"), std::string_view(cleaned).substr(length + 1), "\"<>`");
    return out;
  }

  std::string base_cleaned = without_stray_space(base);
  const std::string base_scheme = lowered(split_url(base_cleaned).scheme);
  const SpecialScheme* inherited = special_scheme(base_scheme);
  turn_backslashes(cleaned);
  if (own != nullptr) {
    const std::string_view rest = std::string_view(cleaned).substr(length + 1);
    const bool relative = own == inherited && own->name != "file" && rest.substr(0, 2) != "//";
    if (!relative) return absolute(*own, rest);
    cleaned.erase(0, length + 1);
  }
  if (inherited == nullptr) return {};
  turn_backslashes(base_cleaned);
  return resolved_relative(cleaned, *inherited, base_cleaned);
}

std::string host_of(std::string_view url) {
  std::string_view host = split_url(url).authority.value_or("");
  if (const std::size_t at = host.rfind('@'); at != std::string_view::npos) {
    host.remove_prefix(at + 1);
  }
  const std::size_t colon = host.rfind(':');
  if (colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos) {
    host = host.substr(0, colon);
  }
  return lowered(host);
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[at + 2]) : -1;
    if (low < 0) {
      out.push_back(text[at]);
    } else {
      out.push_back(static_cast<char>(high * 16 + low));
      at += 2;
    }
  }
  return out;
}

}  // namespace winnow
