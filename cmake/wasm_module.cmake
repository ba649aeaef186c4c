# The engine for JavaScript: dist/winnow.wasm and its glue. Works with Debian's Emscripten 3.1.6
# and the current emsdk.

# What is in no hot loop is compiled for size: a quarter of the code less. All of it for speed would
# be 8 % faster, and 45 KB more to load.
set(compiled_for_size ${engine_sources})
list(FILTER compiled_for_size INCLUDE
     REGEX "/src/(metadata|extract/(reasons|settle|text)|article|claims|render|pipeline)")
foreach(cold decode/charset decode/detect decode/prescan dom/base_url dom/foreign_content
            extract/choose_blocks extract/declared_text extract/fill_metadata extract/obstacle
            extract/office_document extract/override extract/quality extract/word_lists)
  list(APPEND compiled_for_size ${PROJECT_SOURCE_DIR}/src/${cold}.cpp)
endforeach()
# What these do, they do for every word or element of a page.
foreach(hot claims/attribution/chain claims/attribution/cue_context claims/attribution/features
            claims/attribution/model claims/attribution/sentence_filter claims/attribution/stacking
            claims/attribution/tagger claims/attribution/tokens claims/attribution/word_table
            claims/attribution/words claims/prose/prose claims/prose/sentences
            claims/contested/matters claims/check_worthiness/check_worthiness_features
            claims/words/synonyms claims/words/language
            metadata/byline metadata/class_kinds metadata/language
            metadata/line_text metadata/markup metadata/metadata
            article/inline_text article/structure article/white_space
            render/json_string render/offset_map render/render_json)
  list(REMOVE_ITEM compiled_for_size ${PROJECT_SOURCE_DIR}/src/${hot}.cpp)
endforeach()
set_source_files_properties(${compiled_for_size} PROPERTIES COMPILE_OPTIONS -Oz)
# Each program has C's functions for memory from us. Optimised with the rest, what they do would be
# taken for calls of themselves.
set(memory_functions ${PROJECT_SOURCE_DIR}/wasm_bindings/memory_functions.c)
set_source_files_properties(${memory_functions} PROPERTIES
                            COMPILE_OPTIONS "-Os;-fno-builtin;-fno-lto")
target_sources(winnow_engine INTERFACE ${memory_functions})
# Pages have few references, and fewer by numbers.
set_source_files_properties(${gumbo_made}/char_ref.c PROPERTIES COMPILE_OPTIONS -Oz)

#   engine_module(winnow_module winnow bindings.cpp)     gives winnow.wasm and winnow.mjs
function(engine_module target output source)
  add_executable(${target} ${source})
  target_link_libraries(${target} PRIVATE winnow_engine)
  target_compile_options(${target} PRIVATE ${winnow_warnings} -fno-exceptions -fno-rtti)
  # Embind asks for type names, which are RTTI, unless told otherwise.
  target_compile_definitions(${target} PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${output} SUFFIX .mjs)
  target_link_options(${target} PRIVATE
    --bind
    -fno-exceptions -fno-rtti
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createModule -sENVIRONMENT=web,worker
    -sDYNAMIC_EXECUTION=0  # no eval: a content security policy without 'unsafe-eval'
    -sFILESYSTEM=0 -sASSERTIONS=0
    "-sINCOMING_MODULE_JS_API=[instantiateWasm,onAbort,printErr]"
    # Growth is capped and running out aborts, which the loader turns into an out_of_memory result.
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=1GB -sABORTING_MALLOC=1
    # Functions with a single caller would end up in one of 200 KB, for which browsers' compilers take
    # shortcuts: 5 % slower.
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=30
    ${winnow_stack_option})
endfunction()

engine_module(winnow_module winnow ${PROJECT_SOURCE_DIR}/wasm_bindings/bindings.cpp)
