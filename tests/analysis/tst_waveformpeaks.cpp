// SPDX-License-Identifier: MIT
#include "core/analysis/WaveformPeaks.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

using namespace prelisten;

namespace {

constexpr qint64 width = WaveformPeaks::framesPerPeak;

QList<Peak> randomPeaks(QRandomGenerator &random, qsizetype count)
{
    QList<Peak> peaks;
    for (qsizetype i = 0; i < count; ++i) {
        const int low = random.bounded(-32'768, 32'768);
        peaks.append({static_cast<qint16>(low), static_cast<qint16>(random.bounded(low, 32'768)),
                static_cast<quint16>(random.bounded(32'769))});
    }
    return peaks;
}

/// The expected result of over(), computed peak by peak.
Peak bruteForce(const QList<Peak> &base, qint64 from, qint64 to)
{
    Peak whole{std::numeric_limits<qint16>::max(), std::numeric_limits<qint16>::min(), 0};
    double energy = 0;
    qint64 count = 0;
    for (qint64 i = 0; i < base.size(); ++i) {
        const bool touched = i * width < to && (i + 1) * width > from;
        if (!touched && i != from / width)
            continue;
        whole.low = std::min(whole.low, base.at(i).low);
        whole.high = std::max(whole.high, base.at(i).high);
        energy += static_cast<double>(base.at(i).rms) * base.at(i).rms;
        ++count;
    }
    if (count == 0)
        return {};
    whole.rms = static_cast<quint16>(std::lround(std::sqrt(energy / static_cast<double>(count))));
    return whole;
}

} // namespace

class tst_WaveformPeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void over_isExact_forAnyRange_whileItGrows_data();
    void over_isExact_forAnyRange_whileItGrows();
    void over_takesAtLeastOnePeak();
    void over_isSilence_whereNothingIs();
    void over_endsWithWhatIsThere_howeverFarItIsAsked();
    void over_countsTheLastPeak_asTheOthers();
    void put_leavesACopyAsItWas();
    void put_inAnyOrder_isExact_data();
    void put_inAnyOrder_isExact();
    void known_isInStretches_thatMeet();
    void put_takesWhatCannotBe_asNothing();
};

void tst_WaveformPeaks::over_isExact_forAnyRange_whileItGrows_data()
{
    QTest::addColumn<int>("most");
    QTest::newRow("peak by peak") << 1;
    QTest::newRow("a few at a time") << 9;
    QTest::newRow("in batches") << 300;
    QTest::newRow("in large batches") << 5'000;
}

void tst_WaveformPeaks::over_isExact_forAnyRange_whileItGrows()
{
    QFETCH(const int, most);
    QRandomGenerator random(static_cast<quint32>(most));
    WaveformPeaks peaks(44'100);
    QList<Peak> base;
    const int end = std::min(3'000, most * 600);
    while (base.size() < end) {
        const QList<Peak> more = randomPeaks(random, random.bounded(most + 1));
        peaks.put(base.size(), more);
        base.append(more);
        QCOMPARE(peaks.frames(), base.size() * width);
        for (int i = 0; i < 4 && !base.isEmpty(); ++i) {
            const auto frames = static_cast<int>(peaks.frames());
            const int from = random.bounded(frames);
            const int to = from + random.bounded(frames);
            QCOMPARE(peaks.over(from, to), bruteForce(base, from, to));
            QCOMPARE(peaks.over(from, frames), bruteForce(base, from, frames));
            const int near = std::max(0, frames - random.bounded(20 * static_cast<int>(width)));
            QCOMPARE(peaks.over(near, to), bruteForce(base, near, to));
        }
    }
    QCOMPARE(peaks.over(0, peaks.frames()), bruteForce(base, 0, peaks.frames()));
}

void tst_WaveformPeaks::over_takesAtLeastOnePeak()
{
    WaveformPeaks peaks(44'100);
    peaks.put(0, {{-1, 1, 1}, {-2, 2, 2}, {-3, 3, 3}});
    QCOMPARE(peaks.over(0, 0), (Peak{-1, 1, 1}));
    QCOMPARE(peaks.over(width - 1, width - 1), (Peak{-1, 1, 1}));
    QCOMPARE(peaks.over(width, width + 1), (Peak{-2, 2, 2}));
    QCOMPARE(peaks.over(width, 0), (Peak{-2, 2, 2}));
    QCOMPARE(peaks.over(width - 1, width + 1), (Peak{-2, 2, 2}));
}

void tst_WaveformPeaks::over_isSilence_whereNothingIs()
{
    WaveformPeaks peaks;
    QVERIFY(peaks.isEmpty());
    QCOMPARE(peaks.sampleRate(), 0);
    QCOMPARE(peaks.over(0, 1'000), Peak());
    peaks.put(0, {{-1, 1, 1}});
    QVERIFY(!peaks.isEmpty());
    QCOMPARE(peaks.over(width, 2 * width), Peak());
    QCOMPARE(peaks.over(-width, 0), Peak());
    QCOMPARE(peaks.over(-width, 1), (Peak{-1, 1, 1}));
}

void tst_WaveformPeaks::over_endsWithWhatIsThere_howeverFarItIsAsked()
{
    constexpr qint64 far = std::numeric_limits<qint64>::max();
    WaveformPeaks peaks(48'000);
    peaks.put(0, {{-1, 1, 1}, {-2, 5, 1}});
    QCOMPARE(peaks.over(0, far), (Peak{-2, 5, 1}));
    QCOMPARE(peaks.over(-far, far), (Peak{-2, 5, 1}));
    QCOMPARE(peaks.over(far, far), Peak());
}

void tst_WaveformPeaks::over_countsTheLastPeak_asTheOthers()
{
    WaveformPeaks peaks(48'000);
    peaks.put(0, QList<Peak>(16, Peak{-10, 10, 0}));
    peaks.put(16, {{-1, 99, 17}});
    QCOMPARE(peaks.over(0, 16 * width + 1), (Peak{-10, 99, 4}));
    QCOMPARE(peaks.over(16 * width + 200, 17 * width), (Peak{-1, 99, 17}));
}

void tst_WaveformPeaks::put_leavesACopyAsItWas()
{
    WaveformPeaks peaks(48'000);
    peaks.put(0, QList<Peak>(64, Peak{-10, 10, 5}));
    const WaveformPeaks before = peaks;
    peaks.put(64, QList<Peak>(64, Peak{-20, 20, 5}));
    QCOMPARE(before.over(0, 128 * width), (Peak{-10, 10, 5}));
    QCOMPARE(before.frames(), 64 * width);
    QCOMPARE(peaks.over(0, 128 * width), (Peak{-20, 20, 5}));
}

void tst_WaveformPeaks::put_inAnyOrder_isExact_data()
{
    QTest::addColumn<int>("most");
    QTest::newRow("few at a time") << 7;
    QTest::newRow("in batches") << 200;
}

void tst_WaveformPeaks::put_inAnyOrder_isExact()
{
    QFETCH(const int, most);
    QRandomGenerator random(static_cast<quint32>(most));
    constexpr int count = 2'000;
    const QList<Peak> all = randomPeaks(random, count);
    QList<bool> there(count, false);
    WaveformPeaks peaks(44'100);
    const auto expected = [&](qint64 from, qint64 to) {
        Peak whole{std::numeric_limits<qint16>::max(), std::numeric_limits<qint16>::min(), 0};
        double energy = 0;
        int known = 0;
        int asked = 0;
        for (int i = static_cast<int>(from / width); i < count && (i * width < to || asked == 0);
                ++i, ++asked) {
            if (!there.at(i))
                continue;
            whole.low = std::min(whole.low, all.at(i).low);
            whole.high = std::max(whole.high, all.at(i).high);
            energy += static_cast<double>(all.at(i).rms) * all.at(i).rms;
            ++known;
        }
        if (known > 0)
            whole.rms = static_cast<quint16>(std::lround(std::sqrt(energy / known)));
        return std::pair(known > 0 ? whole : Peak(), known == asked);
    };
    for (int step = 0; step < 150; ++step) {
        const int first = random.bounded(count);
        const int last = std::min(count, first + 1 + random.bounded(most));
        peaks.put(first, all.sliced(first, last - first));
        std::fill(there.begin() + first, there.begin() + last, true);
        QCOMPARE(peaks.knownFrames(), there.count(true) * width);
        for (int i = 0; i < 10; ++i) {
            const int from = random.bounded(static_cast<int>(count * width));
            const int to =
                    std::min<int>(count * width, from + random.bounded(i < 5 ? 5'000 : 400'000));
            const auto [peak, known] = expected(from, to);
            QCOMPARE(peaks.over(from, to), peak);
            QCOMPARE(peaks.isKnown(from, to), known);
        }
    }
    peaks.put(0, all);
    QCOMPARE(peaks.known(), QList<WaveformPeaks::Known>({{0, count * width}}));
    QCOMPARE(peaks.over(0, count * width), bruteForce(all, 0, count * width));
}

void tst_WaveformPeaks::known_isInStretches_thatMeet()
{
    WaveformPeaks peaks(44'100);
    const QList<Peak> ten(10, Peak{-1, 1, 1});
    peaks.put(100, ten);
    peaks.put(0, ten);
    using Stretches = QList<WaveformPeaks::Known>;
    QCOMPARE(peaks.known(), (Stretches{{0, 10 * width}, {100 * width, 110 * width}}));
    QCOMPARE(peaks.frames(), 110 * width);
    QCOMPARE(peaks.knownFrames(), 20 * width);
    QVERIFY(peaks.isKnown(0, 10 * width) && !peaks.isKnown(0, 10 * width + 1));
    QVERIFY(!peaks.isKnown(50 * width, 50 * width));
    QVERIFY(!peaks.isKnown(-1, 1) && !peaks.isKnown(109 * width, 111 * width));
    QCOMPARE(peaks.over(50 * width, 60 * width), Peak());
    QCOMPARE(peaks.over(0, 110 * width), (Peak{-1, 1, 1})); // a gap is not silence in the RMS
    peaks.put(10, QList<Peak>(90, Peak{-2, 2, 2}));
    QCOMPARE(peaks.known(), (Stretches{{0, 110 * width}}));
}

void tst_WaveformPeaks::put_takesWhatCannotBe_asNothing()
{
    WaveformPeaks peaks(44'100);
    peaks.put(-1, {{-1, 1, 1}});
    peaks.put(5, {});
    QVERIFY(peaks.isEmpty());
    QCOMPARE(peaks.frames(), 0);
}

QTEST_GUILESS_MAIN(tst_WaveformPeaks)
#include "tst_waveformpeaks.moc"
