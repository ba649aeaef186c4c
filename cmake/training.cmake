# The trainers of the compiled-in tables: built only on request (-DWINNOW_TRAINING=ON), as they need
# corpora that are no part of the tree.
option(WINNOW_TRAINING "Build the model trainers of tools/train" OFF)
if(WINNOW_TRAINING)
  add_executable(train_checkworthy tools/train/checkworthy/main.cpp)
  target_link_libraries(train_checkworthy PRIVATE winnow_engine rapidjson)
  target_compile_options(train_checkworthy PRIVATE ${winnow_warnings})
endif()
