# SPDX-License-Identifier: MIT
# The end-to-end scenarios: the built programs in a private session, one ctest for each file, and one for each sound server if it
# listens. Nothing else runs beside those that listen to real sound in real time, or close the window against the clock; the others
# are patient and share the machine. The time-coded sounds are made once for all. Labels: sound for those that listen, silent for the
# others; pulseaudio or pipewire for those that run on both.
set(E2E_SLACK 1)
if(PRELISTEN_SANITIZE)
    set(E2E_SLACK 4)
elseif(PRELISTEN_COVERAGE)
    set(E2E_SLACK 2)
endif()

# prelisten_scenario(name file alone server LABELS …)
function(prelisten_scenario name file alone server)
    set(slack ${E2E_SLACK})
    if(NOT alone)
        math(EXPR slack "2 * ${E2E_SLACK}")
    endif()
    add_test(NAME ${name} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/run.sh ${file} --sound ${server})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600 RUN_SERIAL ${alone} LABELS "e2e;${ARGN}"
        ENVIRONMENT "PRELISTEN_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};PRELISTEN_E2E_SLACK=${slack};PRELISTEN_E2E_SOUNDS=${CMAKE_BINARY_DIR}/e2e-sounds;PRELISTEN_E2E_ARTIFACTS=${CMAKE_BINARY_DIR}/e2e-failures/${server};${SANITIZER_ENVIRONMENT}")
endfunction()

file(GLOB SCENARIOS CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/e2e/test_*.py)
foreach(scenario IN LISTS SCENARIOS)
    get_filename_component(file ${scenario} NAME)
    string(REGEX REPLACE "^test_(.*)[.]py$" "e2e_\\1" name ${file})
    file(STRINGS ${scenario} listening REGEX "start_recording|also_record|Recorder")
    file(STRINGS ${scenario} hurried REGEX "assertCloses")
    if(file MATCHES "odd_|references") # what is heard of those may be late
        prelisten_scenario(${name} ${file} OFF pulseaudio sound)
    elseif(listening)
        if(file MATCHES "slow_link|harness") # what they are about lies before any output
            prelisten_scenario(${name} ${file} ON pulseaudio sound)
        else()
            prelisten_scenario(${name} ${file} ON pulseaudio sound pulseaudio)
            prelisten_scenario(${name}_pipewire ${file} ON pipewire sound pipewire)
        endif()
    elseif(hurried)
        prelisten_scenario(${name} ${file} ON pulseaudio silent)
        if(file MATCHES "closing") # each server lets go of its clients in its own way
            prelisten_scenario(${name}_pipewire ${file} ON pipewire pipewire)
        endif()
    else()
        prelisten_scenario(${name} ${file} OFF pulseaudio silent)
    endif()
endforeach()
