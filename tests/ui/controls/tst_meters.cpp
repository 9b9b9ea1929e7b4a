// SPDX-License-Identifier: MIT
#include "ui/controls/LevelMeter.h"
#include "ui/theme/Theme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

/// Counts how often it is painted.
class CountedMeter : public LevelMeter
{
public:
    using LevelMeter::LevelMeter;
    int painted = 0;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        ++painted;
        LevelMeter::paintEvent(event);
    }
};

} // namespace

class TestMeters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void level_risesAtOnce_andFallsSteadily();
    void level_staysAboveTheFloor();
    void peak_isHeld_thenFollows();
    void share_goesFromTheFloorToFullScale();
    void heldPeak_keepsTheHighest();
    void meter_showsTheLevel();
    void meter_standsStill_withoutLevels();
    void meter_repaintsOnlyWhatChanges();
    void clear_takesItAllAway();
};

void TestMeters::level_risesAtOnce_andFallsSteadily()
{
    MeterBallistics meter;
    meter.add(0.5F, 1000);
    QVERIFY(qAbs(meter.level() + 6.02) < 0.01);
    meter.add(0, 1500);
    QVERIFY(qAbs(meter.level() + 6.02 + Motion::meterFallDb / 2) < 0.01);
    meter.add(1, 1510);
    QCOMPARE(meter.level(), 0.0);
}

void TestMeters::level_staysAboveTheFloor()
{
    MeterBallistics meter;
    QCOMPARE(meter.level(), MeterBallistics::floorDb);
    meter.add(0.000001F, 0);
    meter.add(0, 60'000);
    QCOMPARE(meter.level(), MeterBallistics::floorDb);
    QCOMPARE(meter.held(), MeterBallistics::floorDb);
}

void TestMeters::peak_isHeld_thenFollows()
{
    MeterBallistics meter;
    meter.add(1, 0);
    meter.add(0.1F, Motion::meterHoldMs - 100);
    QCOMPARE(meter.held(), 0.0);
    meter.add(0.1F, Motion::meterHoldMs + 100);
    QVERIFY(qAbs(meter.held() + 20) < 0.01);
}

void TestMeters::share_goesFromTheFloorToFullScale()
{
    QCOMPARE(MeterBallistics::share(MeterBallistics::floorDb), 0.0);
    QCOMPARE(MeterBallistics::share(-1000), 0.0);
    QCOMPARE(MeterBallistics::share(-30), 0.5);
    QCOMPARE(MeterBallistics::share(0), 1.0);
    QCOMPARE(MeterBallistics::share(3), 1.0);
}

void TestMeters::heldPeak_keepsTheHighest()
{
    HeldPeak held(1000, 0);
    held.add(3, 0);
    held.add(1, 500);
    QCOMPARE(held.value(), 3.0);
    held.add(4, 600);
    held.add(1, 1500);
    QCOMPARE(held.value(), 4.0); // held for 1,000 ms from the highest value on
    held.add(1, 1600);
    QCOMPARE(held.value(), 1.0);
    held.clear();
    QCOMPARE(held.value(), 0.0);
}

void TestMeters::meter_showsTheLevel()
{
    LevelMeter meter(Qt::Vertical, 1, u"drums"_s);
    meter.resize(Metrics::laneMeter, 100);
    const QColor colour = Theme::of(meter.palette()).source(u"drums"_s);
    const auto lit = [&](int y) {
        return meter.grab().toImage().pixelColor(Metrics::laneMeter / 2, y) == colour;
    };
    QVERIFY(!lit(90));
    meter.showLevels({0.0316F}, 0); // -30 dB is half of the meter
    QVERIFY(lit(60));
    QVERIFY(!lit(40));
}

void TestMeters::meter_standsStill_withoutLevels()
{
    CountedMeter meter(Qt::Horizontal, 2, {});
    meter.resize(80, 10);
    meter.show();
    QVERIFY(QTest::qWaitForWindowExposed(&meter));
    meter.showLevels({0.5F, 0.5F}, 0);
    QTRY_VERIFY(meter.painted > 0);
    meter.repaint(); // includes what is still to be painted
    const int before = meter.painted;
    QTest::qWait(300); // a fixed time: a timer of the meter's own would repaint it by then
    QCOMPARE(meter.painted, before);
}

void TestMeters::meter_repaintsOnlyWhatChanges()
{
    CountedMeter meter(Qt::Horizontal, 2, {});
    meter.resize(80, 10);
    meter.show();
    QVERIFY(QTest::qWaitForWindowExposed(&meter));
    meter.showLevels({0.5F, 0.5F}, 0);
    meter.repaint(); // includes what is still to be painted
    const int before = meter.painted;
    for (int i = 0; i < 20; ++i)
        meter.showLevels({0.5F, 0.5F}, i);
    QTest::qWait(50); // some frames: a repaint that is not requested has no event
    QCOMPARE(meter.painted, before);
    meter.showLevels({0.9F, 0.5F}, 30);
    QTRY_COMPARE(meter.painted, before + 1);
}

void TestMeters::clear_takesItAllAway()
{
    LevelMeter meter(Qt::Horizontal, 2, {});
    meter.showLevels({0.5F, 0.25F}, 0);
    QVERIFY(qAbs(meter.heldDb() + 6.02) < 0.01);
    meter.clear();
    QCOMPARE(meter.heldDb(), MeterBallistics::floorDb);
}

QTEST_MAIN(TestMeters)
#include "tst_meters.moc"
