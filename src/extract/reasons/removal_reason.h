// Why a block is not part of the article.
#pragma once

#include "extract/features/features.h"
#include "extract/reasons/reason.h"

namespace winnow {

// What block i says outright that it is, short as it is; Reason::none where it does not.
Reason outright_reason(const PageView& page, std::size_t i);

// Whether no article says so, however sure the model is.
bool is_never_article(Reason said);

// Whether a text may come back with what it belongs to, such as a label with its value: one that
// readers see, and that does not stand elsewhere already.
bool may_come_back(const PageView& page, std::size_t i);

// What block i is as a child of a small box that is named for newsletters or donations, say
// <div class="box newsletter">: subscribe, or appeal where its heading says so; else Reason::none.
Reason boxed_reason(const PageView& page, std::size_t i);

// The best name for leaving block i out: what it says, what its element and those around it are
// called, what they are, what the heading above says. Never Reason::none.
Reason removal_reason(const PageView& page, std::size_t i);

}  // namespace winnow
