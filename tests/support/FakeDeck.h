// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/Deck.h"

#include <QStringList>

namespace prelisten::tests {

/// A deck that makes no sound: it writes down what it is told, in order, and a test says what comes
/// of it.
class FakeDeck : public Deck
{
    Q_OBJECT
public:
    QStringList told;    ///< `load drums 5000 playing`, `pause`, …
    qint64 place = 0;    ///< what is heard now
    bool atOnce = false; ///< hand over from within load()
    float gain = -1;
    std::optional<LoopRegion> loop;

    void load(Feed &feed, qint64 positionMs, bool playing) override
    {
        told.append(
                QStringLiteral("load %1 %2 %3")
                        .arg(feed.asSource() ? feed.name() : QStringLiteral("mix"),
                                QString::number(positionMs),
                                playing ? QStringLiteral("playing") : QStringLiteral("paused")));
        m_next = positionMs;
        m_handingOver = true;
        if (atOnce)
            arrive();
    }
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
    void fadeAway() override
    {
        told.append(QStringLiteral("fade away"));
        m_handingOver = false;
    }
    void follow(const Deck &) override { told.append(QStringLiteral("follow")); }
    void setLoop(const std::optional<LoopRegion> &region) override { loop = region; }
    void setVolume(float linear) override { gain = linear; }
    [[nodiscard]] qint64 position() const override { return place; }
    [[nodiscard]] bool isHandingOver() const override { return m_handingOver; }

    /// What load() asked for is there.
    void arrive(qint64 durationMs = 0)
    {
        place = m_next;
        m_handingOver = false;
        Q_EMIT handedOver(durationMs);
    }

    /// What it was told since the last time.
    [[nodiscard]] QStringList news() { return std::exchange(told, {}); }

private:
    qint64 m_next = 0;
    bool m_handingOver = false;
};

} // namespace prelisten::tests
