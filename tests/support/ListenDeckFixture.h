// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/ListenDeck.h"
#include "tests/support/FakeVoice.h"
#include "tests/support/PlayerFixture.h"

#include <QTest>

#include <memory>

namespace prelisten::tests {

/// The frame at @p milliseconds of a source.
constexpr qint64 frameAt(qint64 milliseconds)
{
    return milliseconds * PlayerFixture::sampleRate / 1000;
}

/// A ListenDeck with fake voices, and two fully downloaded sources, which no test changes.
class ListenDeckFixture
{
protected:
    void download()
    {
        m = std::make_unique<PlayerFixture>();
        m->open({masterSource(), drums});
        QVERIFY(m->letAll());
        QVERIFY(m->letAll(drums));
    }

    void makeDeck()
    {
        m_voices = std::make_shared<FakeVoices::All>();
        m_deck = std::make_unique<ListenDeck>(std::make_unique<FakeVoices>(m_voices));
    }

    [[nodiscard]] FakeVoice &newest() const { return *m_voices->back(); }
    [[nodiscard]] static qint64 beginOf(const FakeVoice &voice)
    {
        return voice.stream->firstFrame();
    }

    /// Makes the master audible at @p milliseconds.
    void soundAt(qint64 milliseconds)
    {
        m_deck->load(m->feed(), milliseconds, true);
        FakeVoice &voice = newest();
        Q_EMIT voice.opened();
        voice.frame = frameAt(milliseconds);
        Q_EMIT voice.sounding();
    }

    std::unique_ptr<PlayerFixture> m;
    std::shared_ptr<FakeVoices::All> m_voices;
    std::unique_ptr<ListenDeck> m_deck;
};

} // namespace prelisten::tests
