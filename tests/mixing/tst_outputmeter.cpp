// SPDX-License-Identifier: MIT
#include "core/mixing/OutputMeter.h"

#include <QTest>

#include <vector>

using namespace prelisten;

class tst_OutputMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peaks_areOfEachChannel_whicheverSign();
    void peaks_areTheMostSinceTheyWereTaken();
    void limited_isTheLeastSinceItWasTaken();
};

void tst_OutputMeter::peaks_areOfEachChannel_whicheverSign()
{
    OutputMeter meter;
    const std::vector<float> sound{0.25F, 0.0F, 0.0F, -0.75F, 0.125F, 0.5F};
    meter.measure(sound.data(), 3, 1);
    QCOMPARE(meter.takePeak(0), 0.25F);
    QCOMPARE(meter.takePeak(1), 0.75F);
}

void tst_OutputMeter::peaks_areTheMostSinceTheyWereTaken()
{
    OutputMeter meter;
    for (const float loud : {0.25F, 0.5F, 0.125F}) {
        const std::vector<float> sound{loud, loud};
        meter.measure(sound.data(), 1, 1);
    }
    QCOMPARE(meter.takePeak(0), 0.5F);
    QCOMPARE(meter.takePeak(0), 0.0F);
    QCOMPARE(meter.takePeak(1), 0.5F);
}

void tst_OutputMeter::limited_isTheLeastSinceItWasTaken()
{
    OutputMeter meter;
    const std::vector<float> sound{1.0F, 1.0F};
    QCOMPARE(meter.takeLimited(), 1.0F);
    for (const float factor : {0.75F, 0.5F, 1.0F})
        meter.measure(sound.data(), 1, factor);
    QCOMPARE(meter.takeLimited(), 0.5F);
    QCOMPARE(meter.takeLimited(), 1.0F);
}

QTEST_GUILESS_MAIN(tst_OutputMeter)
#include "tst_outputmeter.moc"
