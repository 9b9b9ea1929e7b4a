# SPDX-License-Identifier: MIT
# The keychain is never mocked: one test runs with a private keyring, the other without a bus.
find_package(Qt6 6.4.2 REQUIRED COMPONENTS DBus)
prelisten_test(tst_keystore LIBS prelisten_keychain Qt6::DBus BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)
prelisten_test(tst_proxyloginstore LIBS prelisten_keychain BEHIND ${CMAKE_CURRENT_SOURCE_DIR}/support/with_keyring.sh)
prelisten_test(tst_keystore_nobus LIBS prelisten_keychain)
set_tests_properties(tst_keystore_nobus PROPERTIES
    ENVIRONMENT "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent/bus")
