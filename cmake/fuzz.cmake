# libFuzzer targets: tests/fuzz/NAME_fuzz.cpp becomes the program NAME_fuzz, with the engine compiled
# for coverage under the address and undefined-behaviour sanitizers.
#
#   tools/fuzz.sh 60 clean_html     builds and runs one for a minute; without arguments all of them
file(GLOB fuzz_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_sources)
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source} ${PROJECT_SOURCE_DIR}/tests/support/rendered_html.cpp
                 ${PROJECT_SOURCE_DIR}/tests/support/same_tree.cpp)
  target_link_libraries(${name} PRIVATE winnow_engine rapidjson)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_options(${name} PRIVATE ${winnow_warnings})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endforeach()
