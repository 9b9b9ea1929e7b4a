// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>

#include <optional>

namespace prelisten {

/// What the stems leave out of the master, or add to it: the energy of (master - sum of the stems)
/// relative to the energy of the master, in dB. About 0: nothing in common; floorDb: nothing is
/// missing.
///
/// A difference within the rounding error counts as none, so silence on both sides is floorDb.
/// Where the master is silent and the stems are not, it is maxDb.
struct Residual
{
    static constexpr int intervalMs = 250;
    static constexpr double floorDb = -120;
    static constexpr double maxDb = 120;

    QList<float> series;           ///< one value for each intervalMs; the last may cover less
    std::optional<double> totalDb; ///< of the whole track; nothing without a complete master

    friend bool operator==(const Residual &, const Residual &) = default;
};

} // namespace prelisten

Q_DECLARE_METATYPE(prelisten::Residual)
