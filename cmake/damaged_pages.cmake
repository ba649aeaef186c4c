# tests/damaged_pages; built only when asked for: cmake --build --preset native --target damaged_pages
add_executable(damaged_pages EXCLUDE_FROM_ALL
               ${PROJECT_SOURCE_DIR}/tests/damaged_pages/main.cpp
               ${PROJECT_SOURCE_DIR}/src/cli/input_file.cpp)
target_link_libraries(damaged_pages PRIVATE winnow_engine ZLIB::ZLIB)
target_compile_options(damaged_pages PRIVATE ${winnow_warnings})
