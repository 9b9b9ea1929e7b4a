# SPDX-License-Identifier: MIT
# The app: command line, settings, API keys, single instance, the demo.
foreach(name checklist/tst_checkexport cli/tst_checkinput checklist/tst_checkliststore cli/tst_terminalprogress cli/tst_checkreport cli/tst_commandline sandbox/tst_demo desktop/tst_shutdownwatchdog desktop/tst_languages store/tst_recenttracks store/tst_settings desktop/tst_singleinstance diagnostics/tst_redactor diagnostics/tst_logring diagnostics/tst_soundserver)
    prelisten_test(${name} LIBS prelisten_app)
endforeach()

prelisten_test(store/tst_apikeysource LIBS prelisten_app BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)

prelisten_test(diagnostics/tst_diagnosticstext LIBS prelisten_app NEEDS prelisten-decoder)
# Runs the real program where display, bus and sound server are missing, dead, or hang.
prelisten_test(diagnostics/tst_diagnose LIBS prelisten_app NEEDS prelisten
    DEFINITIONS PRELISTEN_PROGRAM="$<TARGET_FILE:prelisten>")
