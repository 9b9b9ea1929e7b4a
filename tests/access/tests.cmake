# SPDX-License-Identifier: MIT
# Access checks: lists of references, what an answer proves, rate limits, and check runs against the sample service.
add_library(prelisten_access_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/CheckRunFixture.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/CheckRunFixture.h)
target_link_libraries(prelisten_access_support PUBLIC prelisten_access prelisten_sandbox_lib Qt6::Test)

prelisten_test(tst_deepcheck LIBS prelisten_access_support prelisten_formats_support)
prelisten_test(tst_deepcheck_faults LIBS prelisten_access_support prelisten_formats_support)
prelisten_test(tst_ratelimiter LIBS prelisten_access)
prelisten_test(tst_calldispatcher LIBS prelisten_access)
prelisten_test(tst_checkqueue LIBS prelisten_access)
prelisten_test(tst_checkrows LIBS prelisten_access)
prelisten_test(tst_checkscheduler LIBS prelisten_access)
prelisten_test(tst_controlcalls LIBS prelisten_access)
prelisten_test(tst_knownrefusals LIBS prelisten_access)
prelisten_test(tst_watchlist LIBS prelisten_access)
prelisten_test(tst_ratelimiter_services LIBS prelisten_access)
prelisten_test(tst_checkrun LIBS prelisten_access_support)
prelisten_test(tst_checkrun_limits LIBS prelisten_access_support)
prelisten_test(tst_checkrun_watch LIBS prelisten_access_support)
prelisten_test(tst_missingkey LIBS prelisten_access)
prelisten_test(tst_verdictrules LIBS prelisten_access)
prelisten_test(tst_verdictrules_others LIBS prelisten_access)
prelisten_test(tst_csvtable LIBS prelisten_access)
prelisten_test(tst_curltext LIBS prelisten_access)
prelisten_test(tst_referencelist LIBS prelisten_access)
prelisten_test(tst_shownreference LIBS prelisten_access)
