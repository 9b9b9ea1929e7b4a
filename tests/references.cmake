# SPDX-License-Identifier: MIT
# core/access: lists of references that people hand in.
prelisten_test(tst_csvtable LIBS prelisten_access)
prelisten_test(tst_referencelist LIBS prelisten_access)
prelisten_test(tst_shownreference LIBS prelisten_access)
prelisten_test(tst_curltext LIBS prelisten_access)
