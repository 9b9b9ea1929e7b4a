// SPDX-License-Identifier: MIT
#include "core/playback/DeckVoices.h"
#include "tests/support/FakeVoice.h"
#include "tests/support/SyntheticPcm.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A part whose fake voice is at @p frame, at 1000 Hz.
DeckVoices::Part part(quint64 number, qint64 frame)
{
    DeckVoices::Part part;
    auto voice = std::make_unique<FakeVoice>(
            std::make_unique<PcmStream>(emptyStore(), std::make_shared<ChangeNotifier>(), 0));
    voice->frame = frame;
    part.voice = std::move(voice);
    part.number = number;
    part.begin = frame;
    part.sampleRate = 1000;
    return part;
}

QPointer<FakeVoice> fakeOf(const DeckVoices::Part &part)
{
    return static_cast<FakeVoice *>(part.voice.get());
}

} // namespace

class tst_DeckVoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIncomingVoice_isTheNewest();
    void promoteIncoming_makesItTheActiveOne();
    void dismissed_leavesAtOnce();
    void fadedOut_leavesLater();
    void withoutAVoice_nothingHappens();
};

void tst_DeckVoices::theIncomingVoice_isTheNewest()
{
    DeckVoices voices;
    QVERIFY(!voices.isNewest(0));
    voices.setIncoming(part(1, 10));
    QVERIFY(voices.isIncoming(1) && voices.isNewest(1));
    voices.promoteIncoming();
    QVERIFY(!voices.isIncoming(1) && voices.isNewest(1));
    voices.setIncoming(part(2, 20));
    QVERIFY(!voices.isNewest(1) && voices.isNewest(2));
    QCOMPARE(voices.newest().positionMs(), 20);
    QCOMPARE(voices.newest().beginMs(), 20);
    voices.dismissIncoming();
    QVERIFY(voices.isNewest(1));
}

void tst_DeckVoices::promoteIncoming_makesItTheActiveOne()
{
    DeckVoices voices;
    voices.setIncoming(part(1, 10));
    const QPointer<FakeVoice> voice = fakeOf(voices.incoming());
    voices.incoming().follows = true;
    voices.incoming().start();
    QCOMPARE(voice->told, QStringList{u"play"_s});
    voices.promoteIncoming();
    QVERIFY(!voices.incoming().voice);
    QCOMPARE(voices.active().voice.get(), voice.get());
    QVERIFY(voices.active().started);
    QVERIFY(!voices.active().follows);
}

void tst_DeckVoices::dismissed_leavesAtOnce()
{
    DeckVoices voices;
    voices.setIncoming(part(1, 10));
    voices.promoteIncoming();
    voices.setIncoming(part(2, 20));
    const QPointer<FakeVoice> active = fakeOf(voices.active());
    const QPointer<FakeVoice> incoming = fakeOf(voices.incoming());
    voices.dismissAll();
    QCOMPARE(active->told, QStringList{u"retire"_s});
    QCOMPARE(incoming->told, QStringList{u"retire"_s});
    QVERIFY(!voices.active().voice && !voices.incoming().voice);
    QTRY_VERIFY(!active && !incoming);
}

void tst_DeckVoices::fadedOut_leavesLater()
{
    DeckVoices voices;
    voices.setIncoming(part(1, 10));
    voices.promoteIncoming();
    voices.active().start();
    const QPointer<FakeVoice> active = fakeOf(voices.active());
    voices.fadeOutActive(1.0F, 0ms);
    QVERIFY(!voices.active().voice && !voices.active().started);
    QCOMPARE(active->told, QStringList{u"play"_s});
    QTRY_VERIFY(!active);
}

void tst_DeckVoices::withoutAVoice_nothingHappens()
{
    DeckVoices voices;
    voices.fadeOutActive(1.0F, 0ms);
    voices.dismissActive();
    voices.dismissIncoming();
    voices.dismissAll();
    QVERIFY(!voices.newest().voice);
}

QTEST_GUILESS_MAIN(tst_DeckVoices)
#include "tst_deckvoices.moc"
