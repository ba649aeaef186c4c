// Documents that a word processor wrote, mostly pasted: they have no page around their text.
#pragma once

#include "dom/document.h"

namespace winnow {

// Whether the document says that Word, LibreOffice or OpenOffice wrote it.
bool is_office_document(const Document& document);

}  // namespace winnow
