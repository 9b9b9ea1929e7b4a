# SPDX-License-Identifier: MIT
prelisten_fuzzer(contentrange LIBS prelisten_fetch)
prelisten_fuzzer(urlgate LIBS prelisten_fetch)
