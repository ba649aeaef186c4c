// winnow shows nobody what is wrong with a page's markup. Gumbo with this in place of its error.c
// makes no errors, and the linker finds that it needs none of the code that would describe them.
extern "C" {
#include <error.h>
#include <parser.h>
#include <vector.h>

GumboError* gumbo_add_error(GumboInternalParser* /*parser*/) { return nullptr; }

void gumbo_init_errors(GumboInternalParser* parser) {
  gumbo_vector_init(parser, 0, &parser->_output->errors);
}

void gumbo_error_destroy(GumboInternalParser* /*parser*/, GumboError* /*error*/) {}
}
