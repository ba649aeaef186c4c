// Cards: the parts of a page that present other pages, each with a heading or words that lead
// there, and often with the author and the day of what they present.
#pragma once

#include <string_view>
#include <vector>

#include "dom/document.h"

namespace winnow {

// The outermost element of every card, in the order of the page. `heading` is the page's own, or
// kNoNode, `title` its title: what leads to another page by that name is no card.
//
//   <ul>
//     <li>                                  a card: of all that holds this heading and no other
//       <h3><a href="/bridge">Bridge</a></h3>     the outermost, beside another of its kind
//       <time>…</time>
//     <li> <h3><a href="/quay">Quay</a></h3> …
//   </ul>
//   <a href="/tower"> <h3>Tower</h3> <time>…</time> </a>     a card by itself
std::vector<NodeId> find_cards(const Document& document, NodeId heading, std::string_view title);

}  // namespace winnow
