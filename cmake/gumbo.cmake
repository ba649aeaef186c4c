# gumbo 0.10.1, from the C sources that the npm package gumbo-parser ships (npm ci fetches them).
set(gumbo_source ${PROJECT_SOURCE_DIR}/node_modules/gumbo-parser/deps/gumbo-parser/src)
if(NOT EXISTS ${gumbo_source}/gumbo.h)
  message(FATAL_ERROR "gumbo is not there yet: run `npm ci --ignore-scripts` first.")
endif()

file(GLOB gumbo_files ${gumbo_source}/*.c)
add_library(gumbo OBJECT ${gumbo_files})
set_target_properties(gumbo PROPERTIES POSITION_INDEPENDENT_CODE ON)
target_include_directories(gumbo SYSTEM PUBLIC ${gumbo_source})
# Its asserts halve its speed.
target_compile_definitions(gumbo PRIVATE NDEBUG)
target_compile_options(gumbo PRIVATE -w)
