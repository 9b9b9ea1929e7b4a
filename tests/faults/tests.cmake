# SPDX-License-Identifier: MIT
# The promises about faults. PRELISTEN_FAULTS=full tries all that they cover; otherwise a sample.
add_library(prelisten_faults_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/FaultCases.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/FaultCases.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/FaultRun.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/FaultRun.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/MemoryNetwork.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/MemoryNetwork.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/VirtualSpools.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/VirtualSpools.h
    ${CMAKE_CURRENT_SOURCE_DIR}/support/VirtualTime.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/VirtualTime.h)
target_link_libraries(prelisten_faults_support PUBLIC prelisten_fetch_support prelisten_sandbox_lib)
prelisten_test_precompiled(prelisten_faults_support prelisten_fetch)

prelisten_test(tst_retrypacer LIBS prelisten_faults_support)
prelisten_test(tst_expiry LIBS prelisten_faults_support)
prelisten_test(tst_outage LIBS prelisten_faults_support)
prelisten_test(tst_keyegress LIBS prelisten_faults_support)
prelisten_test(tst_faultmatrix LIBS prelisten_faults_support)
prelisten_test(tst_closing LIBS prelisten_faults_support prelisten_session prelisten_playback_support)
prelisten_test(tst_hostilebodies LIBS prelisten_faults_support
    SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/support/TestHttpServer.cpp)
set_tests_properties(tst_keyegress tst_faultmatrix tst_closing PROPERTIES TIMEOUT 1800)
