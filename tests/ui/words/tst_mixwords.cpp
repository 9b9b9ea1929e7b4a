// SPDX-License-Identifier: MIT
#include "ui/words/MixWords.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace prelisten;

class TestMixWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figure_hasATrueMinus_data();
    void figure_hasATrueMinus();
    void fader_followsItsScale();
    void loudness_isSilentWithoutSound();
    void match_saysOnlyWhatIsSo();
    void residual_isInWholeDecibels();
    void residualSentence_saysWhatIsLeftOver_andHowLoudThatIs();
    void magnified_isAFactor_andInDecibels();
    void loop_isShortAndExact();
};

void TestMixWords::figure_hasATrueMinus_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("negative") << -13.14 << u"\u221213.1"_s;
    QTest::newRow("positive") << 1.24 << u"1.2"_s;
    QTest::newRow("zero") << 0.0 << u"0.0"_s;
    QTest::newRow("no minus before nothing") << -0.04 << u"0.0"_s;
    QTest::newRow("nothing") << -std::numeric_limits<double>::infinity() << u"\u2212\u221e"_s;
}

void TestMixWords::figure_hasATrueMinus()
{
    QFETCH(double, value);
    QTEST(MixWords::figure(value), "words");
}

void TestMixWords::fader_followsItsScale()
{
    QCOMPARE(MixWords::fader(100), u"0.0 dB"_s);
    QCOMPARE(MixWords::fader(88), u"\u22126.0 dB"_s);
    QCOMPARE(MixWords::fader(0), u"\u2212\u221e dB"_s);
}

void TestMixWords::loudness_isSilentWithoutSound()
{
    const double nothing = -std::numeric_limits<double>::infinity();
    QCOMPARE(MixWords::loudness(-9.8), u"\u22129.8 LUFS"_s);
    QCOMPARE(MixWords::loudness(nothing), u"Silent"_s);
    QVERIFY(!MixWords::loudnessSentence(nothing, nothing).contains(u'\u221e'));
    QVERIFY(MixWords::loudnessSentence(-9.8, -0.3).contains(u"\u22120.3 dBTP"_s));
}

void TestMixWords::match_saysOnlyWhatIsSo()
{
    MixState mix;
    QCOMPARE(MixWords::match(mix), QString());
    QCOMPARE(MixWords::matchSentence(mix), QString());
    mix.matched = true;
    QCOMPARE(MixWords::match(mix), u"level-matched"_s);
    mix.matchDb = -2.1;
    QCOMPARE(MixWords::match(mix), u"level-matched \u22122.1 dB"_s);
    QVERIFY(MixWords::matchSentence(mix).contains(u"turned down by 2.1 dB"_s));
}

void TestMixWords::residual_isInWholeDecibels()
{
    QCOMPARE(MixWords::residual(-32.4), u"stems vs master: residual \u221232 dB"_s);
    QCOMPARE(MixWords::residual(-0.2), u"stems vs master: residual 0 dB"_s);
    QCOMPARE(MixWords::residual(3.2), u"stems vs master: residual 3 dB"_s);
    QCOMPARE(MixWords::residual(-120), u"stems add up to the master"_s);
    QCOMPARE(MixWords::residual(-std::numeric_limits<double>::infinity()),
            u"stems add up to the master"_s);
}

void TestMixWords::residualSentence_saysWhatIsLeftOver_andHowLoudThatIs()
{
    QVERIFY(MixWords::residualSentence(-21).contains(u"21.0 dB quieter than the master"_s));
    QVERIFY(MixWords::residualSentence(0.02).contains(u"as loud as the master"_s));
    QVERIFY(MixWords::residualSentence(3.2).contains(u"3.2 dB louder than the master"_s));
    QVERIFY(MixWords::residualSentence(-120).contains(u"to within the last bit"_s));
}

void TestMixWords::magnified_isAFactor_andInDecibels()
{
    QCOMPARE(MixWords::magnified(4), u"×4"_s);
    QVERIFY(MixWords::magnifiedSentence(4).contains(u"4 times as high"_s));
    QVERIFY(MixWords::magnifiedSentence(4).contains(u"12.0 dB"_s));
}

void TestMixWords::loop_isShortAndExact()
{
    const LoopRegion region{std::chrono::microseconds(43'512'345), std::chrono::seconds(62)};
    QCOMPARE(MixWords::loop(region), u"A 0:43 – B 1:02"_s);
    QCOMPARE(MixWords::loopExact(region), u"0:43.5 – 1:02.0"_s);
    QVERIFY(MixWords::loopSentence(region, true) != MixWords::loopSentence(region, false));
}

QTEST_MAIN(TestMixWords)
#include "tst_mixwords.moc"
