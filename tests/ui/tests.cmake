# SPDX-License-Identifier: MIT
foreach(name
        theme/tst_contrast theme/tst_theme
        words/tst_keywords words/tst_messagewords words/tst_messagewords_details words/tst_mixwords words/tst_networkwords words/tst_searchtext words/tst_ticketwords words/tst_words
        accessibility/tst_passwordevents controls/tst_meters controls/tst_plainlabel
        track/tst_trackheader
        timeline/tst_playheadclock timeline/tst_stripcolumns timeline/tst_timeline timeline/tst_timeline_playhead
        timeline/tst_timelinestrip timeline/tst_timelineview timeline/tst_waveformimage
        library/tst_librarymodel library/tst_librarypanel library/tst_librarypanel_collections library/tst_librarypanel_loading library/tst_recentpanel
        library/tst_sharedpanel library/tst_sidepanel library/tst_tracklist library/tst_tracklist_items
        checks/tst_checkmodel checks/tst_checkspage checks/tst_checkspage_again checks/tst_checkspage_table checks/tst_verdictcard checks/tst_verdictcard_key
        transport/tst_timeentry transport/tst_transportbar
        dialogs/tst_help dialogs/tst_preferencesdialog dialogs/tst_proxydialog dialogs/tst_sharedialog
        window/tst_mainwindow window/tst_mainwindow_checks window/tst_mainwindow_focus window/tst_mainwindow_keys window/tst_mainwindow_loop
        window/tst_mainwindow_messages window/tst_mainwindow_mix window/tst_mainwindow_mix_intents window/tst_mainwindow_mix_keys
        window/tst_mainwindow_opening window/tst_mainwindow_output window/tst_mainwindow_playback window/tst_mainwindow_sources window/tst_messageline
        window/tst_messageline_details window/tst_shortcutrouter window/tst_useractivity window/tst_windowbody)
    prelisten_test(${name} LIBS prelisten_ui)
endforeach()

prelisten_test(window/tst_hostilemetadata LIBS prelisten_ui prelisten_api
    DEFINITIONS HOSTILE_TEXTS="${CMAKE_CURRENT_SOURCE_DIR}/hostile/metadata.txt")
prelisten_test(words/tst_accesswords LIBS prelisten_ui prelisten_access)
prelisten_test(words/tst_accesswords_links LIBS prelisten_ui prelisten_access)
prelisten_test(words/tst_accesswords_runs LIBS prelisten_ui prelisten_access)
prelisten_test(window/tst_accessibility LIBS prelisten_ui SOURCES support/AccessibleWalk.cpp support/AccessibleWalk.h)

# Not a test: shows the window in one scene for inspection.
add_executable(preview_window tools/preview_window.cpp tools/PreviewChecks.cpp tools/PreviewChecks.h tools/PreviewIntents.cpp
    tools/PreviewIntents.h tools/PreviewSamples.cpp tools/PreviewSamples.h tools/PreviewScenes.cpp tools/PreviewScenes.h)
target_link_libraries(preview_window PRIVATE prelisten_options prelisten_ui)
set_target_properties(preview_window PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
