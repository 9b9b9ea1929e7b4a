# SPDX-License-Identifier: MIT
# The app around the parts: command line, settings, keys, one instance, the demo.
foreach(name tst_checkexport tst_checkinput tst_checkmemory tst_terminalprogress tst_checkreport tst_commandline tst_demo tst_exitguard tst_languages tst_recenttracks tst_settings tst_singleinstance)
    prelisten_test(${name} LIBS prelisten_app)
endforeach()

prelisten_test(tst_keyring LIBS prelisten_app BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/with_keyring.sh)
