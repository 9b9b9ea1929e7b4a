# SPDX-License-Identifier: MIT
# The saved tracks of an organization, with scripted answers and against the sample service.
add_library(prelisten_library_support STATIC
    ${CMAKE_CURRENT_SOURCE_DIR}/support/LibraryFixture.cpp
    ${CMAKE_CURRENT_SOURCE_DIR}/support/LibraryFixture.h)
target_link_libraries(prelisten_library_support PUBLIC prelisten_library prelisten_fetch_support)
prelisten_test_precompiled(prelisten_library_support prelisten_library)

prelisten_test(tst_library LIBS prelisten_library_support)
prelisten_test(tst_tracksaver LIBS prelisten_library_support)
prelisten_test(tst_library_trouble LIBS prelisten_library_support)
prelisten_test(tst_library_service LIBS prelisten_library prelisten_sandbox_lib)
