# SPDX-License-Identifier: MIT
# Sessions: the order of loading, and opening a track from its reference to its sound.
add_library(prelisten_session_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SessionFixture.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SessionFixture.h)
target_link_libraries(prelisten_session_support PUBLIC
    prelisten_session prelisten_sandbox_lib prelisten_playback_support)
prelisten_test_precompiled(prelisten_session_support prelisten_session)

prelisten_test(tst_loadorder LIBS prelisten_session prelisten_playback_support)
prelisten_test(tst_audition LIBS prelisten_session prelisten_playback_support)
prelisten_test(tst_audition_loops LIBS prelisten_session prelisten_playback_support)
prelisten_test(tst_session LIBS prelisten_session_support)
prelisten_test(tst_session_access LIBS prelisten_session_support)
prelisten_test(tst_session_collections LIBS prelisten_session_support)
prelisten_test(tst_session_mix LIBS prelisten_session_support)
prelisten_test(tst_session_sources LIBS prelisten_session_support)
prelisten_test(tst_session_trouble LIBS prelisten_session_support)
