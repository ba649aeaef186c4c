# libFuzzer targets: tests/fuzz/NAME_fuzz.cpp becomes the program NAME_fuzz. The preset `sanitize`
# compiles them and the tests with the engine under the address, undefined-behaviour and leak
# sanitizers.
#
#   tools/fuzz.sh 60 clean_html     builds and runs one for a minute; without arguments all of them
file(GLOB fuzzed_command CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp)
list(FILTER fuzzed_command EXCLUDE REGEX "/main.cpp$")
add_library(fuzzed OBJECT
            ${PROJECT_SOURCE_DIR}/tests/support/rendered_html.cpp
            ${PROJECT_SOURCE_DIR}/tests/support/same_tree.cpp
            ${fuzzed_command})
target_link_libraries(fuzzed PUBLIC winnow_engine rapidjson ZLIB::ZLIB Threads::Threads)
target_include_directories(fuzzed PUBLIC ${PROJECT_SOURCE_DIR}/tests)
target_compile_options(fuzzed PUBLIC ${winnow_warnings})

add_custom_target(fuzz)
file(GLOB fuzz_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_sources)
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} EXCLUDE_FROM_ALL ${source})
  target_link_libraries(${name} PRIVATE fuzzed)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  add_dependencies(fuzz ${name})
endforeach()
