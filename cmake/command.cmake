# The `winnow` command: the only part that touches files, threads and zlib.
find_package(CLI11 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Threads REQUIRED)

file(GLOB command_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp)
add_executable(winnow ${command_sources})
target_link_libraries(winnow PRIVATE winnow_engine rapidjson CLI11::CLI11 ZLIB::ZLIB Threads::Threads)
target_compile_definitions(winnow PRIVATE WINNOW_VERSION="${PROJECT_VERSION}")
target_compile_options(winnow PRIVATE ${winnow_warnings})
