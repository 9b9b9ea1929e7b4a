// SPDX-License-Identifier: MIT
#include "ui/timeline/StripColumns.h"
#include "ui/timeline/WaveformImage.h"

#include <QTest>

using namespace prelisten;

namespace {

using Kind = SourceState::Kind;

constexpr int peaksPerSecond = 100;
constexpr int sampleRate = peaksPerSecond * static_cast<int>(WaveformPeaks::framesPerPeak);
constexpr TimelineScale scale{10'000, 1'000}; // 10 s on 1,000 pixels

void addSeconds(WaveformImage &waveform, int from, int to)
{
    waveform.put(sampleRate, qint64(from) * peaksPerSecond,
            QList<Peak>(qsizetype(to - from) * peaksPerSecond, Peak{-1'000, 1'000, 500}));
}

/// The ranges as text, such as "100-300 500-1000".
QString text(const QList<StripColumns::Range> &ranges)
{
    QStringList parts;
    for (const StripColumns::Range &range : ranges)
        parts << QString::number(range.from) + QChar(u'-') + QString::number(range.to);
    return parts.join(u' ');
}

} // namespace

class TestStripColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columns_areDevicePixels();
    void gaps_areWhatHasNoWaveform();
    void loaded_followsThePercentage_fromTheBeginningOnly();
    void unloaded_leavesOutWhatIsLoaded();
    void label_standsAtTheEndOfTheLastGapWithRoom();
};

void TestStripColumns::columns_areDevicePixels()
{
    const WaveformImage waveform;
    const SourceState state;
    const StripColumns columns(scale, 1.5, waveform, state);
    QCOMPARE(columns.count(), 1'500);
    QCOMPARE(columns.at(std::chrono::seconds(1)), 150);
    QCOMPARE(columns.at(std::chrono::seconds(20)), 1'500); // clamped to the strip
}

void TestStripColumns::gaps_areWhatHasNoWaveform()
{
    WaveformImage waveform;
    const SourceState state;
    const StripColumns columns(scale, 1, waveform, state);
    QCOMPARE(text(columns.gaps()), QStringLiteral("0-1000"));
    addSeconds(waveform, 1, 3);
    addSeconds(waveform, 8, 10);
    QCOMPARE(text(columns.gaps()), QStringLiteral("0-100 300-800"));
}

void TestStripColumns::loaded_followsThePercentage_fromTheBeginningOnly()
{
    WaveformImage waveform;
    const SourceState loading{Kind::Loading, 40};
    const SourceState ready{Kind::Ready, 100};
    const StripColumns columns(scale, 1, waveform, loading);
    QCOMPARE(columns.loaded(), 400);
    QCOMPARE(StripColumns(scale, 1, waveform, ready).loaded(), 1'000);
    // After a seek the percentage does not tell which part is loaded.
    addSeconds(waveform, 5, 6);
    QCOMPARE(columns.loaded(), 0);
}

void TestStripColumns::unloaded_leavesOutWhatIsLoaded()
{
    WaveformImage waveform;
    const SourceState loading{Kind::Loading, 40};
    const StripColumns columns(scale, 1, waveform, loading);
    addSeconds(waveform, 0, 2);
    QCOMPARE(text(columns.unloaded()), QStringLiteral("400-1000"));
    addSeconds(waveform, 5, 6);
    QCOMPARE(text(columns.unloaded()), QStringLiteral("200-500 600-1000"));
}

void TestStripColumns::label_standsAtTheEndOfTheLastGapWithRoom()
{
    WaveformImage waveform;
    const SourceState loading{Kind::Loading, 0};
    const StripColumns columns(scale, 1, waveform, loading);
    addSeconds(waveform, 5, 9);
    constexpr int margin = StripColumns::labelMargin;
    QCOMPARE(columns.labelArea(50, 80), QRect(1'000 - 50 - 2 * margin, 0, 50 + margin, 80));
    QCOMPARE(columns.labelArea(90, 80), QRect(500 - 90 - 2 * margin, 0, 90 + margin, 80));
    QVERIFY(columns.labelArea(600, 80).isEmpty());
}

QTEST_MAIN(TestStripColumns)
#include "tst_stripcolumns.moc"
