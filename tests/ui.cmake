# SPDX-License-Identifier: MIT
foreach(name tst_help tst_mainwindow tst_mainwindow_keys tst_mainwindow_loop tst_mainwindow_mix
        tst_mainwindow_output tst_messageline tst_messagewords tst_meters tst_mixwords tst_theme tst_timeentry
        tst_trackheader tst_transportbar tst_waveform tst_words)
    prelisten_test(${name} LIBS prelisten_ui)
endforeach()

# Not a test: shows the window in one scene, to be looked at.
add_executable(preview_window tools/preview_window.cpp)
target_link_libraries(preview_window PRIVATE prelisten_options prelisten_ui)
set_target_properties(preview_window PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
