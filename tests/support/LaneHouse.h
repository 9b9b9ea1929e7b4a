// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmLane.h"
#include "tests/support/SpoolHouse.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <limits>
#include <memory>

namespace prelisten::tests {

/// A wave file of 16-bit samples, made of frame numbers; all channels alike.
[[nodiscard]] QByteArray waveFile(qint64 frames, const std::function<qint16(qint64)> &make,
        int sampleRate = 44'100, int channels = 2);

/// @p wave encoded by ffmpeg, e.g. as `flac` or `mp3`; empty if it cannot.
[[nodiscard]] QByteArray encoded(const QByteArray &wave, const QString &suffix);

/// What the lanes of one track share.
[[nodiscard]] PcmLane::Shared newShared(qint64 bytes = 1LL << 30, int patienceS = 10);

/// One source and its lane, over a storage that gives it as far as a test lets it.
class LaneHouse
{
public:
    LaneHouse(const SourceName &name, const QByteArray &body, const PcmLane::Shared &shared,
            qint64 durationMs = 0);
    ~LaneHouse();
    Q_DISABLE_COPY_MOVE(LaneHouse)

    /// Lets the bytes before @p end come.
    void let(qint64 end = std::numeric_limits<qint64>::max());

    /// Starts the lane and lets all come. True once it is complete.
    [[nodiscard]] bool completes();

    SpoolHouse house;
    std::unique_ptr<AudioSpool> spool;
    std::unique_ptr<SourceFeed> feed;
    std::unique_ptr<PcmLane> lane;

private:
    qint64 m_let = 0;
};

} // namespace prelisten::tests
