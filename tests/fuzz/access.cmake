# SPDX-License-Identifier: MIT
prelisten_fuzzer(csvtable LIBS prelisten_access)
prelisten_fuzzer(referencelist LIBS prelisten_access)
