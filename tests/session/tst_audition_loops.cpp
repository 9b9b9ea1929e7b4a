// SPDX-License-Identifier: MIT
#include "core/session/Audition.h"
#include "tests/support/AuditionFixture.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace std::chrono_literals;

/// Tests how a loop is set, left and played.
class tst_AuditionLoops : public QObject, protected AuditionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void loop_movesASingleSource_toTheMixer_andBack();
    void loop_keysSetItsEnds();
    void loop_endsFirst_beginAtTheStart();
    void loop_tooShort_isNone();
    void loop_setElsewhere_goesThere();
    void seek_outOfTheLoop_leavesIt();
    void toggle_switchesTheSameLoop();
};

void tst_AuditionLoops::loop_movesASingleSource_toTheMixer_andBack()
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

void tst_AuditionLoops::loop_keysSetItsEnds()
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

void tst_AuditionLoops::loop_endsFirst_beginAtTheStart()
{
    place(4'000);
    m->audition->endLoop();
    QCOMPARE(m->fixture.transport.loop(), (LoopRegion{0s, 4s}));
}

void tst_AuditionLoops::loop_tooShort_isNone()
{
    m->audition->setLoop({1s, 1s + 10ms});
    m->audition->setLoop({3s, 1s});
    m->audition->setLoop({-1s, 1s});
    QVERIFY(!m->fixture.transport.loop());
}

void tst_AuditionLoops::loop_setElsewhere_goesThere()
{
    open(false);
    place(20'000);
    m->audition->setLoop({1s, 3s});
    QCOMPARE(m->fixture.transport.position(), 1'000);
    place(2'000);
    m->audition->setLoop({500ms, 4s});
    QCOMPARE(m->fixture.transport.position(), 2'000);
}

void tst_AuditionLoops::seek_outOfTheLoop_leavesIt()
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

void tst_AuditionLoops::toggle_switchesTheSameLoop()
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

QTEST_GUILESS_MAIN(tst_AuditionLoops)
#include "tst_audition_loops.moc"
