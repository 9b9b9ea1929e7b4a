# SPDX-License-Identifier: MIT
# Mixing: decoded sound, the mix of it, and how it gets out.
add_library(prelisten_mixing_support STATIC
    ${CMAKE_CURRENT_LIST_DIR}/support/LaneHouse.cpp
    ${CMAKE_CURRENT_LIST_DIR}/support/LaneHouse.h
    ${CMAKE_CURRENT_LIST_DIR}/support/MadePcm.h)
target_link_libraries(prelisten_mixing_support PUBLIC prelisten_mixing prelisten_playback_support)
prelisten_test_precompiled(prelisten_mixing_support prelisten_mixing)

foreach(name tst_deckpair tst_fader tst_limiter tst_mix tst_mixdeck tst_mixer tst_mixfeed tst_mixsink
        tst_openbackoff tst_pcmconverter tst_pcmlane tst_pcmstore)
    prelisten_test(${name} LIBS prelisten_mixing_support)
endforeach()
