# The engine for JavaScript: dist/winnow.wasm and its glue. Works with Debian's Emscripten 3.1.6
# and the current emsdk.
add_executable(winnow_module ${PROJECT_SOURCE_DIR}/wasm_bindings/bindings.cpp)
target_link_libraries(winnow_module PRIVATE winnow_engine)
target_compile_options(winnow_module PRIVATE ${winnow_warnings} -fno-exceptions -fno-rtti)
# Embind asks for type names, which are RTTI, unless told otherwise.
target_compile_definitions(winnow_module PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
set_target_properties(winnow_module PROPERTIES OUTPUT_NAME winnow SUFFIX .mjs)

target_link_options(winnow_module PRIVATE
  --bind
  -fno-exceptions -fno-rtti
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createModule -sENVIRONMENT=web,worker
  -sDYNAMIC_EXECUTION=0  # no eval: a content security policy without 'unsafe-eval'
  -sFILESYSTEM=0 -sASSERTIONS=0
  "-sINCOMING_MODULE_JS_API=[instantiateWasm,onAbort,printErr]"
  # Growth is capped and running out aborts, which the loader turns into an out_of_memory result.
  -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=1GB -sABORTING_MALLOC=1
  ${winnow_stack_option})
