# SPDX-License-Identifier: MIT
prelisten_fuzzer(referencelist LIBS prelisten_access)
