# SPDX-License-Identifier: MIT
# The app: command line, settings, API keys, single instance, the demo.
foreach(name checklist/tst_checkexport checklist/tst_checkexport_sources checklist/tst_checklistfiles checklist/tst_checkliststore checklist/tst_csvcell checklist/tst_terminaladvice
        cli/tst_checkinput cli/tst_checkreport cli/tst_commandline cli/tst_terminalprogress
        desktop/tst_application desktop/tst_languages desktop/tst_shutdownwatchdog desktop/tst_singleinstance desktop/tst_singleinstance_keys desktop/tst_singleinstance_races
        diagnostics/tst_logring diagnostics/tst_redactor diagnostics/tst_soundserver
        sandbox/tst_demo store/tst_lastsession store/tst_recenttracks store/tst_settings)
    prelisten_test(${name} LIBS prelisten_app)
endforeach()

prelisten_test(wiring/tst_collectionspresenter LIBS prelisten_app prelisten_library_support)
prelisten_test(desktop/tst_mediasession LIBS prelisten_app prelisten_playback_support)
prelisten_test(wiring/tst_savepresenter LIBS prelisten_app prelisten_playback_support)
prelisten_test(wiring/tst_serviceanswers LIBS prelisten_app prelisten_playback_support
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/support/TestHttpServer.cpp ${CMAKE_CURRENT_SOURCE_DIR}/support/EveryAnswer.h)
prelisten_test(wiring/tst_sharedpresenter LIBS prelisten_app prelisten_playback_support)
prelisten_test(desktop/tst_mediacontrols LIBS prelisten_app prelisten_playback_support)

# Every state of a row, with random actions and answers.
prelisten_test(checklist/tst_checkstates LIBS prelisten_app SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/support/CheckWalk.cpp)

if(UNIX AND NOT APPLE)
    prelisten_test(desktop/tst_sessionbusprobe LIBS prelisten_app)
endif()

# They fork, which the thread sanitizer cannot follow.
if(UNIX AND NOT PRELISTEN_SANITIZE MATCHES thread)
    prelisten_test(store/tst_filelock LIBS prelisten_app)
    prelisten_test(store/tst_instances LIBS prelisten_app)
    prelisten_test(desktop/tst_processprotection LIBS prelisten_app)
endif()

prelisten_test(store/tst_apikeysource LIBS prelisten_app BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)
prelisten_test(store/tst_apikeysource_trouble LIBS prelisten_app prelisten_keyring_support BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)
prelisten_test(store/tst_proxyaccess LIBS prelisten_app BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)

prelisten_test(diagnostics/tst_diagnosticstext LIBS prelisten_app NEEDS prelisten-decoder)
if(UNIX AND NOT APPLE)
    prelisten_test(cli/tst_surroundings LIBS prelisten_app NEEDS prelisten
        DEFINITIONS PRELISTEN_PROGRAM="$<TARGET_FILE:prelisten>")
endif()
# Runs the real program where display, bus and sound server are missing, dead, or hang.
prelisten_test(diagnostics/tst_diagnose LIBS prelisten_app NEEDS prelisten
    DEFINITIONS PRELISTEN_PROGRAM="$<TARGET_FILE:prelisten>")
