# Header-only libraries of the distribution, for whichever target we compile.
#
#   distribution_headers(catch2 catch.hpp)     gives the target `catch2`
#
# A cross compiler must not see all of /usr/include (its own libc would lose to the host's), so the
# one folder is linked into the build tree and offered as a system include.
function(distribution_headers name header)
  find_path(${name}_parent ${name}/${header}
            PATHS /usr/include /usr/local/include /opt/homebrew/include NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ${name}_parent)
    message(FATAL_ERROR "${name} is not installed: run tools/setup.sh first.")
  endif()
  set(linked ${PROJECT_BINARY_DIR}/headers/${name})
  file(MAKE_DIRECTORY ${linked})
  file(CREATE_LINK ${${name}_parent}/${name} ${linked}/${name} SYMBOLIC)
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE $<BUILD_INTERFACE:${linked}>)
endfunction()
