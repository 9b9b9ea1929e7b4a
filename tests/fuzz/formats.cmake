# SPDX-License-Identifier: MIT
prelisten_fuzzer(contentgate LIBS prelisten_formats)
prelisten_fuzzer(mpegindex LIBS prelisten_formats)
