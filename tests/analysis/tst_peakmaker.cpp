// SPDX-License-Identifier: MIT
#include "core/analysis/PeakMaker.h"
#include "tests/support/SyntheticSound.h"

#include <QTest>

#include <algorithm>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr size_t width = WaveformPeaks::framesPerPeak;

} // namespace

class tst_PeakMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void add_findsTheExtremes_onEitherChannel();
    void add_keepsFullScale_ofBothSigns();
    void add_givesTheSame_howeverTheSoundIsCut_data();
    void add_givesTheSame_howeverTheSoundIsCut();
    void finish_givesTheFramesLeftOver_asAShorterPeak();
    void finish_givesNothing_whenNothingIsLeft();
};

void tst_PeakMaker::add_findsTheExtremes_onEitherChannel()
{
    Pcm pcm(2 * 2 * width, 0);
    pcm[0] = -300;                // left, in the first
    pcm[2 * width - 1] = 400;     // right, its last frame
    pcm[2 * width + 1] = 500;     // right, in the second
    pcm[2 * 2 * width - 2] = -20; // left
    const QList<Peak> peaks = PeakMaker().add(pcm);
    QCOMPARE(peaks.size(), 2);
    // The root of (300² + 400²) / 512, and of (500² + 20²) / 512.
    QCOMPARE(peaks.at(0), (Peak{-300, 400, 22}));
    QCOMPARE(peaks.at(1), (Peak{-20, 500, 22}));
}

void tst_PeakMaker::add_keepsFullScale_ofBothSigns()
{
    PeakMaker maker;
    QCOMPARE(maker.add(Pcm(2 * width, -32'768)), QList<Peak>({{-32'768, -32'768, 32'768}}));
    QCOMPARE(maker.add(Pcm(2 * width, 32'767)), QList<Peak>({{32'767, 32'767, 32'767}}));
}

void tst_PeakMaker::add_givesTheSame_howeverTheSoundIsCut_data()
{
    QTest::addColumn<int>("most");
    QTest::newRow("frame by frame") << 1;
    QTest::newRow("in crumbs") << 100;
    QTest::newRow("in blocks") << 3'000;
}

void tst_PeakMaker::add_givesTheSame_howeverTheSoundIsCut()
{
    QFETCH(const int, most);
    const Pcm pcm = noise(20 * width + 77, 7);
    const QList<Peak> whole = PeakMaker().add(pcm);
    QCOMPARE(whole.size(), 20);

    QRandomGenerator random(static_cast<quint32>(most));
    PeakMaker maker;
    QList<Peak> cut;
    for (std::span<const qint16> left(pcm); !left.empty();) {
        const auto frames = static_cast<size_t>(random.bounded(most) + 1);
        const size_t count = std::min(left.size(), 2 * frames);
        cut.append(maker.add(left.first(count)));
        left = left.subspan(count);
    }
    QCOMPARE(cut, whole);
    QVERIFY(maker.finish());
}

void tst_PeakMaker::finish_givesTheFramesLeftOver_asAShorterPeak()
{
    PeakMaker maker;
    QVERIFY(maker.add(Pcm{-30, 40, 30, -40}).isEmpty());
    QCOMPARE(maker.finish(), (Peak{-40, 40, 35}));
    QVERIFY(!maker.finish());
}

void tst_PeakMaker::finish_givesNothing_whenNothingIsLeft()
{
    PeakMaker maker;
    QVERIFY(!maker.finish());
    QCOMPARE(maker.add(Pcm(2 * width, 1)).size(), 1);
    QVERIFY(!maker.finish());
}

QTEST_GUILESS_MAIN(tst_PeakMaker)
#include "tst_peakmaker.moc"
