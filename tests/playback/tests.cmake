# SPDX-License-Identifier: MIT
# Playback: voices, outputs and the transport.
add_library(prelisten_playback_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/FakeDeck.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/FakeOutputs.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/FakeOutputs.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/FakeVoice.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/OutputFixture.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/PlayerFixture.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/PlayerFixture.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/Told.h)
target_link_libraries(prelisten_playback_support PUBLIC prelisten_playback prelisten_lane_support)
prelisten_test_precompiled(prelisten_playback_support prelisten_playback)

foreach(name tst_deckvoices tst_handovertiming tst_fadingvoices tst_listendeck tst_listendeck_handover tst_outputdevices tst_outputwatch
        tst_pcmstream tst_playbackfacts tst_sourcefeed tst_transport tst_transport_sources tst_transport_ends
        tst_transport_seeks)
    prelisten_test(${name} LIBS prelisten_playback_support)
endforeach()
