# SPDX-License-Identifier: MIT
# Every fallible call of the main job fails in turn. A program of its own, since it replaces functions of the C library.
# PRELISTEN_INJECT_ALL=1 tries every call, however long that takes.
prelisten_test(tst_nthcall LIBS prelisten_app prelisten_playback_support Qt6Keychain::Qt6Keychain ${CMAKE_DL_LIBS}
    SOURCES injection/FailingParts.h injection/Injector.cpp injection/Injector.h injection/MainJob.cpp injection/MainJob.h injection/SelfPlayingVoice.h
        injection/WrappedAllocation.cpp injection/WrappedSystemCalls.cpp
    DEFINITIONS SANDBOX_PROGRAM="$<TARGET_FILE:prelisten-sandbox>" NEEDS prelisten-sandbox
    BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)
set_tests_properties(tst_nthcall PROPERTIES TIMEOUT 300)
