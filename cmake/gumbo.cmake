# gumbo 0.10.1, from the C sources that the npm package gumbo-parser ships (npm ci fetches them).
set(gumbo_source ${PROJECT_SOURCE_DIR}/node_modules/gumbo-parser/deps/gumbo-parser/src)
if(NOT EXISTS ${gumbo_source}/gumbo.h)
  message(FATAL_ERROR "gumbo is not there yet: run `npm ci --ignore-scripts` first.")
endif()

# Its state machine for named character references would be 42 KB of the engine to transfer. So
# char_ref.c is made without it, from the source that the machine is made from, and the names there
# become the table that src/dom/named_references.cpp searches.
set(gumbo_made ${PROJECT_BINARY_DIR}/gumbo)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${gumbo_source}/char_ref.rl)
file(READ ${gumbo_source}/char_ref.rl char_ref)
string(FIND "${char_ref}" "%%{" machine)
string(FIND "${char_ref}" "bool consume_char_ref(" behind_machine)
string(SUBSTRING "${char_ref}" 0 ${machine} before_machine)
string(SUBSTRING "${char_ref}" ${behind_machine} -1 behind_machine)
string(REPLACE "(parser, input, is_in" "(input, is_in" behind_machine "${behind_machine}")
file(CONFIGURE OUTPUT ${gumbo_made}/char_ref.c @ONLY CONTENT "${before_machine}
bool consume_named_ref(Utf8Iterator* input, bool is_in_attribute, OneOrTwoCodepoints* output);

${behind_machine}")

# 'fjlig;' => { output->first = 0x66; output->second = 0x6a; fbreak; };  becomes
# "fjlig;" "\x66" "\x6a" "\0"
string(REPLACE ";" ":" names "${char_ref}")  # as a semicolon ends an item of a list
string(REGEX MATCHALL "'[A-Za-z0-9]+:?' => [^\n]*" names "${names}")
list(TRANSFORM names REPLACE "^'([A-Za-z0-9]+)'" "'\\1='")
list(SORT names)
list(JOIN names "\n" names)
string(REGEX REPLACE "'([^']+)' => {" "\"\\1\"" names "${names}")
string(REGEX REPLACE "fbreak: }:" "\"\\\\0\"" names "${names}")
# ASCII has no universal names in C++.
string(REGEX REPLACE "output->[a-z]+ = 0x([0-7]?[0-9a-f]):" "\"\\\\x\\1\"" names "${names}")
string(REGEX REPLACE "output->[a-z]+ = 0x([0-9a-f][0-9a-f]):" "\"\\\\u00\\1\"" names "${names}")
string(REGEX REPLACE "output->[a-z]+ = 0x([0-9a-f][0-9a-f][0-9a-f][0-9a-f]):" "\"\\\\u\\1\""
       names "${names}")
string(REGEX REPLACE "output->[a-z]+ = 0x([0-9a-f]+):" "\"\\\\U\\1\"" names "${names}")
string(REPLACE ":" ";" names "${names}")
file(CONFIGURE OUTPUT ${gumbo_made}/named_references.inc @ONLY CONTENT "${names}\n")

# The tree builder asks of every token whether it is one of some tags, dozens of times, and makes the
# table of those tags anew each time. So parser.c is made with tables that are there already.
file(READ ${gumbo_source}/parser.c parser)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${gumbo_source}/parser.c)
string(REGEX REPLACE "\\(gumbo_tagset\\){([^}]*)}" "TAGSET(\\1)" parser "${parser}")
string(REGEX REPLACE "(typedef char gumbo_tagset[^\n]*)"
       "\\1\n#define TAGSET(...) ({ static const gumbo_tagset tags = {__VA_ARGS__}; tags; })"
       parser "${parser}")
# A text needs half of the node that an element needs, and most nodes are texts.
string(REPLACE "GumboNode* node = gumbo_parser_allocate(parser, sizeof(GumboNode));"
       "bool is_text = type >= GUMBO_NODE_TEXT && type <= GUMBO_NODE_WHITESPACE;
  GumboNode* node = gumbo_parser_allocate(parser, is_text
      ? offsetof(GumboNode, v) + sizeof(GumboText) : sizeof(GumboNode));"
       parser "${parser}")
file(CONFIGURE OUTPUT ${gumbo_made}/parser.c @ONLY CONTENT "${parser}")

# Nobody asks for lines and columns, which are a tenth of a tree, and work for every character.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${gumbo_source}/gumbo.h
                                                               ${gumbo_source}/utf8.c)
file(READ ${gumbo_source}/gumbo.h header)
string(REPLACE "unsigned int line;\n  unsigned int column;\n  unsigned int offset;"
       "union { unsigned int offset, line, column; };" header "${header}")
file(CONFIGURE OUTPUT ${gumbo_made}/gumbo.h @ONLY CONTENT "${header}")
file(READ ${gumbo_source}/utf8.c utf8)
string(FIND "${utf8}" "  if (iter->_current == '\\n') {\n    ++iter->_pos.line;" counting)
string(FIND "${utf8}" "}\n\n// Returns true if this Unicode code point" behind_counting)
string(SUBSTRING "${utf8}" 0 ${counting} before_counting)
string(SUBSTRING "${utf8}" ${behind_counting} -1 behind_counting)
# And nearly every character of markup is one byte, which its decoder takes for the start of any.
string(REPLACE "  uint32_t code_point = 0;\n  uint32_t state = UTF8_ACCEPT;
" "  const unsigned char first = *iter->_start;
  if (first >= 0x20 && first < 0x7F) {
    iter->_current = first;
    iter->_width = 1;
    return;
  }
  uint32_t code_point = 0;\n  uint32_t state = UTF8_ACCEPT;
" behind_counting "${behind_counting}")
file(CONFIGURE OUTPUT ${gumbo_made}/utf8.c @ONLY CONTENT "${before_counting}${behind_counting}")

# Most tags have no attributes, and need no room for them.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${gumbo_source}/tokenizer.c)
file(READ ${gumbo_source}/tokenizer.c tokenizer)
string(REPLACE "(parser, 1, &tag_state->_attributes)" "(parser, 0, &tag_state->_attributes)"
       tokenizer "${tokenizer}")
file(CONFIGURE OUTPUT ${gumbo_made}/tokenizer.c @ONLY CONTENT "${tokenizer}")

file(GLOB gumbo_files ${gumbo_source}/*.c)
list(FILTER gumbo_files EXCLUDE REGEX "/(char_ref|error|parser|tokenizer|utf8).c$")
add_library(gumbo OBJECT ${gumbo_files} ${gumbo_made}/char_ref.c ${gumbo_made}/parser.c
                         ${gumbo_made}/tokenizer.c ${gumbo_made}/utf8.c)
set_target_properties(gumbo PROPERTIES POSITION_INDEPENDENT_CODE ON)
target_include_directories(gumbo SYSTEM PUBLIC ${gumbo_made} ${gumbo_source})
# Its asserts halve its speed.
target_compile_definitions(gumbo PRIVATE NDEBUG)
# Its files would find its own gumbo.h beside them.
target_compile_options(gumbo PRIVATE -w -include ${gumbo_made}/gumbo.h)
