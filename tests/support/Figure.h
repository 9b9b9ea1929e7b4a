// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdio>

namespace prelisten::tests {

/// Prints what was measured of the promise with this number; tests/figures.py collects these lines.
inline void printFigure(int number, const QString &measured)
{
    std::printf("figure %d: %s\n", number, qPrintable(measured));
    std::fflush(stdout);
}

/// True if everything that a promise covers is to be tried, not only a sample of it that fits into
/// the ordinary run (environment variable PRELISTEN_FAULTS=full).
[[nodiscard]] inline bool isFullRun()
{
    return qgetenv("PRELISTEN_FAULTS") == "full";
}

/// The seed of everything that a test chooses at random: PRELISTEN_FAULTS_SEED, or always the same.
[[nodiscard]] inline quint32 faultSeed()
{
    bool given = false;
    const int seed = qEnvironmentVariableIntValue("PRELISTEN_FAULTS_SEED", &given);
    return given && seed > 0 ? static_cast<quint32>(seed) : 13;
}

} // namespace prelisten::tests
