# SPDX-License-Identifier: MIT
# The keychain is never mocked: the tests run with a private keyring, with a dead bus, or without one.
find_package(Qt6 6.4.2 REQUIRED COMPONENTS DBus)
add_library(prelisten_keyring_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/KeyringDaemon.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/KeyringDaemon.h)
target_link_libraries(prelisten_keyring_support PUBLIC prelisten_keychain Qt6::DBus Qt6::Test)

prelisten_test(tst_keystore LIBS prelisten_keyring_support DEFINITIONS STORE_SECRET="${CMAKE_CURRENT_SOURCE_DIR}/support/store_secret.py" BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)
prelisten_test(tst_keystore_faults LIBS prelisten_keyring_support BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)
prelisten_test(tst_keystore_deadbus LIBS prelisten_keychain)
prelisten_test(tst_proxyloginstore LIBS prelisten_keychain BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)
prelisten_test(tst_keystore_nobus LIBS prelisten_keychain)
set_property(TEST tst_keystore_nobus APPEND PROPERTY
    ENVIRONMENT "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent/bus")
