// SPDX-License-Identifier: MIT
#include "core/mixing/Fader.h"

#include <QTest>

#include <cmath>

using namespace prelisten;

class tst_Fader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decibels_fallInHalfSteps_thenInWholeOnes_data();
    void decibels_fallInHalfSteps_thenInWholeOnes();
    void position_isTheNearest_andComesBack();
    void gain_isExactAtTheEnds();
};

void tst_Fader::decibels_fallInHalfSteps_thenInWholeOnes_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<double>("decibels");
    QTest::newRow("as it is") << 100 << 0.0;
    QTest::newRow("above the top") << 120 << 0.0;
    QTest::newRow("a step") << 99 << -0.5;
    QTest::newRow("six down") << 88 << -6.0;
    QTest::newRow("the knee") << 40 << -30.0;
    QTest::newRow("below the knee") << 39 << -31.0;
    QTest::newRow("the last") << 1 << -69.0;
}

void tst_Fader::decibels_fallInHalfSteps_thenInWholeOnes()
{
    QFETCH(int, position);
    QFETCH(double, decibels);
    QCOMPARE(Fader::decibels(position), decibels);
}

void tst_Fader::position_isTheNearest_andComesBack()
{
    for (int position = 0; position <= Fader::top; ++position)
        QCOMPARE(Fader::position(Fader::decibels(position)), position);
    QCOMPARE(Fader::position(-6.2), 88);
    QCOMPARE(Fader::position(3), 100);
    QCOMPARE(Fader::position(-200), 0);
    QCOMPARE(Fader::position(std::nan("")), 0);
}

void tst_Fader::gain_isExactAtTheEnds()
{
    QCOMPARE(Fader::gain(100), 1.0F);
    QCOMPARE(Fader::gain(0), 0.0F);
    QCOMPARE(Fader::gain(-5), 0.0F);
    QVERIFY(std::abs(Fader::gain(88) - 0.501187F) < 1e-5F);
    for (int position = 1; position <= Fader::top; ++position)
        QVERIFY(Fader::gain(position) > Fader::gain(position - 1));
}

QTEST_GUILESS_MAIN(tst_Fader)
#include "tst_fader.moc"
