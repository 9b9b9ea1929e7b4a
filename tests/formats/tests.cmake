# SPDX-License-Identifier: MIT
# Formats: the kind of a source, and the positions of its frames. Uses synthetic bytes, no files.
add_library(prelisten_formats_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/ContentGateFixture.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/HostileBodies.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/MpegIndexFixture.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SyntheticAudio.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SyntheticAudio.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SparseBytes.h)
target_link_libraries(prelisten_formats_support PUBLIC prelisten_formats Qt6::Test)
prelisten_test_precompiled(prelisten_formats_support prelisten_formats)
target_compile_definitions(prelisten_formats_support PRIVATE
    DEMO_AUDIO="${CMAKE_SOURCE_DIR}/resources/demo")

foreach(name tst_contentgate tst_contentgate_refusals tst_framesegments tst_headerduration tst_mpegframe tst_mpegindex
        tst_mpegindex_damaged tst_mpegindex_length tst_mpegindex_places tst_tagreader tst_vbrheader)
    prelisten_test(${name} LIBS prelisten_formats_support)
endforeach()
