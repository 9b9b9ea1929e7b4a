// SPDX-License-Identifier: MIT
#include "core/playback/ListenDeck.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/FakeVoice.h"
#include "tests/support/ListenDeckFixture.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

/// Tests the handover to another source, device or deck.
class tst_ListenDeckHandover : public QObject, protected ListenDeckFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { download(); }
    void init() { makeDeck(); }
    void cleanup() { m_deck.reset(); }
    void cleanupTestCase() { m.reset(); }

    void anotherSource_isOpenedAhead_andBeginsInStep();
    void anotherSource_thatOpenedTooLate_isOpenedFurtherAhead();
    void anotherSource_isPlayedEarlier_ifTheLastOneCameLate();
    void anotherSource_fadesTheOldOneOut_onceItSounds();
    void backAgain_beforeTheNewOneSounds_staysWithTheOld();
    void otherDevice_goesOnAtTheSameFrame();
    void syncTo_followsTheOtherDeck();
    void fadeOut_leavesSoftly_andUnloads();
};

void tst_ListenDeckHandover::anotherSource_isOpenedAhead_andBeginsInStep()
{
    soundAt(5'000);
    m_deck->load(m->feed(drums), 5'000, true);
    const qint64 ahead = beginOf(newest()) - frameAt(5'000);
    QVERIFY2(ahead > 0 && ahead < frameAt(1'000), qPrintable(QString::number(ahead)));
    QPointer<FakeVoice> incoming = &newest();
    Q_EMIT incoming->opened();
    QCOMPARE(incoming->told, QStringList{u"open"_s}); // the old voice is not that far yet
    QTRY_COMPARE(incoming->told, QStringList({u"open"_s, u"play"_s}));
    QCOMPARE(incoming->gain, 0.0F); // muted until it is audible
}

void tst_ListenDeckHandover::anotherSource_thatOpenedTooLate_isOpenedFurtherAhead()
{
    soundAt(5'000);
    FakeVoice &old = newest();
    m_deck->load(m->feed(drums), 5'000, true);
    QPointer<FakeVoice> late = &newest();
    old.frame = beginOf(*late) + frameAt(50);
    Q_EMIT late->opened();
    QVERIFY(late->told.contains(u"retire"));
    QVERIFY(&newest() != late);
    QVERIFY(beginOf(newest()) > old.frame);
    QVERIFY(m_deck->isHandingOver());
}

void tst_ListenDeckHandover::anotherSource_isPlayedEarlier_ifTheLastOneCameLate()
{
    soundAt(5'000);
    m_deck->load(m->feed(drums), 5'000, true);
    QPointer<FakeVoice> late = &newest();
    Q_EMIT late->opened();
    QTRY_VERIFY(late->told.contains(u"play"));
    Q_EMIT late->sounding();
    late->frame = frameAt(4'600); // 400 ms behind the position of the other voice
    // The deck measures the delay when a timer of 0 ms expires, and ours was started after that.
    bool isMeasured = false;
    QTimer::singleShot(0, this, [&isMeasured] { isMeasured = true; });
    QTRY_VERIFY(isMeasured);
    m_deck->load(m->feed(), 4'600, true);
    Q_EMIT newest().opened();
    QVERIFY(beginOf(newest()) - frameAt(4'600) > frameAt(200)); // half of the delay is compensated
}

void tst_ListenDeckHandover::anotherSource_fadesTheOldOneOut_onceItSounds()
{
    soundAt(5'000);
    QPointer<FakeVoice> old = &newest();
    m_deck->load(m->feed(drums), 5'000, true);
    FakeVoice &incoming = newest();
    Q_EMIT incoming.opened();
    QTRY_VERIFY(incoming.told.contains(u"play"));
    QCOMPARE(old->gain, 1.0F);
    Q_EMIT incoming.sounding();
    QCOMPARE(incoming.gain, 1.0F);
    QCOMPARE(old->gain, 1.0F); // two outputs cannot be changed at the same instant
    QTRY_VERIFY(!old || old->gain < 1.0F);
    QTRY_VERIFY(!old || old->told.contains(u"retire"));
    QTRY_VERIFY(!old);
}

void tst_ListenDeckHandover::backAgain_beforeTheNewOneSounds_staysWithTheOld()
{
    soundAt(5'000);
    FakeVoice &old = newest();
    QSignalSpy handedOver(m_deck.get(), &Deck::handedOver);
    m_deck->load(m->feed(drums), 5'000, true);
    m_deck->load(m->feed(), 5'010, true);
    QCOMPARE(m_voices->size(), size_t(2));
    QCOMPARE(handedOver.count(), 1);
    QVERIFY(!old.told.contains(u"retire"));
    QVERIFY(!m_deck->isHandingOver());
}

void tst_ListenDeckHandover::otherDevice_goesOnAtTheSameFrame()
{
    soundAt(5'000);
    FakeVoice &old = newest();
    old.frame = frameAt(8'000) + 7;
    m_deck->setDevice({});
    QCOMPARE(old.told.last(), u"retire"_s);
    QCOMPARE(beginOf(newest()), frameAt(8'000) + 7);
    Q_EMIT newest().opened();
    QCOMPARE(newest().told.last(), u"play"_s);
}

void tst_ListenDeckHandover::syncTo_followsTheOtherDeck()
{
    FakeMixingDeck other;
    other.place = 20'000;
    m_deck->syncTo(other);
    m_deck->load(m->feed(), 20'000, true);
    FakeVoice &voice = newest();
    QVERIFY(beginOf(voice) > frameAt(20'000));
    Q_EMIT voice.opened();
    QTRY_VERIFY(voice.told.contains(u"play"));
    Q_EMIT voice.sounding();
    QCOMPARE(voice.gain, 1.0F);
}

void tst_ListenDeckHandover::fadeOut_leavesSoftly_andUnloads()
{
    soundAt(5'000);
    QPointer<FakeVoice> voice = &newest();
    m_deck->fadeOut();
    QVERIFY(!voice->told.contains(u"retire"));
    QCOMPARE(m_deck->position(), 0);
    QTRY_VERIFY(!voice);
}

QTEST_GUILESS_MAIN(tst_ListenDeckHandover)
#include "tst_listendeck_handover.moc"
