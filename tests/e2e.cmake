# SPDX-License-Identifier: MIT
# The end-to-end scenarios: the built programs in a private session, one ctest for each file. Nothing else runs beside those that
# listen to real sound in real time, or close the window against the clock; the others are patient and share the machine.
set(E2E_SLACK 1)
if(PRELISTEN_SANITIZE)
    set(E2E_SLACK 4)
elseif(PRELISTEN_COVERAGE)
    set(E2E_SLACK 2)
endif()

file(GLOB SCENARIOS CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/e2e/test_*.py)
foreach(scenario IN LISTS SCENARIOS)
    get_filename_component(file ${scenario} NAME)
    string(REGEX REPLACE "^test_(.*)[.]py$" "e2e_\\1" name ${file})
    add_test(NAME ${name} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/run.sh ${file})
    file(STRINGS ${scenario} listening REGEX "start_recording|Recorder|assertCloses")
    if(listening)
        set(alone ON)
        set(slack ${E2E_SLACK})
    else()
        set(alone OFF)
        math(EXPR slack "2 * ${E2E_SLACK}")
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT 600 RUN_SERIAL ${alone} LABELS e2e
        ENVIRONMENT "PRELISTEN_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};PRELISTEN_E2E_SLACK=${slack};PRELISTEN_E2E_ARTIFACTS=${CMAKE_BINARY_DIR}/e2e-failures;${SANITIZER_ENVIRONMENT}")
endforeach()
