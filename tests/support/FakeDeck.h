// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Deck.h"
#include "core/playback/SourceFeed.h"
#include "tests/support/Told.h"

#include <QStringList>

#include <optional>
#include <utility>

namespace prelisten::tests {

/// A deck that makes no sound: it writes down what it is told, in order, and a test says what comes
/// of it.
template <typename Base>
class FakeDeckOf : public Base
{
public:
    using Base::Base;

    QStringList told;    ///< `load drums 5000 playing`, `pause`, …
    qint64 place = 0;    ///< what is heard now
    bool atOnce = false; ///< hand over from within load()
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
        if (told.isEmpty() || told.last() != u"pause") // again is nothing new
            told.append(QStringLiteral("pause"));
    }
    void setVolume(float linear) override { gain = linear; }
    [[nodiscard]] qint64 position() const override { return place; }
    [[nodiscard]] bool isHandingOver() const override { return m_handingOver; }

    /// What load() asked for is there.
    void arrive()
    {
        place = m_next;
        m_handingOver = false;
        Q_EMIT this->handedOver();
    }

    /// What it was told since the last time.
    [[nodiscard]] QStringList news() { return std::exchange(told, {}); }

    /// True, with the event loop turning, once the news are @p expected.
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

/// What a transport plays on.
class FakeDeck : public FakeDeckOf<Decks>
{
public:
    std::optional<LoopRegion> loop;
    int prepared = 0; ///< how often it was told to

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

/// A deck of single sources.
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

/// A deck of mixes.
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
