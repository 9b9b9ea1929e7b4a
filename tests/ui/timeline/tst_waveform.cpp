// SPDX-License-Identifier: MIT
#include "ui/theme/Theme.h"
#include "ui/timeline/TimelinePainting.h"
#include "ui/timeline/TimelineStrip.h"
#include "ui/timeline/WaveformImage.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

constexpr int sampleRate = 48'000;
constexpr qint64 durationMs = 10'000;
constexpr QSize size{200, 40};
const QColor ink{200, 30, 30};

QList<Peak> loud(double seconds)
{
    const auto count = static_cast<qsizetype>(seconds * sampleRate / WaveformPeaks::framesPerPeak);
    return QList<Peak>(count, Peak{-32'000, 32'000, 12'000});
}

/// The shape of a whole track of @p duration ms on @p pixels of the screen.
WaveformImage::Shape shapeOf(const QSize &pixels = size, qint64 duration = durationMs,
        const QColor &colour = ink, double pixelRatio = 1)
{
    return {pixels.height(), static_cast<double>(pixels.width()), pixelRatio, duration, colour};
}

/// Paints @p width pixels of the screen from the column @p first on.
QImage seen(WaveformImage &image, const WaveformImage::Shape &shape, qint64 first, int width)
{
    QImage canvas(width, shape.height, QImage::Format_ARGB32_Premultiplied);
    canvas.setDevicePixelRatio(shape.pixelRatio);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    const DevicePixels pixels(painter);
    image.paint(painter, shape, {first, width}, 0, width, 1);
    return canvas;
}

QImage painted(WaveformImage &image, const WaveformImage::Shape &shape = shapeOf())
{
    return seen(image, shape, 0, static_cast<int>(shape.columns));
}

/// Records the regions that were painted.
class WatchedStrip : public TimelineStrip
{
public:
    using TimelineStrip::TimelineStrip;
    QRegion painted;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        painted += event->region();
        TimelineStrip::paintEvent(event);
    }
};

} // namespace

class TestWaveform : public QObject
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
    void strip_repaintsAStripe_whenThePositionMoves();
    void strip_repaintsTheEnd_whenPeaksComeIn();
    void strip_repaintsAStretch_whereItComesIn_data();
    void strip_repaintsAStretch_whereItComesIn();
    void strip_saysHowMuchIsLoaded_inTheLastGapWithRoom();
    void strip_showsTheTimeUnderThePointer();
    void strip_showsTheLoop();
    void strip_marksWhereTheStemsDiffer();
    void strip_fadesWhatIsNotHeard();
};

void TestWaveform::image_showsPeaksAndBody()
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

void TestWaveform::image_paintsOnlyThePartAskedFor()
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

void TestWaveform::image_isPaintedOnce()
{
    WaveformImage image;
    QCOMPARE(image.columnsDrawn(), 0);
    image.put(sampleRate, 0, loud(10));
    QCOMPARE(image.columnsDrawn(), 0); // not before it is painted
    for (int i = 0; i < 50; ++i)
        painted(image);
    QCOMPARE(image.columnsDrawn(), 200);
}

void TestWaveform::image_addsWhatIsNew()
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

void TestWaveform::image_showsStretches_andNothingBetween()
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

void TestWaveform::image_drawsOnlyTheColumns_thatNewPeaksChange()
{
    WaveformImage image;
    const qint64 second = loud(1).size();
    image.put(sampleRate, 0, loud(2));
    painted(image);
    const qint64 before = image.columnsDrawn();
    image.put(sampleRate, 5 * second, loud(1)); // 20 columns
    painted(image);
    QVERIFY(image.columnsDrawn() - before <= 24);
    image.put(sampleRate, 5 * second - 10, loud(1).first(10)); // just before the last peaks
    painted(image);
    QVERIFY(image.columnsDrawn() - before <= 24 + 6);
}

void TestWaveform::image_isPaintedAnew_whenItsShapeChanges_data()
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

void TestWaveform::image_isPaintedAnew_whenItsShapeChanges()
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

void TestWaveform::image_isAsSharpAsTheScreen()
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

void TestWaveform::image_isTheSame_howeverItCame_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("all of it") << 200;
    QTest::newRow("a peak is about a column") << 1'871;
    QTest::newRow("a peak is many columns") << 30'000;
}

void TestWaveform::image_isTheSame_howeverItCame()
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

void TestWaveform::image_isAsSharp_atAnyScaleAndPlace_data()
{
    QTest::addColumn<double>("pixelRatio");
    QTest::addColumn<double>("offset"); // logical
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        for (const double offset : {0.0, 3.0, 0.3})
            QTest::addRow("%g, from %g", ratio, offset) << ratio << offset;
    }
}

void TestWaveform::image_isAsSharp_atAnyScaleAndPlace()
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

void TestWaveform::image_drawsOnlyWhatComesIntoView()
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

void TestWaveform::image_drawsOnlyWhatIsInView()
{
    WaveformImage image;
    image.put(sampleRate, 0, uneven(10));
    seen(image, shapeOf({2'000'000, 40}), 1'000'000, 500);
    QVERIFY(image.columnsDrawn() <= 500 + 2 * 128);
}

void TestWaveform::image_standsInSteps_whereAPeakIsWide()
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

void TestWaveform::image_startsOver_atAnotherRate()
{
    WaveformImage image;
    image.put(sampleRate, 0, loud(10));
    image.put(44'100, 0, loud(1));
    QVERIFY(image.share(durationMs) < 0.2);
    image.clear();
    QVERIFY(image.isEmpty());
    QCOMPARE(image.share(durationMs), 0.0);
}

void TestWaveform::strip_repaintsAStripe_whenThePositionMoves()
{
    WatchedStrip strip(u"drums"_s);
    strip.resize(1000, 80);
    strip.setScale({durationMs});
    strip.setSourceState({SourceState::Kind::Ready, 100});
    strip.addPeaks(sampleRate, 0, loud(10));
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    QTRY_COMPARE(strip.waveform().columnsDrawn(), qRound(1000 * strip.devicePixelRatioF()));
    for (qint64 position = 0; position < 3'000; position += 50) {
        QCoreApplication::processEvents();
        strip.painted = {};
        strip.setPosition(std::chrono::milliseconds(position));
        QCoreApplication::processEvents();
        QVERIFY2(strip.painted.boundingRect().width() <= 10,
                qPrintable(QString::number(strip.painted.boundingRect().width())));
    }
    QCOMPARE(strip.waveform().columnsDrawn(), qRound(1000 * strip.devicePixelRatioF()));
}

void TestWaveform::strip_repaintsTheEnd_whenPeaksComeIn()
{
    WatchedStrip strip(u"drums"_s);
    strip.resize(1000, 80);
    strip.setScale({durationMs});
    strip.addPeaks(sampleRate, 0, loud(5));
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    strip.repaint(); // includes what is still to be painted
    strip.painted = {};
    strip.addPeaks(sampleRate, loud(5).size(), loud(0.1));
    QTRY_VERIFY(!strip.painted.isEmpty());
    QVERIFY(strip.painted.boundingRect().width() <= 15);
    QVERIFY(strip.painted.boundingRect().left() > 490);
}

void TestWaveform::strip_repaintsAStretch_whereItComesIn_data()
{
    QTest::addColumn<double>("from"); // s
    QTest::newRow("after another") << 3.0;
    QTest::newRow("apart") << 5.0;
    QTest::newRow("before another") << 7.9;
}

// A partial repaint gives the same picture as a full one.
void TestWaveform::strip_repaintsAStretch_whereItComesIn()
{
    QFETCH(double, from);
    WatchedStrip strip(u"drums"_s);
    strip.resize(1000, 80);
    strip.setScale({durationMs});
    strip.setSourceState({SourceState::Kind::Loading, 40});
    const qint64 second = loud(1).size();
    strip.addPeaks(sampleRate, 0, loud(3));
    strip.addPeaks(sampleRate, 8 * second, loud(1));
    const QImage before = strip.grab().toImage();
    QSignalSpy changed(&strip, &TimelineStrip::changed);
    strip.addPeaks(sampleRate, qRound(from * static_cast<double>(second)), loud(0.1));
    QCOMPARE(changed.size(), 1);
    const QRect area = changed.first().first().toRect();
    QVERIFY2(area.width() <= 20, qPrintable(QString::number(area.width())));
    const QImage now = strip.grab().toImage();
    QVERIFY(now.copy(area) != before.copy(area));
    QImage repainted = before;
    QPainter(&repainted).drawImage(area.topLeft(), now.copy(area));
    QCOMPARE(repainted, now);
}

void TestWaveform::strip_saysHowMuchIsLoaded_inTheLastGapWithRoom()
{
    TimelineStrip strip(u"drums"_s);
    strip.resize(1000, 80);
    strip.setScale({durationMs});
    strip.setSourceState({SourceState::Kind::Loading, 40});
    const QColor dim = Theme::of(strip.palette()).dim;
    const auto wordsIn = [&](int from, int to) {
        const QImage image = strip.grab().toImage();
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y) == dim)
                    return true;
            }
        }
        return false;
    };
    const qint64 second = loud(1).size();
    strip.addPeaks(sampleRate, 0, loud(2));
    QVERIFY(wordsIn(940, 1'000));
    strip.addPeaks(sampleRate, 6 * second, loud(1));
    QVERIFY(wordsIn(940, 1'000) && !wordsIn(540, 600));
    strip.addPeaks(sampleRate, 7 * second, loud(3));
    QVERIFY(wordsIn(540, 600) && !wordsIn(940, 1'000));
    strip.setSourceState({SourceState::Kind::Ready, 100});
    QVERIFY(!wordsIn(540, 600));
}

void TestWaveform::strip_showsTheTimeUnderThePointer()
{
    TimelineStrip strip(u"drums"_s);
    strip.resize(400, 80);
    strip.setScale({durationMs});
    strip.show();
    const QImage before = strip.grab().toImage();
    QTest::mouseMove(&strip, QPoint(100, 40));
    const QImage hovered = strip.grab().toImage();
    QVERIFY(hovered != before);
    QCOMPARE(hovered.pixelColor(100, 60), Theme::of(strip.palette()).dim);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&strip, &leave);
    QCOMPARE(strip.grab().toImage(), before);
}

void TestWaveform::strip_showsTheLoop()
{
    TimelineStrip strip(u"drums"_s);
    strip.resize(400, 80);
    strip.setScale({durationMs});
    const auto at = [&strip](int x) {
        return strip.grab().toImage().pixelColor(x, 10);
    };
    const QColor bare = at(150);
    strip.setLoop(LoopRegion{std::chrono::seconds(2), std::chrono::seconds(6)}, true);
    const QColor active = at(150);
    QVERIFY(active != bare);
    QCOMPARE(at(300), bare);
    strip.setLoop(LoopRegion{std::chrono::seconds(2), std::chrono::seconds(6)}, false);
    QVERIFY(at(150) != bare);
    QVERIFY(at(150) != active);
    strip.setLoop(std::nullopt, false);
    QCOMPARE(at(150), bare);
}

void TestWaveform::strip_marksWhereTheStemsDiffer()
{
    TimelineStrip strip(u"master"_s);
    strip.resize(400, 80);
    strip.setScale({durationMs});
    QList<float> decibels(40, -60);
    decibels[20] = -3;
    strip.setResidual(decibels);
    const QImage image = strip.grab().toImage();
    QVERIFY(image.pixelColor(205, 78) != image.pixelColor(100, 78));
    QCOMPARE(image.pixelColor(205, 70), image.pixelColor(100, 70));
}

void TestWaveform::strip_fadesWhatIsNotHeard()
{
    TimelineStrip strip(u"drums"_s);
    strip.resize(400, 80);
    strip.setScale({durationMs});
    strip.setSourceState({SourceState::Kind::Ready, 100});
    strip.addPeaks(sampleRate, 0, loud(10));
    strip.setPosition(std::chrono::milliseconds(durationMs / 2));
    const Theme theme = Theme::of(strip.palette());
    const auto strength = [&](int x) {
        return Theme::contrast(strip.grab().toImage().pixelColor(x, 40), theme.panel);
    };
    strip.setHeard(true);
    const double played = strength(100);
    const double rest = strength(300);
    QCOMPARE(strip.grab().toImage().pixelColor(100, 40), theme.source(u"drums"_s));
    QVERIFY(played > rest);
    strip.setHeard(false);
    QVERIFY(strength(100) < played);
    QVERIFY(strength(300) < rest);
    QVERIFY(strength(100) > strength(300));
}

QTEST_MAIN(TestWaveform)
#include "tst_waveform.moc"
