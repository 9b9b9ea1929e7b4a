// SPDX-License-Identifier: MIT
#include "core/session/Audition.h"
#include "tests/support/AuditionFixture.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;
using Side = Mix::Side;

/// Tests what is heard, and on which deck.
class tst_Audition : public QObject, protected AuditionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theFirstSource_isListenedTo_atFirst();
    void touchingTheMixer_movesToIt_data();
    void touchingTheMixer_movesToIt();
    void eachControl_changesTheMixOnce();
    void listen_leavesTheMixer_andItsSettings();
    void mastersFader_movesToItsSide_onlyWhileItIsHeard();
    void sides_areLevelMatched_fromTheFirstComparison();
    void sides_matchLater_whenLoudnessComesLater();
    void sides_areNotMatched_whereThatIsNotWanted();
    void nextTrack_goesOnMixing();
    void nextTrack_withoutStems_isListenedTo();
    void nextTrack_withoutAMaster_isMixed_butNotTheOneAfterIt();
    void withoutAMixer_allStaysAsItIs();
};

void tst_Audition::theFirstSource_isListenedTo_atFirst()
{
    QCOMPARE(m->audition->listening(), master);
    QVERIFY(!m->fixture.transport.isMixing());
    QVERIFY(!m->mix.state().engaged);
}

void tst_Audition::touchingTheMixer_movesToIt_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("solo") << 0;
    QTest::newRow("exclusive solo") << 1;
    QTest::newRow("mute") << 2;
    QTest::newRow("fader") << 3;
    QTest::newRow("side") << 4;
}

void tst_Audition::touchingTheMixer_movesToIt()
{
    QFETCH(int, what);
    QSignalSpy listening(m->audition.get(), &Audition::listeningChanged);
    switch (what) {
    case 0:
        m->audition->setSolo(drums, true);
        break;
    case 1:
        m->audition->soloOnly(drums);
        break;
    case 2:
        m->audition->setMute(drums, true);
        break;
    case 3:
        m->audition->setFader(drums, 50);
        break;
    default:
        m->audition->setSide(Side::Stems);
        break;
    }
    QVERIFY(m->fixture.transport.isMixing());
    QVERIFY(m->mix.state().engaged);
    QCOMPARE(listening.count(), 1);
    QCOMPARE(listening.first().first().toString(), QString());
}

void tst_Audition::eachControl_changesTheMixOnce()
{
    m->audition->setLoudness(-9, -12);
    QSignalSpy changed(&m->mix, &Mix::changed);
    const auto changes = [&](const std::function<void(Audition &)> &control) {
        changed.clear();
        control(*m->audition);
        return changed.count();
    };
    QCOMPARE(changes([](Audition &audition) { audition.setSolo(drums, true); }), 1);
    QCOMPARE(changes([](Audition &audition) { audition.setSide(Side::Master); }), 1);
    QCOMPARE(changes([](Audition &audition) { audition.soloOnly(bass); }), 1);
    QCOMPARE(changes([](Audition &audition) { audition.listen(master); }), 1);
    QCOMPARE(changes([](Audition &audition) { audition.setFader(master, 60); }), 1);
    QCOMPARE(changes([](Audition &audition) { audition.setMute(bass, true); }), 1);
    QCOMPARE(changes([](Audition &audition) { audition.setSide(Side::Stems); }), 1);
    QCOMPARE(changes([](Audition &audition) { audition.begin({master, drums, bass}); }), 1);
}

void tst_Audition::listen_leavesTheMixer_andItsSettings()
{
    m->audition->setSolo(drums, true);
    m->audition->listen(bass);
    QVERIFY(!m->fixture.transport.isMixing());
    QCOMPARE(m->fixture.transport.current()->name(), bass);
    QVERIFY(!m->mix.state().engaged);
    QVERIFY(m->mix.state().lanes.at(1).solo);
}

void tst_Audition::mastersFader_movesToItsSide_onlyWhileItIsHeard()
{
    m->audition->setFader(master, 70);
    QVERIFY(m->fixture.transport.isMixing());
    QCOMPARE(m->mix.side(), Side::Master);
    QCOMPARE(m->audition->listening(), master);
    m->audition->setSolo(drums, true);
    QCOMPARE(m->mix.side(), Side::Stems);
    m->audition->setFader(master, 60);
    QCOMPARE(m->mix.side(), Side::Stems);
    m->audition->listen(drums);
    m->audition->setFader(master, 50);
    QVERIFY(!m->fixture.transport.isMixing());
}

void tst_Audition::sides_areLevelMatched_fromTheFirstComparison()
{
    m->audition->setLoudness(-9, -12);
    m->audition->setSolo(drums, true);
    QVERIFY(!m->mix.state().matched);
    m->audition->setSide(Side::Master);
    QVERIFY(m->mix.state().matched);
    QCOMPARE(m->mix.state().matchDb, -3.0);
    m->audition->setSide(Side::Stems);
    QVERIFY(m->mix.state().matched);
    QCOMPARE(m->mix.state().matchDb, 0.0);
    m->audition->listen(master);
    m->audition->setSolo(bass, true);
    QVERIFY(!m->mix.state().matched);
}

void tst_Audition::sides_matchLater_whenLoudnessComesLater()
{
    m->audition->setSide(Side::Master);
    QVERIFY(!m->mix.state().matched);
    m->audition->setLoudness(-9, -12);
    QVERIFY(m->mix.state().matched);
}

void tst_Audition::sides_areNotMatched_whereThatIsNotWanted()
{
    m->audition->setLevelMatching(false);
    m->audition->setLoudness(-9, -12);
    m->audition->setSide(Side::Master);
    QVERIFY(!m->mix.state().matched);
    m->audition->setLevelMatching(true);
    QVERIFY(m->mix.state().matched);
    QCOMPARE(m->mix.state().matchDb, -3.0);
    m->audition->setLevelMatching(false);
    QVERIFY(!m->mix.state().matched);
}

void tst_Audition::nextTrack_goesOnMixing()
{
    m->audition->setSolo(drums, true);
    open();
    QVERIFY(m->fixture.transport.isMixing());
    QVERIFY(m->mix.state().engaged);
    QCOMPARE(m->audition->listening(), QString());
    m->audition->listen(bass);
    open();
    QVERIFY(!m->fixture.transport.isMixing());
    QCOMPARE(m->audition->listening(), master);
}

void tst_Audition::nextTrack_withoutStems_isListenedTo()
{
    m->audition->setSolo(drums, true);
    m->fixture.transport.open({&m->fixture.feed()}, m->mixed.get());
    m->audition->begin({master});
    QVERIFY(!m->fixture.transport.isMixing());
    QCOMPARE(m->audition->listening(), master);
}

void tst_Audition::nextTrack_withoutAMaster_isMixed_butNotTheOneAfterIt()
{
    m->audition->begin({drums, bass});
    QVERIFY(m->fixture.transport.isMixing());
    QVERIFY(m->mix.state().engaged);
    QCOMPARE(m->audition->listening(), SourceName());
    m->audition->setSide(Side::Master);
    QCOMPARE(m->mix.side(), Side::Stems);
    QCOMPARE(m->audition->listening(), SourceName());
    open();
    QCOMPARE(m->audition->listening(), master);
    QVERIFY(!m->mix.state().engaged);

    m->audition->begin({drums, bass});
    m->audition->setSolo(drums, true); // now the user has chosen the mixer
    open();
    QVERIFY(m->fixture.transport.isMixing());
}

void tst_Audition::withoutAMixer_allStaysAsItIs()
{
    open(false);
    m->audition->setSolo(drums, true);
    m->audition->setSide(Side::Stems);
    QCOMPARE(m->audition->listening(), master);
    QVERIFY(!m->mix.state().engaged);
    m->audition->setLoop({1s, 3s});
    QVERIFY(!m->fixture.transport.isMixing());
    QCOMPARE(m->fixture.transport.loop(), (LoopRegion{1s, 3s}));
}

QTEST_GUILESS_MAIN(tst_Audition)
#include "tst_audition.moc"
