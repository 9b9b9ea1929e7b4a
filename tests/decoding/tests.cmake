# SPDX-License-Identifier: MIT
# Decoding: from bytes to frames.
add_library(prelisten_decoding_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/DecodedSound.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/MemoryBytes.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SoundFiles.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SoundFiles.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SoundRows.h)
target_link_libraries(prelisten_decoding_support PUBLIC prelisten_decoding)
prelisten_test_precompiled(prelisten_decoding_support prelisten_decoding)
target_compile_definitions(prelisten_decoding_support PRIVATE SOUND_FILES="${CMAKE_BINARY_DIR}/tests/sounds")

prelisten_test(tst_pcmconverter LIBS prelisten_decoding)
foreach(name tst_audiodecoder tst_audiodecoder_limits tst_audiodecoder_odd tst_audiodecoder_damaged)
    prelisten_test(${name} LIBS prelisten_decoding_support prelisten_decoding_ffmpeg
        DEFINITIONS DEMO_AUDIO="${CMAKE_SOURCE_DIR}/resources/demo")
endforeach()

# Like the program: loads the module, and is not linked to FFmpeg's libraries.
prelisten_test(tst_decodermodule LIBS prelisten_decoding_support 
    DEFINITIONS DECODER_MODULE="$<TARGET_FILE:prelisten-decoder>" PROGRAM="$<TARGET_FILE:prelisten>"
    NEEDS prelisten-decoder prelisten)

# Lanes: a source whose bytes a test delivers step by step, and its decoded audio.
add_library(prelisten_lane_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/LaneFixture.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/LaneFixture.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SyntheticPcm.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/WaveFile.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/WaveFile.h)
target_link_libraries(prelisten_lane_support PUBLIC prelisten_decoding prelisten_decoding_ffmpeg prelisten_fetch_support
    prelisten_formats_support)
prelisten_test_precompiled(prelisten_lane_support prelisten_decoding)

foreach(name tst_pcmlane tst_pcmlane_frames tst_pcmlane_failures tst_pcmlane_hostile tst_pcmstore tst_pcmstore_orders tst_pcmstore_memory)
    prelisten_test(${name} LIBS prelisten_lane_support)
endforeach()

# A script watches this program under strace.
add_executable(decode_file tools/decode_file.cpp)
target_link_libraries(decode_file PRIVATE prelisten_options prelisten_decoding_support)
add_dependencies(decode_file prelisten-decoder)
set_target_properties(decode_file PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
add_test(NAME decoder_opens_nothing
    COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_LIST_DIR}/check_decoder_opens_nothing.py $<TARGET_FILE:decode_file>)
set_tests_properties(decoder_opens_nothing PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77 ENVIRONMENT "${SANITIZER_ENVIRONMENT}")
