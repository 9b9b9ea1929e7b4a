# SPDX-License-Identifier: MIT
# Mixing: decoded sound, the mix of it, and how it gets out.
foreach(name tst_fader tst_limiter tst_mix tst_mixer tst_pcmstore)
    prelisten_test(${name} SOURCES support/MadePcm.h LIBS prelisten_mixing)
endforeach()
