# The C++ half of tests/bench; built only when asked for.
if(EMSCRIPTEN)
  engine_module(winnow_parse_module winnow_parse ${PROJECT_SOURCE_DIR}/tests/bench/parse_only.cpp)
  set_target_properties(winnow_parse_module PROPERTIES EXCLUDE_FROM_ALL ON)
  return()
endif()

file(GLOB bench_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/bench/native/*.cpp)
add_executable(winnow_bench EXCLUDE_FROM_ALL ${bench_sources})
target_link_libraries(winnow_bench PRIVATE winnow_engine)
target_include_directories(winnow_bench PRIVATE ${PROJECT_SOURCE_DIR}/tests/bench)
target_compile_options(winnow_bench PRIVATE ${winnow_warnings})
