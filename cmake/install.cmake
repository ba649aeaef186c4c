# What an embedder gets: the library, its headers, find_package(winnow) and pkg-config.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(winnow_headers ${CMAKE_INSTALL_INCLUDEDIR}/winnow)
set(winnow_package ${CMAKE_INSTALL_LIBDIR}/cmake/winnow)

install(TARGETS winnow_engine EXPORT winnow-targets INCLUDES DESTINATION ${winnow_headers})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/src/ DESTINATION ${winnow_headers}
        FILES_MATCHING PATTERN "*.h" PATTERN "*.def" PATTERN "cli" EXCLUDE)
install(EXPORT winnow-targets NAMESPACE winnow:: DESTINATION ${winnow_package}
        FILE winnowConfig.cmake)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/winnowConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/winnowConfigVersion.cmake DESTINATION ${winnow_package})

configure_file(${PROJECT_SOURCE_DIR}/cmake/winnow.pc.in ${PROJECT_BINARY_DIR}/winnow.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/winnow.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(TARGET winnow)
  install(TARGETS winnow)
endif()
