# Programs that train the compiled-in tables; built only when asked for by name.
find_package(Threads REQUIRED)

set(training ${PROJECT_SOURCE_DIR}/tools/train)
set(corpus_sources ${training}/extraction/corpus.cpp ${PROJECT_SOURCE_DIR}/src/cli/input_file.cpp)

#   add_trainer(train_reports main.cpp …)
function(add_trainer program)
  add_executable(${program} EXCLUDE_FROM_ALL ${ARGN})
  target_include_directories(${program} PRIVATE ${training})
  target_link_libraries(${program} PRIVATE winnow_engine rapidjson ZLIB::ZLIB Threads::Threads)
  target_compile_options(${program} PRIVATE ${winnow_warnings})
endfunction()

file(GLOB train_claims_sources CONFIGURE_DEPENDS ${training}/claims/*.cpp)
add_trainer(train_claims ${train_claims_sources} ${corpus_sources})
add_trainer(train_checkworthy ${training}/checkworthy/main.cpp)
add_trainer(extraction_features ${training}/extraction/extraction_features.cpp ${corpus_sources})
add_trainer(extraction_pages ${training}/extraction/extraction_pages.cpp ${corpus_sources})
add_trainer(title_features ${training}/titles/title_features.cpp ${corpus_sources})

set(judged_sources ${training}/claims/corpus.cpp ${training}/claims/english_articles.cpp
                   ${training}/claims/judgements.cpp ${training}/claims/weights_header.cpp
                   ${corpus_sources})
add_trainer(train_reports ${training}/reports/main.cpp ${training}/reports/judged_reports.cpp
            ${training}/claims/scoring.cpp ${judged_sources})
add_trainer(train_answers ${training}/answers/main.cpp ${training}/answers/judged_answers.cpp
            ${training}/claims/annotated_folders.cpp
            ${PROJECT_SOURCE_DIR}/tests/support/annotated_claims.cpp ${judged_sources})
target_include_directories(train_answers PRIVATE ${PROJECT_SOURCE_DIR}/tests)
add_trainer(train_antecedents ${training}/antecedents/main.cpp ${training}/claims/annotated_folders.cpp
            ${training}/claims/english_articles.cpp ${training}/claims/weights_header.cpp
            ${corpus_sources})
