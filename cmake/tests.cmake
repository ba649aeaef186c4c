# One Catch2 program for the units and the data-driven cases; compiled for WebAssembly, the same
# cases run under node with the same expectations.
enable_testing()
distribution_headers(catch2 catch.hpp)

file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/unit/*.cpp)
file(GLOB runner_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/support/*.cpp
     ${PROJECT_SOURCE_DIR}/tests/articles/*.cpp ${PROJECT_SOURCE_DIR}/tests/claims/*.cpp)
add_executable(winnow_tests ${test_sources} ${runner_sources})
target_link_libraries(winnow_tests PRIVATE winnow_engine catch2 rapidjson)
target_include_directories(winnow_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests)
target_compile_definitions(winnow_tests PRIVATE WINNOW_TESTS_FOLDER="${PROJECT_SOURCE_DIR}/tests")
target_compile_options(winnow_tests PRIVATE ${winnow_warnings})
if(EMSCRIPTEN)
  find_program(node node REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  set_target_properties(winnow_tests PROPERTIES
                        SUFFIX .cjs  # package.json says that .js are ES modules
                        CROSSCOMPILING_EMULATOR ${node})
  target_compile_options(winnow_tests PRIVATE -fwasm-exceptions)
  target_link_options(winnow_tests PRIVATE -fwasm-exceptions -sNODERAWFS=1 -sEXIT_RUNTIME=1
                      -sENVIRONMENT=node -sWASM_ASYNC_COMPILATION=0 -sALLOW_MEMORY_GROWTH=1
                      ${winnow_stack_option})
endif()
add_test(NAME engine COMMAND winnow_tests)

if(NOT EMSCRIPTEN)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  add_test(NAME command
           COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tests/cli/command_test.py
                   $<TARGET_FILE:winnow>)
endif()
