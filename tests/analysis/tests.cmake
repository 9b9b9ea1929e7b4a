# SPDX-License-Identifier: MIT
# What is found out about decoded sound: waveforms, loudness, what the stems leave out.
prelisten_test(tst_waveformpeaks LIBS prelisten_analysis_values)
foreach(name tst_peakmaker tst_loudness tst_residual tst_sumanalysis tst_trackanalysis
        tst_trackanalysis_sums)
    prelisten_test(${name} LIBS prelisten_analysis)
endforeach()
