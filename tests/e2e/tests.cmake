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

# They judge recorded sound: alone, and on both sound servers.
set(LISTENING access demo expiry mix_sink mixer outage outputs pauses share_heard sound_server switch)
# They record as well, but do not depend on the sound server.
set(LISTENING_ONCE harness)
# Their recordings may be late: they share the machine.
set(LISTENING_PATIENTLY odd_containers odd_mpeg odd_sources references slow_link)
# They measure how long closing the window takes, or must see a list half-way: alone.
set(HURRIED checks closing key key_trouble secrets_bus)

file(GLOB SCENARIOS CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/e2e/test_*.py)
foreach(scenario IN LISTS SCENARIOS)
    get_filename_component(file ${scenario} NAME)
    string(REGEX REPLACE "^test_(.*)[.]py$" "\\1" what ${file})
    set(name e2e_${what})
    if(what IN_LIST LISTENING)
        prelisten_scenario(${name} ${file} ON pulseaudio sound pulseaudio)
        prelisten_scenario(${name}_pipewire ${file} ON pipewire sound pipewire)
    elseif(what IN_LIST LISTENING_ONCE)
        prelisten_scenario(${name} ${file} ON pulseaudio sound)
    elseif(what IN_LIST LISTENING_PATIENTLY)
        prelisten_scenario(${name} ${file} OFF pulseaudio sound)
    elseif(what IN_LIST HURRIED)
        prelisten_scenario(${name} ${file} ON pulseaudio silent)
    else()
        prelisten_scenario(${name} ${file} OFF pulseaudio silent)
    endif()
endforeach()
# Each sound server disconnects its clients in its own way.
prelisten_scenario(e2e_closing_pipewire test_closing.py ON pipewire pipewire)
