// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmLane.h"
#include "tests/support/SpoolFixture.h"
#include "tests/support/WaveFile.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <limits>
#include <memory>

namespace prelisten::tests {

/// The stems of the tracks that the tests make up.
inline const SourceName drums = QStringLiteral("stem1");
inline const SourceName bass = QStringLiteral("stem2");

/// The decoders that the program uses.
[[nodiscard]] DecoderProvider testDecoders();

/// The parts that the lanes of one track share, with a PCM budget of @p bytes.
[[nodiscard]] PcmLane::Shared newShared(qint64 bytes = 1LL << 30);

/// One source and its lane, on a storage that delivers only the bytes a test allows.
class LaneFixture
{
public:
    LaneFixture(const SourceName &name, const QByteArray &body, const PcmLane::Shared &shared,
            qint64 durationMs = 0);
    ~LaneFixture();
    Q_DISABLE_COPY_MOVE(LaneFixture)

    /// Allows the bytes before @p end to be delivered.
    void let(qint64 end = std::numeric_limits<qint64>::max());

    /// Starts the lane and allows all bytes. True once the lane is complete; false after 20 s.
    [[nodiscard]] bool completes();

    SpoolFixture fixture;
    std::unique_ptr<AudioSpool> spool;
    std::unique_ptr<PcmLane> lane;

private:
    qint64 m_let = 0;
};

} // namespace prelisten::tests
