# SPDX-License-Identifier: MIT
# Mixing: decoded sound, its mix, and the output.
add_library(prelisten_mixing_support INTERFACE)
target_link_libraries(prelisten_mixing_support INTERFACE prelisten_mixing prelisten_playback_support)

foreach(name tst_combineddeck tst_fader tst_feedmixer tst_limiter tst_mix tst_mixdeck tst_mixdeck_output tst_mixer
        tst_mixer_loops tst_mixer_gaps tst_mixfeed tst_mixsink tst_mixsink_failures tst_openbackoff tst_outputclock
        tst_outputmeter tst_transport_mix)
    prelisten_test(${name} LIBS prelisten_mixing_support)
endforeach()
