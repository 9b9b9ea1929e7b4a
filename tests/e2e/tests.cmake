# SPDX-License-Identifier: MIT
# The end-to-end scenarios run the built programs in a private session: one ctest for each file, and one per sound server if it
# listens. Scenarios that listen to sound in real time, or that close the window within a time limit, run alone; the others run in
# parallel. The time-coded sounds are generated once for all scenarios. Labels: sound for those that listen, silent for the others;
# pulseaudio or pipewire for those that run on both.
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
    if(file MATCHES "odd_|references") # their sound may be late
        prelisten_scenario(${name} ${file} OFF pulseaudio sound)
    elseif(listening)
        if(file MATCHES "slow_link|harness") # they do not depend on the sound server
            prelisten_scenario(${name} ${file} ON pulseaudio sound)
        else()
            prelisten_scenario(${name} ${file} ON pulseaudio sound pulseaudio)
            prelisten_scenario(${name}_pipewire ${file} ON pipewire sound pipewire)
        endif()
    elseif(hurried)
        prelisten_scenario(${name} ${file} ON pulseaudio silent)
        if(file MATCHES "closing") # each server disconnects its clients in its own way
            prelisten_scenario(${name}_pipewire ${file} ON pipewire pipewire)
        endif()
    else()
        prelisten_scenario(${name} ${file} OFF pulseaudio silent)
    endif()
endforeach()
