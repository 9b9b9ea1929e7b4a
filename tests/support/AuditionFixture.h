// SPDX-License-Identifier: MIT
#pragma once

#include "core/mixing/MixFeed.h"
#include "core/session/Audition.h"
#include "tests/support/PlayerFixture.h"

#include <QTest>

#include <memory>

namespace prelisten::tests {

inline const SourceName master = masterSource();

/// Audition on a track of a master and two stems, open at its start, with a fake deck.
class AuditionFixture
{
protected:
    struct Parts
    {
        PlayerFixture fixture;
        Mix mix;
        std::unique_ptr<MixFeed> mixed;
        std::unique_ptr<Audition> audition;
    };

    /// Makes the parts and opens the track.
    void begin()
    {
        m = std::make_unique<Parts>();
        m->fixture.deck.atOnce = true;
        m->fixture.open({master, drums, bass});
        m->mixed = std::make_unique<MixFeed>(m->mix, QList<PcmLane *>());
        m->audition = std::make_unique<Audition>(m->fixture.transport, m->mix);
        QVERIFY(m->fixture.letAll());
        open();
        QTRY_VERIFY(m->fixture.transport.loaded());
    }

    void end()
    {
        m->fixture.transport.close();
        m.reset();
    }

    /// Opens the track again.
    void open(bool withMixer = true)
    {
        QList<Feed *> feeds;
        for (const SourceName &name : {master, drums, bass})
            feeds.append(&m->fixture.feed(name));
        m->fixture.transport.open(feeds, withMixer ? m->mixed.get() : nullptr);
        m->audition->begin({master, drums, bass});
    }

    /// Moves the fake deck to @p milliseconds.
    void place(qint64 milliseconds) const { m->fixture.deck.place = milliseconds; }

    std::unique_ptr<Parts> m;
};

} // namespace prelisten::tests
