# SPDX-License-Identifier: MIT
# The end-to-end scenarios: the built programs in a private session, one ctest for each file. They listen to real sound in real time,
# so nothing else runs beside them.
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
    set_tests_properties(${name} PROPERTIES TIMEOUT 600 RUN_SERIAL ON LABELS e2e
        ENVIRONMENT "PRELISTEN_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};PRELISTEN_E2E_SLACK=${E2E_SLACK};PRELISTEN_E2E_ARTIFACTS=${CMAKE_BINARY_DIR}/e2e-failures;${SANITIZER_ENVIRONMENT}")
endforeach()
