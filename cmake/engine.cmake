# The engine: every stage of src/ but the command, with gumbo inside, as one library.
distribution_headers(rapidjson rapidjson.h)
# It then writes texts sixteen bytes at a time; Emscripten turns the instructions into its own. Not
# natively: its reader looks beyond the end of texts, at which sanitizers stop.
if(EMSCRIPTEN)
  target_compile_definitions(rapidjson INTERFACE RAPIDJSON_SSE2)
  target_compile_options(rapidjson INTERFACE -msse2)
endif()

# A folder of src/ is a stage; the files of a stage need no list of their own.
file(GLOB_RECURSE engine_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*.cpp)
list(FILTER engine_sources EXCLUDE REGEX "/src/cli/")
# Encodings that the engine leaves to the platform: src/decode/transcode.h.
if(EMSCRIPTEN)
  list(FILTER engine_sources EXCLUDE REGEX "/transcode_iconv.cpp$")
  list(APPEND engine_sources ${PROJECT_SOURCE_DIR}/wasm_bindings/transcode.cpp)
endif()

add_library(winnow_engine STATIC ${engine_sources} $<TARGET_OBJECTS:gumbo>)
add_library(winnow::winnow ALIAS winnow_engine)
set_target_properties(winnow_engine PROPERTIES OUTPUT_NAME winnow EXPORT_NAME winnow
                      POSITION_INDEPENDENT_CODE ON)
target_compile_features(winnow_engine PUBLIC cxx_std_20)
target_include_directories(winnow_engine PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>)
target_link_libraries(winnow_engine PRIVATE $<BUILD_INTERFACE:gumbo> $<BUILD_INTERFACE:rapidjson>)
target_compile_options(winnow_engine PRIVATE ${winnow_warnings} -fno-exceptions -fno-rtti)
