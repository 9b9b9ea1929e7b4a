// SPDX-License-Identifier: MIT
#include "core/mixing/MixFeed.h"
#include "core/session/Audition.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <functional>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Side = Mix::Side;

namespace {

const SourceName master = masterSource();
const SourceName drums = u"stem1"_s;
const SourceName bass = u"stem2"_s;

} // namespace

/// Tests Audition on a track of a master and two stems, open at its start, with a fake deck.
class tst_Audition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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
    void loop_movesASingleSource_toTheMixer_andBack();
    void loop_keysSetItsEnds();
    void loop_endsFirst_beginAtTheStart();
    void loop_tooShort_isNone();
    void loop_setElsewhere_goesThere();
    void seek_outOfTheLoop_leavesIt();
    void toggle_switchesTheSameLoop();
    void withoutAMixer_allStaysAsItIs();

private:
    void open(bool withMixer = true);
    void place(qint64 milliseconds) const { m->fixture.deck.place = milliseconds; }

    struct Fixture
    {
        PlayerFixture fixture;
        Mix mix;
        std::unique_ptr<MixFeed> mixed;
        std::unique_ptr<Audition> audition;
    };

    std::unique_ptr<Fixture> m;
};

void tst_Audition::init()
{
    m = std::make_unique<Fixture>();
    m->fixture.deck.atOnce = true;
    m->fixture.open({master, drums, bass});
    m->mixed = std::make_unique<MixFeed>(m->mix, QList<PcmLane *>());
    m->audition = std::make_unique<Audition>(m->fixture.transport, m->mix);
    QVERIFY(m->fixture.letAll());
    open();
    QTRY_VERIFY(m->fixture.transport.loaded());
}

void tst_Audition::cleanup()
{
    m->fixture.transport.close();
    m.reset();
}

void tst_Audition::open(bool withMixer)
{
    QList<Feed *> feeds;
    for (const SourceName &name : {master, drums, bass})
        feeds.append(&m->fixture.feed(name));
    m->fixture.transport.open(feeds, withMixer ? m->mixed.get() : nullptr);
    m->audition->begin({master, drums, bass});
}

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

void tst_Audition::loop_movesASingleSource_toTheMixer_andBack()
{
    m->audition->listen(drums);
    QSignalSpy listening(m->audition.get(), &Audition::listeningChanged);
    m->audition->setLoop({1s, 3s});
    QVERIFY(m->fixture.transport.isMixing());
    QVERIFY(!m->mix.state().engaged);
    QVERIFY(m->mix.isAudible(drums));
    QVERIFY(!m->mix.isAudible(bass));
    QCOMPARE(m->fixture.deck.loop, (LoopRegion{1s, 3s}));
    m->audition->listen(bass);
    QVERIFY(m->fixture.transport.isMixing());
    QVERIFY(m->mix.isAudible(bass));
    m->audition->toggleLoop();
    QVERIFY(!m->fixture.transport.isMixing());
    QCOMPARE(m->fixture.transport.current()->name(), bass);
    QVERIFY(!m->fixture.deck.loop);
    QCOMPARE(listening.count(), 1);
}

void tst_Audition::loop_keysSetItsEnds()
{
    open(false);
    QSignalSpy changed(m->audition.get(), &Audition::loopChanged);
    place(2'000);
    m->audition->startLoop();
    QCOMPARE(changed.count(), 0);
    place(5'000);
    m->audition->endLoop();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m->fixture.transport.loop(), (LoopRegion{2s, 5s}));
    QCOMPARE(m->fixture.transport.position(), 2'000); // the loop repeats from its start
    place(3'000);
    m->audition->startLoop();
    QCOMPARE(m->fixture.transport.loop(), (LoopRegion{3s, 5s}));
}

void tst_Audition::loop_endsFirst_beginAtTheStart()
{
    place(4'000);
    m->audition->endLoop();
    QCOMPARE(m->fixture.transport.loop(), (LoopRegion{0s, 4s}));
}

void tst_Audition::loop_tooShort_isNone()
{
    m->audition->setLoop({1s, 1s + 10ms});
    m->audition->setLoop({3s, 1s});
    m->audition->setLoop({-1s, 1s});
    QVERIFY(!m->fixture.transport.loop());
}

void tst_Audition::loop_setElsewhere_goesThere()
{
    open(false);
    place(20'000);
    m->audition->setLoop({1s, 3s});
    QCOMPARE(m->fixture.transport.position(), 1'000);
    place(2'000);
    m->audition->setLoop({500ms, 4s});
    QCOMPARE(m->fixture.transport.position(), 2'000);
}

void tst_Audition::seek_outOfTheLoop_leavesIt()
{
    m->audition->setLoop({1s, 3s});
    QSignalSpy changed(m->audition.get(), &Audition::loopChanged);
    m->audition->seek(2'500);
    QVERIFY(m->fixture.transport.loop());
    m->audition->seek(8'000);
    QVERIFY(!m->fixture.transport.loop());
    QCOMPARE(changed.count(), 1);
    QVERIFY(changed.first().at(0).value<std::optional<LoopRegion>>());
    QVERIFY(!changed.first().at(1).toBool());
}

void tst_Audition::toggle_switchesTheSameLoop()
{
    m->audition->toggleLoop();
    QVERIFY(!m->fixture.transport.loop());
    m->audition->setLoop({1s, 3s});
    m->audition->toggleLoop();
    QVERIFY(!m->fixture.transport.loop());
    m->audition->toggleLoop();
    QCOMPARE(m->fixture.transport.loop(), (LoopRegion{1s, 3s}));
    m->audition->clearLoop();
    m->audition->toggleLoop();
    QVERIFY(!m->fixture.transport.loop());
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
