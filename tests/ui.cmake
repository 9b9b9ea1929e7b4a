# SPDX-License-Identifier: MIT
foreach(name tst_checkmodel tst_checkspage tst_contrast tst_help tst_librarymodel tst_librarypanel tst_mainwindow
        tst_mainwindow_checks tst_mainwindow_keys tst_mainwindow_loop tst_mainwindow_mix tst_mainwindow_output tst_messageline
        tst_messagewords tst_meters tst_mixwords tst_playheadclock tst_preferencesdialog tst_presence tst_recentpanel
        tst_searchtext tst_shortcutrouter tst_sidepanel tst_theme tst_ticketwords tst_timeentry tst_timeline tst_timelineview
        tst_trackheader tst_tracklist tst_transportbar tst_verdictcard tst_waveform tst_windowbody tst_words)
    prelisten_test(${name} LIBS prelisten_ui)
endforeach()

prelisten_test(tst_accesswords LIBS prelisten_ui prelisten_access)
prelisten_test(tst_accessibility LIBS prelisten_ui SOURCES support/AccessibleWalk.cpp support/AccessibleWalk.h)

# Not a test: shows the window in one scene, to be looked at.
add_executable(preview_window tools/preview_window.cpp tools/PreviewChecks.cpp tools/PreviewChecks.h)
target_link_libraries(preview_window PRIVATE prelisten_options prelisten_ui)
set_target_properties(preview_window PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
