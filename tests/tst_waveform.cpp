// SPDX-License-Identifier: MIT
#include "ui/Theme.h"
#include "ui/TimelineStrip.h"
#include "ui/WaveformImage.h"

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

QImage painted(WaveformImage &image, const WaveformImage::Shape &shape, int to = size.width())
{
    QImage canvas(shape.size * shape.pixelRatio, QImage::Format_ARGB32_Premultiplied);
    canvas.setDevicePixelRatio(shape.pixelRatio);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    image.paint(painter, shape, 0, to, 1);
    return canvas;
}

/// Keeps what it was asked to paint.
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
    void image_isPaintedAnew_whenItsShapeChanges_data();
    void image_isPaintedAnew_whenItsShapeChanges();
    void image_isAsSharpAsTheScreen();
    void image_startsOver_atAnotherRate();
    void strip_repaintsAStripe_whenThePositionMoves();
    void strip_repaintsTheEnd_whenPeaksComeIn();
    void strip_showsTheTimeUnderThePointer();
    void strip_showsTheLoop();
    void strip_marksWhereTheStemsDiffer();
    void strip_fadesWhatIsNotHeard();
};

void TestWaveform::image_showsPeaksAndBody()
{
    WaveformImage image;
    image.append(sampleRate, loud(5));
    const WaveformImage::Shape shape{size, 1, durationMs, ink};
    const QImage canvas = painted(image, shape);
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
    image.append(sampleRate, loud(10));
    const QImage canvas = painted(image, {size, 1, durationMs, ink}, 80);
    QCOMPARE(canvas.pixelColor(79, 20), ink);
    QCOMPARE(canvas.pixelColor(80, 20), QColor(Qt::white));
}

void TestWaveform::image_isPaintedOnce()
{
    WaveformImage image;
    QCOMPARE(image.columnsDrawn(), 0);
    image.append(sampleRate, loud(10));
    QCOMPARE(image.columnsDrawn(), 0); // not before it is looked at
    for (int i = 0; i < 50; ++i)
        painted(image, {size, 1, durationMs, ink}, i);
    QCOMPARE(image.columnsDrawn(), 200);
}

void TestWaveform::image_addsWhatIsNew()
{
    WaveformImage image;
    WaveformImage whole;
    const WaveformImage::Shape shape{size, 1, durationMs, ink};
    for (int i = 0; i < 20; ++i) {
        QList<Peak> part = loud(0.5);
        for (Peak &peak : part)
            peak.high = static_cast<qint16>(1500 * i);
        image.append(sampleRate, part);
        whole.append(sampleRate, part);
        painted(image, shape);
    }
    // A few columns at each seam are drawn again, no more.
    QVERIFY(image.columnsDrawn() <= 200 + 3 * 20);
    QCOMPARE(painted(image, shape), painted(whole, shape));
}

void TestWaveform::image_isPaintedAnew_whenItsShapeChanges_data()
{
    QTest::addColumn<QSize>("wanted");
    QTest::addColumn<double>("pixelRatio");
    QTest::addColumn<qint64>("duration");
    QTest::addColumn<QColor>("colour");
    QTest::newRow("size") << QSize(200, 60) << 1.0 << durationMs << ink;
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
    image.append(sampleRate, loud(10));
    painted(image, {size, 1, durationMs, ink});
    const qint64 before = image.columnsDrawn();
    const WaveformImage::Shape other{wanted, pixelRatio, duration, colour};
    const QImage canvas = painted(image, other);
    QVERIFY(image.columnsDrawn() > before);
    WaveformImage fresh;
    fresh.append(sampleRate, loud(10));
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
    image.append(sampleRate, peaks);
    const QImage canvas = painted(image, {size, 2, durationMs, ink});
    int columns = 0;
    for (int x = 0; x < canvas.width(); ++x)
        columns += canvas.pixelColor(x, 10) != QColor(Qt::white) ? 1 : 0;
    QVERIFY2(columns == 1 || columns == 2, qPrintable(QString::number(columns)));
}

void TestWaveform::image_startsOver_atAnotherRate()
{
    WaveformImage image;
    image.append(sampleRate, loud(10));
    image.append(44'100, loud(1));
    QVERIFY(image.share(durationMs) < 0.2);
    image.clear();
    QVERIFY(image.isEmpty());
    QCOMPARE(image.share(durationMs), 0.0);
}

void TestWaveform::strip_repaintsAStripe_whenThePositionMoves()
{
    WatchedStrip strip(u"drums"_s);
    strip.resize(1000, 80);
    strip.setDuration(durationMs);
    strip.setSourceState({SourceState::Kind::Ready, 100});
    strip.addPeaks(sampleRate, loud(10));
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    QTRY_COMPARE(strip.waveform().columnsDrawn(), qRound(1000 * strip.devicePixelRatioF()));
    for (qint64 position = 0; position < 3'000; position += 50) {
        QCoreApplication::processEvents();
        strip.painted = {};
        strip.setPosition(position);
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
    strip.setDuration(durationMs);
    strip.addPeaks(sampleRate, loud(5));
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    QTest::qWait(20);
    strip.painted = {};
    strip.addPeaks(sampleRate, loud(0.1));
    QTRY_VERIFY(!strip.painted.isEmpty());
    QVERIFY(strip.painted.boundingRect().width() <= 15);
    QVERIFY(strip.painted.boundingRect().left() > 490);
}

void TestWaveform::strip_showsTheTimeUnderThePointer()
{
    TimelineStrip strip(u"drums"_s);
    strip.resize(400, 80);
    strip.setDuration(durationMs);
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
    strip.setDuration(durationMs);
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
    strip.setDuration(durationMs);
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
    strip.setDuration(durationMs);
    strip.setSourceState({SourceState::Kind::Ready, 100});
    strip.addPeaks(sampleRate, loud(10));
    strip.setPosition(durationMs / 2);
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
