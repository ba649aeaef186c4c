# What every WebAssembly program of ours is linked with, whatever the version of Emscripten.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  set(winnow_stack_option -sTOTAL_STACK=1MB)
else()
  set(winnow_stack_option -sSTACK_SIZE=1MB)
endif()
