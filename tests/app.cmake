# SPDX-License-Identifier: MIT
# The app around the parts: command line, settings, keys, one instance, the demo.
foreach(name tst_checkexport tst_checkinput tst_checkmemory tst_terminalprogress tst_checkreport tst_commandline tst_demo tst_exitguard tst_languages tst_recenttracks tst_settings tst_singleinstance)
    prelisten_test(${name} LIBS prelisten_app)
endforeach()

add_executable(tst_keyring tst_keyring.cpp)
target_link_libraries(tst_keyring PRIVATE prelisten_app Qt6::Test)
set_target_properties(tst_keyring PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
add_test(NAME tst_keyring
    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/with_keyring.sh $<TARGET_FILE:tst_keyring>)
set_tests_properties(tst_keyring PROPERTIES TIMEOUT 120)
