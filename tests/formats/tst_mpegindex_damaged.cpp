// SPDX-License-Identifier: MIT
#include "tests/support/MpegIndexFixture.h"
#include "tests/support/SyntheticAudio.h"

#include <QRandomGenerator>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

/// Tests that no bytes, random or damaged, keep an index from its end or lead it out of the body.
class tst_MpegIndexDamaged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void garbage_doesNoHarm();
    void mutations_doNoHarm();
};

void tst_MpegIndexDamaged::garbage_doesNoHarm()
{
    for (quint32 seed = 0; seed < 3'000; ++seed) {
        const QByteArray body = (seed % 3 == 0 ? mpegFrames(int(seed % 7)) : QByteArray()) +
                                noise(seed % 3'000, seed);
        MpegIndexFixture fixture(
                body, seed % 2 == 0 ? std::optional(seed / 10.0) : std::nullopt, seed % 5 * 100);
        fixture.walk();
        QVERIFY(fixture.index.isComplete());
        for (qint64 i = 0; i < fixture.index.counted(); ++i) {
            const auto frame = fixture.index.frame(i);
            QVERIFY(frame->byte + frame->bytes <= body.size());
        }
        (void)fixture.index.length();
        (void)fixture.index.claimedSamples();
    }
}

void tst_MpegIndexDamaged::mutations_doNoHarm()
{
    const QByteArray good = headerFrame({"Info", 120, 120 * 418}) + paddedFrames(120) +
                            variableFrames(20, 3) + apeTag(50) + id3v1Tag();
    for (quint32 seed = 0; seed < 1'500; ++seed) {
        QRandomGenerator random(seed);
        QByteArray body = good;
        for (int i = random.bounded(1, 8); i > 0; --i) {
            const auto at = random.bounded(int(body.size()));
            if (random.bounded(3) == 0)
                body.remove(at, random.bounded(1, 900));
            else
                body[at] = static_cast<char>(random.generate());
        }
        MpegIndexFixture fixture(body);
        fixture.walkTo(random.bounded(30'000));
        for (int i = 0; i < 5; ++i) { // must end, whatever is requested
            const qint64 number = random.bounded(300);
            const auto frame = fixture.find(number);
            QVERIFY(!frame || frame->byte + frame->bytes <= body.size());
        }
        fixture.walk();
        QVERIFY(fixture.index.isComplete());
        QVERIFY(fixture.index.counted() >= 50);
    }
}

QTEST_APPLESS_MAIN(tst_MpegIndexDamaged)
#include "tst_mpegindex_damaged.moc"
