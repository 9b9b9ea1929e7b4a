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

/// The decoders of the product.
[[nodiscard]] DecoderProvider testDecoders();

/// What the lanes of one track share.
[[nodiscard]] PcmLane::Shared newShared(qint64 bytes = 1LL << 30);

/// One source and its lane, over a storage that gives it as far as a test lets it.
class LaneFixture
{
public:
    LaneFixture(const SourceName &name, const QByteArray &body, const PcmLane::Shared &shared,
            qint64 durationMs = 0);
    ~LaneFixture();
    Q_DISABLE_COPY_MOVE(LaneFixture)

    /// Lets the bytes before @p end come.
    void let(qint64 end = std::numeric_limits<qint64>::max());

    /// Starts the lane and lets all come. True once it is complete.
    [[nodiscard]] bool completes();

    SpoolFixture house;
    std::unique_ptr<AudioSpool> spool;
    std::unique_ptr<PcmLane> lane;

private:
    qint64 m_let = 0;
};

} // namespace prelisten::tests
