// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/WaveformPeaks.h"

#include <QList>

namespace prelisten {

/// Consecutive peaks; the first is number @ref first of the source.
struct PeakRun
{
    qint64 first = 0;
    QList<Peak> peaks;

    [[nodiscard]] qint64 end() const { return first + peaks.size(); }

    friend bool operator==(const PeakRun &, const PeakRun &) = default;
};

} // namespace prelisten
