// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/SourceFeed.h"
#include "core/playback/Transport.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/LaneFixture.h"

#include <QList>
#include <QMap>
#include <QPair>
#include <QStringList>

#include <map>
#include <memory>

namespace prelisten::tests {

/// A transport on real feeds, lanes and spools. Downloads deliver only the bytes that a test
/// allows, and then stall.
///
/// Each source is a wave file of 100 s with 64 bytes per ms, unless other bytes are given.
class PlayerFixture
{
public:
    static constexpr qint64 lengthMs = 100'000;
    static constexpr qint64 bytesPerMs = 64;

    static constexpr int sampleRate = 16'000; ///< Hz; 16 bits, stereo

    explicit PlayerFixture(const QByteArray &body = {}); ///< empty: noise

    /// A wave file of @p milliseconds of noise, which depends on @p seed.
    [[nodiscard]] static QByteArray wave(qint64 milliseconds, quint32 seed = 1);

    ~PlayerFixture() { transport.close(); }
    Q_DISABLE_COPY_MOVE(PlayerFixture)

    SpoolFixture fixture;
    FakeDeck deck;
    qint64 durationHintMs = lengthMs; ///< the duration measured by the service
    QByteArray stemBody;              ///< the body of all sources but the master, if not empty

    /// Makes spools and feeds for @p names and hands them to the transport. The first one starts to
    /// download at once, the others with let().
    void open(const QStringList &names = {masterSource()});

    /// Allows the bytes of [@p fromMs, @p toMs) of @p source. True once they have been decoded.
    [[nodiscard]] bool let(const SourceName &source, qint64 fromMs, qint64 toMs);
    [[nodiscard]] bool letBytes(const SourceName &source, qint64 begin, qint64 end);

    /// Waits until [@p fromMs, @p toMs) of @p source has been decoded.
    [[nodiscard]] bool hears(const SourceName &source, qint64 fromMs, qint64 toMs);
    [[nodiscard]] bool letAll(const SourceName &source = masterSource());

    /// open(), play(), let() and the handover: the master plays, and its first @p ms are decoded.
    [[nodiscard]] bool playWith(qint64 ms);

    [[nodiscard]] AudioSpool &spool(const SourceName &source = masterSource());
    [[nodiscard]] SourceFeed &feed(const SourceName &source = masterSource());
    [[nodiscard]] PcmLane &lane(const SourceName &source = masterSource());
    [[nodiscard]] QList<PcmLane *> lanes(const QStringList &names);

    /// The first byte of each request for @p source.
    [[nodiscard]] QList<qint64> asked(const SourceName &source = masterSource()) const;

private:
    [[nodiscard]] static const QByteArray &usualBody();
    [[nodiscard]] StorageAnswer answer(const StorageRequest &request) const;

    struct Source
    {
        std::unique_ptr<AudioSpool> spool;
        std::unique_ptr<PcmLane> lane;
        std::unique_ptr<SourceFeed> feed;
    };

    PcmLane::Shared m_shared = newShared();

    std::map<SourceName, Source> m_sources;
    QMap<SourceName, QList<QPair<qint64, qint64>>> m_let;

public:
    Transport transport{deck}; ///< declared after the feeds, so destroyed before them
};

} // namespace prelisten::tests
