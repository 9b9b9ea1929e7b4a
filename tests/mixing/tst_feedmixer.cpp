// SPDX-License-Identifier: MIT
#include "core/mixing/FeedMixer.h"
#include "tests/support/LaneFixture.h"
#include "tests/support/RenderedMix.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 48'000;

} // namespace

/// Tests FeedMixer on a mix of one decoded stem of 2 s at half of full scale.
class tst_FeedMixer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m.reset(); }
    void init();
    void cleanup();

    void mixer_isOfItsFeed_untilItIsDropped();
    void gains_areTheFeeds_untilTheyAreHeld();
    void whatIsSet_staysSet_forTheNextMixer();

private:
    struct Fixture
    {
        PcmLane::Shared shared = newShared();
        LaneFixture lane{drums,
                waveFile(
                        2 * rate, [](qint64) { return 16'384; }, rate),
                shared, 2'000};
        Mix mix;

        [[nodiscard]] std::unique_ptr<MixFeed> feed()
        {
            return std::make_unique<MixFeed>(mix, QList<PcmLane *>{lane.lane.get()});
        }
    };

    /// The level of the mixer's output after @p feed has played for 100 ms from its start.
    [[nodiscard]] float soundOf(MixFeed &feed);
    /// The level of the mixer's output after another 100 ms.
    [[nodiscard]] float later() { return rendered(*m_fed->mixer(), rate / 10).back(); }

    std::unique_ptr<Fixture> m;
    std::unique_ptr<MixFeed> m_feed;
    std::unique_ptr<FeedMixer> m_fed;
};

void tst_FeedMixer::initTestCase()
{
    m = std::make_unique<Fixture>();
    m->mix.setSources({masterSource(), drums});
    QVERIFY(m->lane.completes());
}

void tst_FeedMixer::init()
{
    m_feed = m->feed();
    m_fed = std::make_unique<FeedMixer>();
}

void tst_FeedMixer::cleanup()
{
    m_fed.reset();
    m_feed.reset();
}

float tst_FeedMixer::soundOf(MixFeed &feed)
{
    m_fed->setFeed(feed);
    feed.enter(0);
    m_fed->followGains();
    m_fed->mixer()->setPlaying(true);
    return later();
}

void tst_FeedMixer::mixer_isOfItsFeed_untilItIsDropped()
{
    QVERIFY(!m_fed->isFor(*m_feed));
    m_fed->setFeed(*m_feed);
    QVERIFY(m_fed->isFor(*m_feed));
    QCOMPARE(m_fed->feed(), m_feed.get());
    QCOMPARE(m_fed->mixer()->sampleRate(), rate);
    const auto other = m->feed();
    QVERIFY(!m_fed->isFor(*other));
    m_fed->clear();
    QVERIFY(!m_fed->isFor(*m_feed));
    QVERIFY(!m_fed->feed());
    QVERIFY(!m_fed->mixer());
}

void tst_FeedMixer::gains_areTheFeeds_untilTheyAreHeld()
{
    QCOMPARE(soundOf(*m_feed), 0.5F);
    m->mix.setMute(drums, true);
    QCOMPARE(later(), 0.0F);
    m->mix.setMute(drums, false);
    QCOMPARE(later(), 0.5F);
    m_fed->holdGains();
    m->mix.setMute(drums, true);
    QCOMPARE(later(), 0.5F);
    m_fed->followGains();
    QCOMPARE(later(), 0.0F);
    m->mix.setMute(drums, false);
}

void tst_FeedMixer::whatIsSet_staysSet_forTheNextMixer()
{
    QVERIFY(!m_fed->takeLevels());
    m_fed->setVolume(0.5F);
    m_fed->setMetered(true);
    m_fed->setLoop(LoopRegion{0s, 500ms});
    const auto next = m->feed();
    for (MixFeed *feed : {m_feed.get(), next.get()}) {
        QCOMPARE(soundOf(*feed), 0.25F);
        const auto levels = m_fed->takeLevels();
        QVERIFY(levels);
        QCOMPARE(levels->lanes.size(), 1);
        (void)rendered(*m_fed->mixer(), rate / 2);
        const qint64 place = m_fed->mixer()->trackAt(m_fed->mixer()->rendered());
        QVERIFY2(place < rate / 2, qPrintable(QString::number(place)));
    }
    m_fed->clear();
    QVERIFY(!m_fed->takeLevels());
}

QTEST_GUILESS_MAIN(tst_FeedMixer)
#include "tst_feedmixer.moc"
