# SPDX-License-Identifier: MIT
# core/track, core/api and core/keychain.
prelisten_test(tst_trackref LIBS prelisten_track)
prelisten_test(tst_licenceclass LIBS prelisten_track)
prelisten_test(tst_plaintext LIBS prelisten_track)
prelisten_test(tst_apikey LIBS prelisten_api)
prelisten_test(tst_apibase LIBS prelisten_api)
prelisten_test(tst_apierror LIBS prelisten_api)
prelisten_test(tst_rateallowance LIBS prelisten_api)
prelisten_test(tst_trackjson LIBS prelisten_api)
prelisten_test(tst_trackpage LIBS prelisten_api)
prelisten_test(tst_organizations LIBS prelisten_api)
foreach(test tst_studioclient tst_studioclient_answers tst_studioclient_lists tst_studioclient_tls)
    prelisten_test(${test}
        SOURCES support/TestHttpServer.cpp support/TestHttpServer.h support/StudioFixture.h
        LIBS prelisten_api)
endforeach()

# The keychain is never mocked: one test has a keyring of its own, the other has no bus.
find_package(Qt6 6.4.2 REQUIRED COMPONENTS DBus)
prelisten_test(tst_keystore LIBS prelisten_keychain Qt6::DBus BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/with_keyring.sh)
prelisten_test(tst_keystore_nobus LIBS prelisten_keychain)
set_tests_properties(tst_keystore_nobus PROPERTIES
    ENVIRONMENT "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent/bus")

option(PRELISTEN_FUZZ "Build the fuzz targets (needs clang)" OFF)
if(PRELISTEN_FUZZ)
    add_subdirectory(fuzz)
endif()
