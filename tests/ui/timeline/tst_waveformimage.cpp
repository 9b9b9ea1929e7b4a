// SPDX-License-Identifier: MIT
#include "tests/support/WaveformSamples.h"
#include "ui/timeline/TimelinePainting.h"
#include "ui/timeline/WaveformImage.h"

#include <QPainter>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

/// Each peak differs from its neighbours.
QList<Peak> uneven(double seconds)
{
    QList<Peak> peaks = loud(seconds);
    for (qsizetype i = 0; i < peaks.size(); ++i) {
        const auto height = static_cast<qint16>(8'000 + i * 7'919 % 24'000);
        peaks[i] = {static_cast<qint16>(-height), height, static_cast<quint16>(height / 3)};
    }
    return peaks;
}

} // namespace

class TestWaveformImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void image_showsPeaksAndBody();
    void image_paintsOnlyThePartAskedFor();
    void image_isPaintedOnce();
    void image_addsWhatIsNew();
    void image_showsStretches_andNothingBetween();
    void image_isTheSame_howeverItCame_data();
    void image_isTheSame_howeverItCame();
    void image_drawsOnlyTheColumns_thatNewPeaksChange();
    void image_isPaintedAnew_whenItsShapeChanges_data();
    void image_isPaintedAnew_whenItsShapeChanges();
    void image_isAsSharpAsTheScreen();
    void image_isAsSharp_atAnyScaleAndPlace_data();
    void image_isAsSharp_atAnyScaleAndPlace();
    void image_drawsOnlyWhatComesIntoView();
    void image_drawsOnlyWhatIsInView();
    void image_standsInSteps_whereAPeakIsWide();
    void image_startsOver_atAnotherRate();
};

void TestWaveformImage::image_showsPeaksAndBody()
{
    WaveformImage image;
    image.put(sampleRate, 0, loud(5));
    const QImage canvas = painted(image);
    QCOMPARE(canvas.pixelColor(50, 20), ink); // the body
    const QColor outline = canvas.pixelColor(50, 3);
    QVERIFY(outline != ink && outline != QColor(Qt::white));
    QCOMPARE(canvas.pixelColor(50, 0), QColor(Qt::white));
    QCOMPARE(canvas.pixelColor(150, 20), QColor(Qt::white)); // not decoded yet
    QVERIFY(qAbs(image.share(durationMs) - 0.5) < 0.001);
}

void TestWaveformImage::image_paintsOnlyThePartAskedFor()
{
    WaveformImage image;
    image.put(sampleRate, 0, loud(10));
    QImage canvas(size, QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    image.paint(painter, shapeOf(), {0, size.width()}, 20, 80, 1);
    QCOMPARE(canvas.pixelColor(19, 20), QColor(Qt::white));
    QCOMPARE(canvas.pixelColor(20, 20), ink);
    QCOMPARE(canvas.pixelColor(79, 20), ink);
    QCOMPARE(canvas.pixelColor(80, 20), QColor(Qt::white));
}

void TestWaveformImage::image_isPaintedOnce()
{
    WaveformImage image;
    QCOMPARE(image.columnsDrawn(), 0);
    image.put(sampleRate, 0, loud(10));
    QCOMPARE(image.columnsDrawn(), 0); // not before it is painted
    for (int i = 0; i < 50; ++i)
        painted(image);
    QCOMPARE(image.columnsDrawn(), 200);
}

void TestWaveformImage::image_addsWhatIsNew()
{
    WaveformImage image;
    WaveformImage whole;
    for (int i = 0; i < 20; ++i) {
        QList<Peak> part = loud(0.5);
        for (Peak &peak : part)
            peak.high = static_cast<qint16>(1500 * i);
        image.put(sampleRate, i * part.size(), part);
        whole.put(sampleRate, i * part.size(), part);
        painted(image);
    }
    // A few columns at each seam are drawn again, no more.
    QVERIFY(image.columnsDrawn() <= 200 + 3 * 20);
    QCOMPARE(painted(image), painted(whole));
}

void TestWaveformImage::image_showsStretches_andNothingBetween()
{
    WaveformImage image;
    const qint64 second = loud(1).size();
    image.put(sampleRate, 6 * second, loud(2));
    image.put(sampleRate, 0, loud(2));
    const QImage canvas = painted(image);
    for (const int x : {0, 20, 38, 121, 150, 158})
        QCOMPARE(canvas.pixelColor(x, 20), ink);
    for (const int x : {42, 80, 117, 163, 199}) {
        for (int y = 0; y < size.height(); ++y)
            QCOMPARE(canvas.pixelColor(x, y), QColor(Qt::white));
    }
    QVERIFY(qAbs(image.share(durationMs) - 0.4) < 0.01);
}

void TestWaveformImage::image_drawsOnlyTheColumns_thatNewPeaksChange()
{
    WaveformImage image;
    const qint64 second = loud(1).size();
    image.put(sampleRate, 0, loud(2));
    painted(image);
    const qint64 before = image.columnsDrawn();
    image.put(sampleRate, 5 * second, loud(1)); // 20 columns
    painted(image);
    QVERIFY(image.columnsDrawn() - before <= 24);
    image.put(sampleRate, 5 * second - 10, loud(1).sliced(0, 10)); // just before the last peaks
    painted(image);
    QVERIFY(image.columnsDrawn() - before <= 24 + 6);
}

void TestWaveformImage::image_isPaintedAnew_whenItsShapeChanges_data()
{
    QTest::addColumn<QSize>("wanted");
    QTest::addColumn<double>("pixelRatio");
    QTest::addColumn<qint64>("duration");
    QTest::addColumn<QColor>("colour");
    QTest::newRow("height") << QSize(200, 60) << 1.0 << durationMs << ink;
    QTest::newRow("width") << QSize(300, 40) << 1.0 << durationMs << ink;
    QTest::newRow("scale") << size << 2.0 << durationMs << ink;
    QTest::newRow("duration") << size << 1.0 << qint64(20'000) << ink;
    QTest::newRow("colour") << size << 1.0 << durationMs << QColor(Qt::blue);
}

void TestWaveformImage::image_isPaintedAnew_whenItsShapeChanges()
{
    QFETCH(QSize, wanted);
    QFETCH(double, pixelRatio);
    QFETCH(qint64, duration);
    QFETCH(QColor, colour);
    WaveformImage image;
    image.put(sampleRate, 0, loud(10));
    painted(image);
    const qint64 before = image.columnsDrawn();
    const auto other = shapeOf(wanted, duration, colour, pixelRatio);
    const QImage canvas = painted(image, other);
    QVERIFY(image.columnsDrawn() > before);
    WaveformImage fresh;
    fresh.put(sampleRate, 0, loud(10));
    QCOMPARE(canvas, painted(fresh, other));
}

void TestWaveformImage::image_isAsSharpAsTheScreen()
{
    WaveformImage image;
    QList<Peak> peaks = loud(10);
    // One spike, less than a logical pixel wide.
    for (Peak &peak : peaks)
        peak = {-100, 100, 50};
    peaks[peaks.size() / 2] = {-32'000, 32'000, 20'000};
    image.put(sampleRate, 0, peaks);
    const QImage canvas = painted(image, shapeOf(size * 2, durationMs, ink, 2));
    int columns = 0;
    for (int x = 0; x < canvas.width(); ++x)
        columns += canvas.pixelColor(x, 10) != QColor(Qt::white) ? 1 : 0;
    QVERIFY2(columns == 1 || columns == 2, qPrintable(QString::number(columns)));
}

void TestWaveformImage::image_isTheSame_howeverItCame_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("all of it") << 200;
    QTest::newRow("a peak is about a column") << 1'871;
    QTest::newRow("a peak is many columns") << 30'000;
}

void TestWaveformImage::image_isTheSame_howeverItCame()
{
    QFETCH(int, width);
    const QList<Peak> all = uneven(10);
    const auto shape = shapeOf({width, 40});
    const qint64 first = width / 3;
    const int view = std::min(width, 500);
    WaveformImage whole;
    whole.put(sampleRate, 0, all);
    WaveformImage parts;
    constexpr int pieces = 37;
    // Every other piece from the end backwards, then the rest, with a paint after each.
    for (const int odd : {0, 1}) {
        for (int piece = pieces - 1; piece >= 0; --piece) {
            const qsizetype begin = all.size() * piece / pieces;
            const qsizetype end = all.size() * (piece + 1) / pieces;
            if (piece % 2 == odd)
                parts.put(sampleRate, begin, all.sliced(begin, end - begin));
            seen(parts, shape, first, view);
        }
    }
    QCOMPARE(seen(parts, shape, first, view), seen(whole, shape, first, view));
}

void TestWaveformImage::image_isAsSharp_atAnyScaleAndPlace_data()
{
    QTest::addColumn<double>("pixelRatio");
    QTest::addColumn<double>("offset"); // logical
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        for (const double offset : {0.0, 3.0, 0.3})
            QTest::addRow("%g, from %g", ratio, offset) << ratio << offset;
    }
}

void TestWaveformImage::image_isAsSharp_atAnyScaleAndPlace()
{
    QFETCH(double, pixelRatio);
    QFETCH(double, offset);
    WaveformImage image;
    image.put(sampleRate, 0, uneven(10));
    const auto shape = shapeOf({400, 50}, durationMs, ink, pixelRatio);
    const QImage wanted = painted(image, shape);
    QImage canvas(500, 50, QImage::Format_ARGB32_Premultiplied);
    canvas.setDevicePixelRatio(pixelRatio);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    painter.translate(offset, 0);
    {
        const DevicePixels pixels(painter);
        image.paint(painter, shape, {0, 400}, 0, 400, 1);
    }
    painter.end();
    QCOMPARE(canvas.copy(qRound(offset * pixelRatio), 0, 400, 50), wanted.copy(0, 0, 400, 50));
}

void TestWaveformImage::image_drawsOnlyWhatComesIntoView()
{
    WaveformImage image;
    image.put(sampleRate, 0, uneven(10));
    const auto shape = shapeOf({20'000, 40});
    seen(image, shape, 5'000, 1'000);
    const qint64 before = image.columnsDrawn();
    for (int i = 1; i <= 10; ++i)
        seen(image, shape, 5'000 + 10LL * i, 1'000);
    const qint64 scrolled = image.columnsDrawn() - before;
    QVERIFY2(scrolled <= 2 * 128, qPrintable(QString::number(scrolled)));
    // The cached columns are the same as freshly drawn ones.
    WaveformImage fresh;
    fresh.put(sampleRate, 0, uneven(10));
    QCOMPARE(seen(image, shape, 5'100, 1'000), seen(fresh, shape, 5'100, 1'000));
}

void TestWaveformImage::image_drawsOnlyWhatIsInView()
{
    WaveformImage image;
    image.put(sampleRate, 0, uneven(10));
    seen(image, shapeOf({2'000'000, 40}), 1'000'000, 500);
    QVERIFY(image.columnsDrawn() <= 500 + 2 * 128);
}

void TestWaveformImage::image_standsInSteps_whereAPeakIsWide()
{
    WaveformImage image;
    image.put(sampleRate, 0, uneven(10));
    // A peak of 256 frames is 16 columns wide.
    constexpr int wide = 16;
    const auto shape = shapeOf({static_cast<int>(durationMs * sampleRate / 1000 / 256 * wide), 40});
    const QImage canvas = seen(image, shape, 100LL * wide, 20 * wide);
    for (int x = 0; x < canvas.width(); ++x) {
        if (x % wide != 0)
            QCOMPARE(canvas.copy(x, 0, 1, 40), canvas.copy(x - 1, 0, 1, 40));
    }
    QVERIFY(canvas.copy(wide, 0, 1, 40) != canvas.copy(wide - 1, 0, 1, 40));
}

void TestWaveformImage::image_startsOver_atAnotherRate()
{
    WaveformImage image;
    image.put(sampleRate, 0, loud(10));
    image.put(44'100, 0, loud(1));
    QVERIFY(image.share(durationMs) < 0.2);
    image.clear();
    QVERIFY(image.isEmpty());
    QCOMPARE(image.share(durationMs), 0.0);
}

QTEST_MAIN(TestWaveformImage)
#include "tst_waveformimage.moc"
