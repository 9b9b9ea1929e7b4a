// SPDX-License-Identifier: MIT
#include "tests/support/WaveformSamples.h"
#include "ui/theme/Theme.h"
#include "ui/timeline/TimelinePainting.h"
#include "ui/timeline/TimelineStrip.h"
#include "ui/timeline/WaveformImage.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace prelisten::tests;

namespace {

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

class TestTimelineStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strip_repaintsAStripe_whenThePositionMoves();
    void strip_repaintsTheEnd_whenPeaksComeIn();
    void strip_repaintsAStretch_whereItComesIn_data();
    void strip_repaintsAStretch_whereItComesIn();
    void strip_saysHowMuchIsLoaded_inTheLastGapWithRoom();
    void strip_showsTheTimeUnderThePointer();
    void strip_showsTheLoop();
    void strip_marksWhereTheStemsDiffer();
    void strip_fadesWhatIsNotHeard();
    void strip_fillsItsHeight_atItsOwnScale_andSaysByHowMuch();
    void strip_changesItsScale_aFewTimesAtMost_whilePeaksComeIn();
};

void TestTimelineStrip::strip_repaintsAStripe_whenThePositionMoves()
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

void TestTimelineStrip::strip_repaintsTheEnd_whenPeaksComeIn()
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

void TestTimelineStrip::strip_repaintsAStretch_whereItComesIn_data()
{
    QTest::addColumn<double>("from"); // s
    QTest::newRow("after another") << 3.0;
    QTest::newRow("apart") << 5.0;
    QTest::newRow("before another") << 7.9;
}

// A partial repaint gives the same picture as a full one.
void TestTimelineStrip::strip_repaintsAStretch_whereItComesIn()
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

void TestTimelineStrip::strip_saysHowMuchIsLoaded_inTheLastGapWithRoom()
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

void TestTimelineStrip::strip_showsTheTimeUnderThePointer()
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

void TestTimelineStrip::strip_showsTheLoop()
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

void TestTimelineStrip::strip_marksWhereTheStemsDiffer()
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

void TestTimelineStrip::strip_fadesWhatIsNotHeard()
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

void TestTimelineStrip::strip_fillsItsHeight_atItsOwnScale_andSaysByHowMuch()
{
    TimelineStrip strip(u"drums"_s);
    strip.resize(400, 80);
    strip.setScale({durationMs});
    strip.setSourceState({SourceState::Kind::Ready, 100});
    strip.addPeaks(sampleRate, 0, QList<Peak>(loud(10).size(), Peak{-6'500, 6'500, 6'500}));
    const Theme theme = Theme::of(strip.palette());
    const auto isPainted = [&](int x, int y) {
        return strip.grab().toImage().pixelColor(x, y) != theme.panel;
    };
    QVERIFY(!isPainted(100, 12));
    QSignalSpy changed(&strip, &TimelineStrip::magnificationChanged);
    strip.setOwnScale(true);
    QCOMPARE(strip.magnification(), 4);
    QVERIFY(isPainted(100, 12));
    QVERIFY(isPainted(388, 7)); // the factor, in the corner
    strip.setOwnScale(false);
    QVERIFY(!isPainted(100, 12));
    QVERIFY(!isPainted(388, 7));
    QCOMPARE(changed.size(), 2);
}

void TestTimelineStrip::strip_changesItsScale_aFewTimesAtMost_whilePeaksComeIn()
{
    TimelineStrip strip(u"drums"_s);
    strip.resize(400, 80);
    strip.setScale({durationMs});
    strip.setOwnScale(true);
    QSignalSpy changed(&strip, &TimelineStrip::magnificationChanged);
    for (int i = 1; i <= 300; ++i) { // each louder than all before
        const auto height = static_cast<qint16>(i * 109);
        strip.addPeaks(sampleRate, i - 1, {Peak{0, height, 50}});
    }
    QStringList factors;
    for (const QVariantList &each : std::as_const(changed))
        factors << each.first().toString();
    QCOMPARE(factors.join(u' '), u"16 12 8 6 4 3 2 1"_s);
    strip.clearPeaks();
    QCOMPARE(strip.magnification(), 1);
}

QTEST_MAIN(TestTimelineStrip)
#include "tst_timelinestrip.moc"
