// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Deck.h"
#include "core/playback/SourceFeed.h"
#include "tests/support/Told.h"

#include <QStringList>

#include <optional>
#include <utility>

namespace prelisten::tests {

/// A silent fake deck: records its calls in order, and a test decides when a handover happens.
template <typename Base>
class FakeDeckOf : public Base
{
public:
    using Base::Base;

    QStringList told;    ///< `load drums 5000 playing`, `pause`, …
    qint64 place = 0;    ///< the audible position, ms
    bool atOnce = false; ///< complete the handover from within load()
    float gain = -1;

    void unload() override
    {
        told.append(QStringLiteral("unload"));
        m_handingOver = false;
        place = 0;
    }
    void play() override { told.append(QStringLiteral("play")); }
    void pause() override
    {
        if (told.isEmpty() || told.last() != u"pause") // repeated calls are recorded once
            told.append(QStringLiteral("pause"));
    }
    void setVolume(float linear) override { gain = linear; }
    [[nodiscard]] qint64 position() const override { return place; }
    [[nodiscard]] bool isHandingOver() const override { return m_handingOver; }

    /// Completes the handover that load() started.
    void arrive()
    {
        place = m_next;
        m_handingOver = false;
        Q_EMIT this->handedOver();
    }

    /// Returns the recorded calls and clears them.
    [[nodiscard]] QStringList news() { return std::exchange(told, {}); }

    /// Runs the event loop until the recorded calls are @p expected; false after 5 s. Clears them.
    [[nodiscard]] bool isTold(const QStringList &expected) { return tests::isTold(told, expected); }

protected:
    void take(const QString &what, qint64 positionMs, bool playing)
    {
        told.append(
                QStringLiteral("load %1 %2 %3")
                        .arg(what, QString::number(positionMs),
                                playing ? QStringLiteral("playing") : QStringLiteral("paused")));
        m_next = positionMs;
        m_handingOver = true;
        if (atOnce)
            arrive();
    }
    void leave(const QString &how)
    {
        told.append(how);
        m_handingOver = false;
    }

private:
    qint64 m_next = 0;
    bool m_handingOver = false;
};

/// Fake decks for a transport.
class FakeDeck : public FakeDeckOf<PlaybackDeck>
{
public:
    std::optional<LoopRegion> loop;
    int prepared = 0; ///< number of prepare() calls

    void load(SourceFeed &feed, qint64 positionMs, bool playing) override
    {
        take(feed.name(), positionMs, playing);
    }
    void load(MixFeed &, qint64 positionMs, bool playing) override
    {
        take(QStringLiteral("mix"), positionMs, playing);
    }
    void prepare(MixFeed &) override { ++prepared; }
    void setLoop(const std::optional<LoopRegion> &region) override { loop = region; }
};

/// A fake deck for single sources.
class FakeSourceDeck : public FakeDeckOf<SourceDeck>
{
public:
    void load(SourceFeed &feed, qint64 positionMs, bool playing) override
    {
        take(feed.name(), positionMs, playing);
    }
    void syncTo(const Deck &) override { told.append(QStringLiteral("sync")); }
    void fadeOut() override { leave(QStringLiteral("fade out")); }
};

/// A fake deck for mixes.
class FakeMixingDeck : public FakeDeckOf<MixingDeck>
{
public:
    std::optional<LoopRegion> loop;

    void load(MixFeed &, qint64 positionMs, bool playing) override
    {
        take(QStringLiteral("mix"), positionMs, playing);
    }
    void prepare(MixFeed &) override { told.append(QStringLiteral("prepare")); }
    void setLoop(const std::optional<LoopRegion> &region) override { loop = region; }
    void syncTo(const Deck &) override { told.append(QStringLiteral("sync")); }
    void fadeOut() override { leave(QStringLiteral("fade out")); }
};

} // namespace prelisten::tests
