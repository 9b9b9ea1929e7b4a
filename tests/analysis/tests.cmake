# SPDX-License-Identifier: MIT
# The analysis of decoded sound: waveforms, loudness, and the residual between master and stems.
prelisten_test(tst_waveformpeaks LIBS prelisten_analysis_values)
foreach(name tst_peakmaker tst_loudness tst_residual tst_sumanalysis tst_trackanalysis tst_trackanalysis_changes
        tst_trackanalysis_sums)
    prelisten_test(${name} LIBS prelisten_analysis)
endforeach()
