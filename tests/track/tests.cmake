# SPDX-License-Identifier: MIT
prelisten_test(tst_trackref LIBS prelisten_track)
prelisten_test(tst_trackref_commands LIBS prelisten_track)
prelisten_test(tst_tracklink LIBS prelisten_track)
prelisten_test(tst_licenceclass LIBS prelisten_track)
prelisten_test(tst_plaintext LIBS prelisten_track)
prelisten_test(tst_shellwords LIBS prelisten_track)
prelisten_test(tst_sourcerole LIBS prelisten_track)
