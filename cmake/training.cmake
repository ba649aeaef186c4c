# Programs that train the compiled-in tables; built only when asked for by name.
find_package(Threads REQUIRED)

file(GLOB train_claims_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tools/train/claims/*.cpp)
add_executable(train_claims EXCLUDE_FROM_ALL ${train_claims_sources}
               ${PROJECT_SOURCE_DIR}/tools/train/extraction/corpus.cpp
               ${PROJECT_SOURCE_DIR}/src/cli/input_file.cpp)
target_include_directories(train_claims PRIVATE ${PROJECT_SOURCE_DIR}/tools/train)
target_link_libraries(train_claims PRIVATE winnow_engine rapidjson ZLIB::ZLIB Threads::Threads)
target_compile_options(train_claims PRIVATE ${winnow_warnings})

add_executable(train_checkworthy EXCLUDE_FROM_ALL
               ${PROJECT_SOURCE_DIR}/tools/train/checkworthy/main.cpp)
target_link_libraries(train_checkworthy PRIVATE winnow_engine rapidjson)
target_compile_options(train_checkworthy PRIVATE ${winnow_warnings})

foreach(program extraction_features extraction_pages)
  set(folder ${PROJECT_SOURCE_DIR}/tools/train/extraction)
  add_executable(${program} EXCLUDE_FROM_ALL ${folder}/${program}.cpp ${folder}/corpus.cpp
                 ${PROJECT_SOURCE_DIR}/src/cli/input_file.cpp)
  target_link_libraries(${program} PRIVATE winnow_engine rapidjson ZLIB::ZLIB)
  target_compile_options(${program} PRIVATE ${winnow_warnings})
endforeach()

add_executable(title_features EXCLUDE_FROM_ALL
               ${PROJECT_SOURCE_DIR}/tools/train/titles/title_features.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/extraction/corpus.cpp
               ${PROJECT_SOURCE_DIR}/src/cli/input_file.cpp)
target_link_libraries(title_features PRIVATE winnow_engine rapidjson ZLIB::ZLIB)
target_compile_options(title_features PRIVATE ${winnow_warnings})

add_executable(train_reports EXCLUDE_FROM_ALL
               ${PROJECT_SOURCE_DIR}/tools/train/reports/main.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/reports/judged_reports.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/claims/corpus.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/claims/english_articles.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/claims/scoring.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/claims/text_hash.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/claims/weights_header.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/extraction/corpus.cpp
               ${PROJECT_SOURCE_DIR}/src/cli/input_file.cpp)
target_include_directories(train_reports PRIVATE ${PROJECT_SOURCE_DIR}/tools/train)
target_link_libraries(train_reports PRIVATE winnow_engine rapidjson ZLIB::ZLIB)
target_compile_options(train_reports PRIVATE ${winnow_warnings})

add_executable(train_answers EXCLUDE_FROM_ALL
               ${PROJECT_SOURCE_DIR}/tools/train/answers/judged_answers.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/answers/main.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/claims/corpus.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/claims/english_articles.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/claims/text_hash.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/claims/weights_header.cpp
               ${PROJECT_SOURCE_DIR}/tools/train/extraction/corpus.cpp
               ${PROJECT_SOURCE_DIR}/src/cli/input_file.cpp
               ${PROJECT_SOURCE_DIR}/tests/support/annotated_claims.cpp)
target_include_directories(train_answers PRIVATE ${PROJECT_SOURCE_DIR}/tools/train
                                                 ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(train_answers PRIVATE winnow_engine rapidjson ZLIB::ZLIB)
target_compile_options(train_answers PRIVATE ${winnow_warnings})
