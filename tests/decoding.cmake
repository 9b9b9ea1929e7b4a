# SPDX-License-Identifier: MIT
# Decoding: from bytes to sound in memory.
add_library(prelisten_decoding_support STATIC
    ${CMAKE_CURRENT_LIST_DIR}/support/LaneHouse.cpp
    ${CMAKE_CURRENT_LIST_DIR}/support/LaneHouse.h
    ${CMAKE_CURRENT_LIST_DIR}/support/MadePcm.h
    ${CMAKE_CURRENT_LIST_DIR}/support/WaveFile.cpp
    ${CMAKE_CURRENT_LIST_DIR}/support/WaveFile.h)
target_link_libraries(prelisten_decoding_support PUBLIC prelisten_decoding prelisten_decoding_ffmpeg prelisten_fetch_support)
prelisten_test_precompiled(prelisten_decoding_support prelisten_decoding)

foreach(name tst_pcmlane tst_pcmstore)
    prelisten_test(${name} LIBS prelisten_decoding_support)
endforeach()
