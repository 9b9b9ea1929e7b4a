# SPDX-License-Identifier: MIT
add_library(prelisten_sandbox_fixture STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/RawClient.cpp ${CMAKE_CURRENT_SOURCE_DIR}/support/RawClient.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/SandboxFixture.cpp ${CMAKE_CURRENT_SOURCE_DIR}/support/SandboxFixture.h)
target_link_libraries(prelisten_sandbox_fixture PUBLIC prelisten_options prelisten_sandbox_lib Qt6::Test)
prelisten_test_precompiled(prelisten_sandbox_fixture prelisten_fetch)
set(SANDBOX_LIBS prelisten_sandbox_lib prelisten_sandbox_fixture)

prelisten_test(tst_sandbox_api LIBS ${SANDBOX_LIBS})
prelisten_test(tst_sandbox_faults LIBS ${SANDBOX_LIBS})
prelisten_test(tst_sandbox_lists LIBS ${SANDBOX_LIBS})
prelisten_test(tst_sandbox_library LIBS ${SANDBOX_LIBS})
prelisten_test(tst_sandbox_parts LIBS ${SANDBOX_LIBS})
prelisten_test(tst_sandbox_saves LIBS ${SANDBOX_LIBS})
prelisten_test(tst_sandbox_script LIBS ${SANDBOX_LIBS})
prelisten_test(tst_sandbox_server LIBS ${SANDBOX_LIBS})
prelisten_test(tst_sandbox_storage LIBS ${SANDBOX_LIBS})

prelisten_test(tst_sandbox_program LIBS ${SANDBOX_LIBS} NEEDS prelisten-sandbox
    DEFINITIONS SANDBOX_PROGRAM="$<TARGET_FILE:prelisten-sandbox>")
