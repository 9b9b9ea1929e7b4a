// SPDX-License-Identifier: MIT
#include "core/playback/ListenDeck.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/FakeVoice.h"
#include "tests/support/ListenDeckFixture.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

/// Tests starting, pausing, seeking and ending.
class tst_ListenDeck : public QObject, protected ListenDeckFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { download(); }
    void init() { makeDeck(); }
    void cleanup() { m_deck.reset(); }
    void cleanupTestCase() { m.reset(); }

    void start_isAVoice_fromTheFrameThatWasAskedFor();
    void start_paused_isReady_andSilent();
    void pause_endsTheVoice_atTheFrameHeardLast();
    void goingOn_isANewVoice_fromThere();
    void pause_beforeItSounds_staysWhereItWasToBegin();
    void pause_again_changesNothing();
    void seek_isANewVoice_andTheOldOneIsSilentWhenThatBegins();
    void end_isTheNewestVoicesOnly();
    void endOfAVoiceThatWasLeft_isNone();
    void atTheEnd_thereIsNothingToPlay_andThatIsSaid();
    void failure_andNoOutput_areTheNewestVoicesOnly();
    void unload_leavesNothing();
    void peaks_areOfWhatWasHeardSince_andTellTheVolume();
    void peaks_areNone_whileNothingPlays();
};

void tst_ListenDeck::start_isAVoice_fromTheFrameThatWasAskedFor()
{
    QSignalSpy handedOver(m_deck.get(), &Deck::handedOver);
    m_deck->load(m->feed(), 12'345, true);
    QCOMPARE(m_voices->size(), size_t(1));
    QCOMPARE(beginOf(newest()), frameAt(12'345));
    QCOMPARE(newest().told, QStringList{u"open"_s});
    QVERIFY(m_deck->isHandingOver());
    Q_EMIT newest().opened();
    QCOMPARE(newest().told.last(), u"play"_s);
    QCOMPARE(newest().gain, 1.0F);
    QCOMPARE(handedOver.count(), 0);
    newest().frame = frameAt(12'400);
    Q_EMIT newest().sounding();
    QCOMPARE(handedOver.count(), 1);
    QVERIFY(!m_deck->isHandingOver());
    QCOMPARE(m_deck->position(), 12'400);
}

void tst_ListenDeck::start_paused_isReady_andSilent()
{
    QSignalSpy handedOver(m_deck.get(), &Deck::handedOver);
    m_deck->load(m->feed(), 5'000, false);
    Q_EMIT newest().opened();
    QCOMPARE(newest().told, QStringList{u"open"_s});
    QCOMPARE(handedOver.count(), 1);
    QCOMPARE(m_deck->position(), 5'000);
    m_deck->play();
    QCOMPARE(newest().told.last(), u"play"_s);
    QCOMPARE(m_voices->size(), size_t(1));
}

void tst_ListenDeck::pause_endsTheVoice_atTheFrameHeardLast()
{
    soundAt(5'000);
    FakeVoice &first = newest();
    first.frame = frameAt(7'321) + 3;
    m_deck->pause();
    QCOMPARE(first.told.last(), u"retire"_s);
    QCOMPARE(m_voices->size(), size_t(2));
    QCOMPARE(beginOf(newest()), frameAt(7'321) + 3);
    QCOMPARE(newest().told, QStringList{u"open"_s});
    QCOMPARE(m_deck->position(), 7'321);
    Q_EMIT newest().opened();
    QCOMPARE(newest().told, QStringList{u"open"_s}); // opened, but not started
    QCOMPARE(m_deck->position(), 7'321);
}

void tst_ListenDeck::goingOn_isANewVoice_fromThere()
{
    soundAt(5'000);
    newest().frame = frameAt(7'000);
    m_deck->pause();
    m_deck->play(); // before the voice is open
    Q_EMIT newest().opened();
    QCOMPARE(newest().told, QStringList({u"open"_s, u"play"_s}));
    QCOMPARE(newest().gain, 1.0F);
    newest().frame = frameAt(7'050);
    Q_EMIT newest().sounding();
    m_deck->pause();
    Q_EMIT newest().opened();
    m_deck->play(); // after the voice is open
    QCOMPARE(newest().told, QStringList({u"open"_s, u"play"_s}));
    QCOMPARE(beginOf(newest()), frameAt(7'050));
}

void tst_ListenDeck::pause_beforeItSounds_staysWhereItWasToBegin()
{
    m_deck->load(m->feed(), 9'000, true);
    m_deck->pause();
    QCOMPARE(m_voices->size(), size_t(1)); // it has not begun, so the same voice is used later
    Q_EMIT newest().opened();
    QCOMPARE(newest().told, QStringList{u"open"_s});
    QCOMPARE(m_deck->position(), 9'000);
}

void tst_ListenDeck::pause_again_changesNothing()
{
    soundAt(5'000);
    m_deck->pause();
    Q_EMIT newest().opened();
    m_deck->pause();
    QCOMPARE(m_voices->size(), size_t(2));
    QCOMPARE(m_deck->position(), 5'000);
}

void tst_ListenDeck::seek_isANewVoice_andTheOldOneIsSilentWhenThatBegins()
{
    soundAt(5'000);
    FakeVoice &old = newest();
    m_deck->load(m->feed(), 60'000, true);
    QCOMPARE(beginOf(newest()), frameAt(60'000));
    QCOMPARE(old.gain, 1.0F);
    Q_EMIT newest().opened();
    QCOMPARE(old.gain, 0.0F);
    Q_EMIT newest().sounding();
    QCOMPARE(old.told.last(), u"retire"_s);
}

void tst_ListenDeck::end_isTheNewestVoicesOnly()
{
    soundAt(5'000);
    FakeVoice &old = newest();
    QSignalSpy ended(m_deck.get(), &Deck::ended);
    m_deck->load(m->feed(), 60'000, true);
    Q_EMIT old.ended();
    QCOMPARE(ended.count(), 0);
    Q_EMIT newest().opened();
    Q_EMIT newest().ended();
    QCOMPARE(ended.count(), 1);
}

// Seeks to the end, then to the start before the end is audible.
void tst_ListenDeck::endOfAVoiceThatWasLeft_isNone()
{
    soundAt(5'000);
    QSignalSpy ended(m_deck.get(), &Deck::ended);
    m_deck->load(m->feed(), PlayerFixture::lengthMs, true);
    m_deck->load(m->feed(), 0, true);
    QPointer<FakeVoice> home = &newest();
    Q_EMIT home->opened();
    QCoreApplication::processEvents(); // delivers queued signals
    QCOMPARE(ended.count(), 0);
    QCOMPARE(beginOf(*home), 0);
}

void tst_ListenDeck::atTheEnd_thereIsNothingToPlay_andThatIsSaid()
{
    QSignalSpy ended(m_deck.get(), &Deck::ended);
    m_deck->load(m->feed(), PlayerFixture::lengthMs, true);
    QCOMPARE(m_voices->size(), size_t(0));
    QCOMPARE(m_deck->position(), PlayerFixture::lengthMs);
    QTRY_COMPARE(ended.count(), 1);
}

void tst_ListenDeck::failure_andNoOutput_areTheNewestVoicesOnly()
{
    soundAt(5'000);
    FakeVoice &old = newest();
    QSignalSpy failed(m_deck.get(), &Deck::failed);
    QSignalSpy lost(m_deck.get(), &Deck::outputLost);
    m_deck->load(m->feed(drums), 5'000, true);
    Q_EMIT old.failed();
    Q_EMIT old.noOutput();
    QCOMPARE(failed.count() + lost.count(), 0);
    Q_EMIT newest().failed();
    Q_EMIT newest().noOutput();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(lost.count(), 1);
}

void tst_ListenDeck::unload_leavesNothing()
{
    soundAt(5'000);
    QPointer<FakeVoice> voice = &newest();
    m_deck->load(m->feed(drums), 5'000, true);
    QPointer<FakeVoice> incoming = &newest();
    m_deck->unload();
    QVERIFY(!m_deck->isHandingOver());
    QCOMPARE(m_deck->position(), 0);
    QTRY_VERIFY(!voice && !incoming);
}

void tst_ListenDeck::peaks_areOfWhatWasHeardSince_andTellTheVolume()
{
    const auto store = m->feed().lane().store();
    m_deck->setVolume(0.5F);
    soundAt(5'000);
    newest().frame = frameAt(5'030);
    auto heard = m_deck->takePeaks();
    QVERIFY(heard);
    QCOMPARE(heard->source, masterSource());
    QCOMPARE(heard->volume, 0.5F);
    QCOMPARE(heard->peaks, peaksOf(*store, frameAt(5'000), frameAt(5'030)));
    QVERIFY(heard->peaks.front() > 0);
    heard = m_deck->takePeaks();
    QCOMPARE(heard->peaks.front(), 0.0F); // nothing since
    newest().frame = frameAt(9'000);      // not asked for long: the last tenth of a second
    QCOMPARE(m_deck->takePeaks()->peaks, peaksOf(*store, frameAt(8'900), frameAt(9'000)));
}

void tst_ListenDeck::peaks_areNone_whileNothingPlays()
{
    QVERIFY(!m_deck->takePeaks());
    soundAt(5'000);
    m_deck->pause();
    QVERIFY(!m_deck->takePeaks());
}

QTEST_GUILESS_MAIN(tst_ListenDeck)
#include "tst_listendeck.moc"
