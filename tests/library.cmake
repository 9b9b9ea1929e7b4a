# SPDX-License-Identifier: MIT
# The saved tracks of an organization, by themselves and over the sample service.
prelisten_test(tst_library LIBS prelisten_library prelisten_fetch_support)
prelisten_test(tst_library_service LIBS prelisten_library prelisten_sandbox_lib)
