// SPDX-License-Identifier: MIT
#pragma once

#include "app/sandbox/faults/Fault.h"

#include <QList>
#include <QString>

namespace prelisten::tests {

/// One fault that a download must survive or report, as a line of the sample service's grammar.
struct FaultCase
{
    enum class Where {
        AtByte,  ///< its value is the offset
        Answer,  ///< it hits the answer after the one that was cut at the offset
        Renewal, ///< the link dies at the offset; the fault hits its renewal
    };
    enum class Outcome {
        Survived,     ///< if it hits one answer, all bytes arrive
        SurvivedLate, ///< as long as that answer is not the first
        Any,          ///< all bytes arrive, or an error is reported
    };

    const char *name;
    const char *specs; ///< one or more faults, separated by spaces
    Where where = Where::Answer;
    Outcome outcome = Outcome::Survived;
    const char *source = "master"; ///< whose download it is
};

/// Where and how often a fault hits.
struct FaultPlan
{
    qint64 offset = 0; ///< byte at which it begins
    qint64 size = 0;   ///< of the source, in bytes
    int times = 1;     ///< number of answers it hits; -1: all
};

/// Every fault of storage and of renewals that the sample service produces.
[[nodiscard]] const QList<FaultCase> &faultCases();

/// Every fault of the API that hits the opening of a track.
[[nodiscard]] const QList<FaultCase> &openingFaults();

/// The faults to add to the sample service once the links of the track have been minted.
[[nodiscard]] QList<sandbox::Fault> faultsOf(const FaultCase &which, const FaultPlan &plan);

} // namespace prelisten::tests
