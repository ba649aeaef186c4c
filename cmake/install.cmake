# What an embedder gets: the library, its headers, find_package(winnow) and pkg-config.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(winnow_headers ${CMAKE_INSTALL_INCLUDEDIR}/winnow)
set(winnow_package ${CMAKE_INSTALL_LIBDIR}/cmake/winnow)

# winnow.h is the one to include; the others are what it includes.
set(winnow_public article/article.h base/arena.h base/deadline.h base/enum_set.h base/error.h
    base/short_list.h base/span.h claims/claim.h claims/find_claims.h dom/document.h dom/tag.h
    dom/tags.def extract/declared_text.h extract/extract.h extract/page_block.h extract/reasons/reason.h
    metadata/metadata.h pipeline.h render/render.h render/report.h winnow.h)
list(TRANSFORM winnow_public PREPEND ${PROJECT_SOURCE_DIR}/src/)
target_sources(winnow_engine PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src
               FILES ${winnow_public})
install(TARGETS winnow_engine EXPORT winnow-targets FILE_SET HEADERS DESTINATION ${winnow_headers}
        INCLUDES DESTINATION ${winnow_headers})
install(EXPORT winnow-targets NAMESPACE winnow:: DESTINATION ${winnow_package}
        FILE winnowConfig.cmake)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/winnowConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/winnowConfigVersion.cmake DESTINATION ${winnow_package})

# From the folder of the .pc file, so that the whole can be moved.
set(winnow_pkgconfig ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
cmake_path(RELATIVE_PATH winnow_headers BASE_DIRECTORY ${winnow_pkgconfig}
           OUTPUT_VARIABLE winnow_headers_from_pkgconfig)
configure_file(${PROJECT_SOURCE_DIR}/cmake/winnow.pc.in ${PROJECT_BINARY_DIR}/winnow.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/winnow.pc DESTINATION ${winnow_pkgconfig})
if(TARGET winnow)
  install(TARGETS winnow)
endif()
