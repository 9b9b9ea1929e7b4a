// SPDX-License-Identifier: MIT
#include "core/playback/ListenDeck.h"
#include "tests/support/FakeDeck.h"
#include "tests/support/FakeVoice.h"
#include "tests/support/PlayerFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

const SourceName drums = u"stem1"_s;

constexpr qint64 frameAt(qint64 milliseconds)
{
    return milliseconds * PlayerFixture::sampleRate / 1000;
}

} // namespace

/// Tests ListenDeck on two fully downloaded sources, with fake voices.
class tst_ListenDeck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void start_isAVoice_fromTheFrameThatWasAskedFor();
    void start_paused_isReady_andSilent();
    void pause_endsTheVoice_atTheFrameHeardLast();
    void goingOn_isANewVoice_fromThere();
    void pause_beforeItSounds_staysWhereItWasToBegin();
    void pause_again_changesNothing();
    void seek_isANewVoice_andTheOldOneIsSilentWhenThatBegins();
    void anotherSource_isOpenedAhead_andBeginsInStep();
    void anotherSource_thatOpenedTooLate_isOpenedFurtherAhead();
    void anotherSource_isPlayedEarlier_ifTheLastOneCameLate();
    void anotherSource_fadesTheOldOneOut_onceItSounds();
    void backAgain_beforeTheNewOneSounds_staysWithTheOld();
    void end_isTheNewestVoicesOnly();
    void endOfAVoiceThatWasLeft_isNone();
    void atTheEnd_thereIsNothingToPlay_andThatIsSaid();
    void failure_andNoOutput_areTheNewestVoicesOnly();
    void otherDevice_goesOnAtTheSameFrame();
    void syncTo_followsTheOtherDeck();
    void fadeOut_leavesSoftly_andUnloads();
    void unload_leavesNothing();

private:
    [[nodiscard]] FakeVoice &newest() const { return *m_voices->back(); }
    [[nodiscard]] static qint64 beginOf(const FakeVoice &voice)
    {
        return voice.stream->firstFrame();
    }

    /// Makes the master audible at @p milliseconds.
    void soundAt(qint64 milliseconds);

    std::unique_ptr<PlayerFixture> m;
    std::shared_ptr<FakeVoices::All> m_voices;
    std::unique_ptr<ListenDeck> m_deck;
};

void tst_ListenDeck::init()
{
    m = std::make_unique<PlayerFixture>();
    m->open({masterSource(), drums});
    QVERIFY(m->letAll());
    QVERIFY(m->letAll(drums));
    m_voices = std::make_shared<FakeVoices::All>();
    m_deck = std::make_unique<ListenDeck>(std::make_unique<FakeVoices>(m_voices));
}

void tst_ListenDeck::cleanup()
{
    m_deck.reset();
    m.reset();
}

void tst_ListenDeck::soundAt(qint64 milliseconds)
{
    m_deck->load(m->feed(), milliseconds, true);
    FakeVoice &voice = newest();
    Q_EMIT voice.opened();
    voice.frame = frameAt(milliseconds);
    Q_EMIT voice.sounding();
}

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

void tst_ListenDeck::anotherSource_isOpenedAhead_andBeginsInStep()
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

void tst_ListenDeck::anotherSource_thatOpenedTooLate_isOpenedFurtherAhead()
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

void tst_ListenDeck::anotherSource_isPlayedEarlier_ifTheLastOneCameLate()
{
    soundAt(5'000);
    m_deck->load(m->feed(drums), 5'000, true);
    QPointer<FakeVoice> late = &newest();
    Q_EMIT late->opened();
    QTRY_VERIFY(late->told.contains(u"play"));
    Q_EMIT late->sounding();
    late->frame = frameAt(4'600); // 400 ms behind the position of the other voice
    QTest::qWait(1);
    m_deck->load(m->feed(), 4'600, true);
    Q_EMIT newest().opened();
    QVERIFY(beginOf(newest()) - frameAt(4'600) > frameAt(200)); // half of the delay is compensated
}

void tst_ListenDeck::anotherSource_fadesTheOldOneOut_onceItSounds()
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

void tst_ListenDeck::backAgain_beforeTheNewOneSounds_staysWithTheOld()
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
    QTest::qWait(0); // delivers queued signals
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

void tst_ListenDeck::otherDevice_goesOnAtTheSameFrame()
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

void tst_ListenDeck::syncTo_followsTheOtherDeck()
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

void tst_ListenDeck::fadeOut_leavesSoftly_andUnloads()
{
    soundAt(5'000);
    QPointer<FakeVoice> voice = &newest();
    m_deck->fadeOut();
    QVERIFY(!voice->told.contains(u"retire"));
    QCOMPARE(m_deck->position(), 0);
    QTRY_VERIFY(!voice);
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

QTEST_GUILESS_MAIN(tst_ListenDeck)
#include "tst_listendeck.moc"
