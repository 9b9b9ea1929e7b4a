# SPDX-License-Identifier: MIT
foreach(name checks/tst_checkmodel checks/tst_checkspage checks/tst_checkspage_table theme/tst_contrast dialogs/tst_help library/tst_librarymodel library/tst_librarypanel library/tst_librarypanel_loading window/tst_mainwindow
        window/tst_mainwindow_checks window/tst_mainwindow_keys window/tst_mainwindow_loop window/tst_mainwindow_mix window/tst_mainwindow_output window/tst_messageline
        words/tst_messagewords controls/tst_meters words/tst_mixwords words/tst_networkwords timeline/tst_playheadclock dialogs/tst_preferencesdialog dialogs/tst_proxydialog window/tst_useractivity library/tst_recentpanel
        words/tst_searchtext window/tst_shortcutrouter library/tst_sidepanel theme/tst_theme words/tst_ticketwords transport/tst_timeentry timeline/tst_stripcolumns timeline/tst_timeline timeline/tst_timeline_playhead timeline/tst_timelineview
        track/tst_trackheader library/tst_tracklist library/tst_tracklist_items transport/tst_transportbar checks/tst_verdictcard checks/tst_verdictcard_key timeline/tst_waveformimage timeline/tst_timelinestrip window/tst_windowbody words/tst_words)
    prelisten_test(${name} LIBS prelisten_ui)
endforeach()

prelisten_test(words/tst_accesswords LIBS prelisten_ui prelisten_access)
prelisten_test(words/tst_accesswords_runs LIBS prelisten_ui prelisten_access)
prelisten_test(window/tst_accessibility LIBS prelisten_ui SOURCES support/AccessibleWalk.cpp support/AccessibleWalk.h)

# Not a test: shows the window in one scene for inspection.
add_executable(preview_window tools/preview_window.cpp tools/PreviewChecks.cpp tools/PreviewChecks.h tools/PreviewIntents.cpp
    tools/PreviewIntents.h tools/PreviewSamples.cpp tools/PreviewSamples.h tools/PreviewScenes.cpp tools/PreviewScenes.h)
target_link_libraries(preview_window PRIVATE prelisten_options prelisten_ui)
set_target_properties(preview_window PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
