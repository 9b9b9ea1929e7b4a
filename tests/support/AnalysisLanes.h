// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/PeakMaker.h"
#include "core/track/SignedLink.h"
#include "tests/support/SyntheticSound.h"

#include <QList>
#include <QString>

namespace prelisten::tests {

/// The sources of a track.
inline const QList<SourceName> fourLanes{QStringLiteral("master"), QStringLiteral("drums"),
        QStringLiteral("bass"), QStringLiteral("vocals")};
inline const QList<SourceName> twoLanes{QStringLiteral("master"), QStringLiteral("drums")};

/// The peaks that the whole sound has.
inline QList<Peak> peaksOf(const Pcm &pcm)
{
    PeakMaker maker;
    QList<Peak> peaks = maker.add(pcm);
    if (const auto last = maker.finish())
        peaks.append(*last);
    return peaks;
}

} // namespace prelisten::tests
