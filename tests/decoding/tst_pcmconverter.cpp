// SPDX-License-Identifier: MIT
#include "core/decoding/PcmConverter.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace prelisten;

namespace {

using Format = AudioDecoder::Format;

constexpr int rate = 44'100;

std::vector<float> sine(size_t frames)
{
    std::vector<float> samples;
    for (size_t frame = 0; frame < frames; ++frame) {
        const auto value = static_cast<float>(0.5 * std::sin(0.05 * static_cast<double>(frame)));
        samples.insert(samples.end(), {value, -value});
    }
    return samples;
}

std::vector<qint16> converted(std::span<const float> stereo, int from, int to, size_t framesAtOnce)
{
    PcmConverter converter(Format{from, 2, 3}, to);
    std::vector<qint16> all;
    const auto add = [&all](std::span<const qint16> more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    for (size_t at = 0; at < stereo.size(); at += 2 * framesAtOnce)
        add(converter.convert(stereo.subspan(at, std::min(2 * framesAtOnce, stereo.size() - at))));
    add(converter.flush());
    return all;
}

} // namespace

class TestPcmConverter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sixteenBitStereo_passesToTheBit();
    void allChannelsAlike_areAsLoudOnEachSide_data();
    void allChannelsAlike_areAsLoudOnEachSide();
    void surround_keepsItsSides_data();
    void surround_keepsItsSides();
    void twoChannels_areLeftAndRight_whateverTheyAreCalled();
    void tooLoud_isCutOff_notWrapped();
    void notANumber_isSilent();
    void rate_keepsTheLength_howeverItIsCutUp_data();
    void rate_keepsTheLength_howeverItIsCutUp();
    void aStartInTheMiddle_isAsFromTheFront_data();
    void aStartInTheMiddle_isAsFromTheFront();
    void impossible_isSaid();
};

void TestPcmConverter::sixteenBitStereo_passesToTheBit()
{
    std::vector<qint16> all(65'536);
    std::iota(all.begin(), all.end(), std::numeric_limits<qint16>::min());
    std::vector<float> floats;
    std::transform(all.begin(), all.end(), std::back_inserter(floats),
            [](qint16 sample) { return static_cast<float>(sample) / 32768; });
    PcmConverter converter(Format{rate, 2, 3}, rate);
    const auto got = converter.convert(floats);
    QVERIFY(std::equal(got.begin(), got.end(), all.begin(), all.end()));
    QVERIFY(converter.flush().empty());
}

void TestPcmConverter::allChannelsAlike_areAsLoudOnEachSide_data()
{
    QTest::addColumn<int>("channels");
    for (int channels = 1; channels <= 8; ++channels)
        QTest::addRow("%d channels", channels) << channels;
}

void TestPcmConverter::allChannelsAlike_areAsLoudOnEachSide()
{
    QFETCH(int, channels);
    PcmConverter converter(Format{rate, channels, 0}, rate);
    QVERIFY(converter.isValid());
    const auto got =
            converter.convert(std::vector<float>(static_cast<size_t>(channels) * 10, 0.5F));
    QCOMPARE(got.size(), size_t(20));
    for (const qint16 sample : got)
        QVERIFY(std::abs(sample - 16'384) <= 1);
}

void TestPcmConverter::surround_keepsItsSides_data()
{
    QTest::addColumn<quint64>("layout");
    QTest::newRow("back channels, as told") << quint64(0x3f);
    QTest::newRow("side channels") << quint64(0x60f);
    QTest::newRow("nobody tells") << quint64(0);
    QTest::newRow("told of another number of channels") << quint64(0x3);
}

void TestPcmConverter::surround_keepsItsSides()
{
    QFETCH(quint64, layout);
    PcmConverter converter(Format{rate, 6, layout}, rate);
    // Front left, front right, centre, low frequencies, back or side left and right.
    const auto got = converter.convert(std::vector<float>{1, 0, 0, 0, 0, 0, //
            0, 0, 0, 1, 0, 0,                                               //
            0, 0, 0, 0, 0, 1});
    QCOMPARE(got.size(), size_t(6));
    QVERIFY(got[0] > 10'000);
    QCOMPARE(got[1], qint16(0));
    QCOMPARE(got[2], qint16(0));
    QCOMPARE(got[3], qint16(0));
    QCOMPARE(got[4], qint16(0));
    QVERIFY(got[5] > 7'000);
}

void TestPcmConverter::twoChannels_areLeftAndRight_whateverTheyAreCalled()
{
    constexpr quint64 matrixed = 0x60000000; // Lt and Rt
    PcmConverter converter(Format{rate, 2, matrixed}, rate);
    const auto got = converter.convert(std::vector<float>{0.5F, -0.25F});
    QCOMPARE(got[0], qint16(16'384));
    QCOMPARE(got[1], qint16(-8'192));
}

void TestPcmConverter::tooLoud_isCutOff_notWrapped()
{
    PcmConverter converter(Format{rate, 2, 3}, rate);
    const auto got = converter.convert(std::vector<float>{1.5F, -1.5F, 1e30F, -1e30F});
    QCOMPARE(got[0], qint16(32'767));
    QCOMPARE(got[1], qint16(-32'768));
    QCOMPARE(got[2], qint16(32'767));
    QCOMPARE(got[3], qint16(-32'768));
}

void TestPcmConverter::notANumber_isSilent()
{
    PcmConverter converter(Format{rate, 2, 3}, rate);
    const auto got = converter.convert(std::vector<float>{std::nanf(""), -std::nanf("")});
    QCOMPARE(got[0], qint16(0));
    QCOMPARE(got[1], qint16(0));
}

void TestPcmConverter::rate_keepsTheLength_howeverItIsCutUp_data()
{
    QTest::addColumn<int>("to");
    QTest::newRow("up") << 48'000;
    QTest::newRow("down") << 32'000;
    QTest::newRow("far up") << 96'000;
}

void TestPcmConverter::rate_keepsTheLength_howeverItIsCutUp()
{
    QFETCH(int, to);
    constexpr size_t frames = 20'000;
    const auto stereo = sine(frames);
    const auto whole = converted(stereo, rate, to, frames);
    const double expected = static_cast<double>(frames) * to / rate;
    QVERIFY(std::abs(static_cast<double>(whole.size()) / 2 - expected) <= 1);
    QVERIFY(converted(stereo, rate, to, 1152) == whole);
    QVERIFY(converted(stereo, rate, to, 7) == whole);
}

void TestPcmConverter::aStartInTheMiddle_isAsFromTheFront_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("alike") << 44'100 << 44'100;
    QTest::newRow("44.1 to 48") << 44'100 << 48'000;
    QTest::newRow("48 to 44.1") << 48'000 << 44'100;
    QTest::newRow("96 to 44.1") << 96'000 << 44'100;
    QTest::newRow("192 to 44.1") << 192'000 << 44'100;
    QTest::newRow("22.05 to 48") << 22'050 << 48'000;
    QTest::newRow("8 to 44.1") << 8'000 << 44'100;
    QTest::newRow("rates without a common measure") << 44'101 << 48'000;
}

void TestPcmConverter::aStartInTheMiddle_isAsFromTheFront()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const qint64 step = PcmConverter::step(from, to);
    const qint64 preroll = PcmConverter::preroll(from, to);
    QCOMPARE(preroll % step, 0);
    QCOMPARE(PcmConverter::framesOf(step, from, to) * from, step * to);
    const qint64 begin = preroll + (20'000 / step + 1) * step;
    const auto stereo = sine(static_cast<size_t>(begin) + 20'000);
    const auto whole = converted(stereo, from, to, 4'096);
    const auto part = converted(
            std::span(stereo).subspan(static_cast<size_t>(2 * (begin - preroll))), from, to, 1'152);

    const auto dropped = static_cast<size_t>(2 * PcmConverter::framesOf(preroll, from, to));
    const auto at = static_cast<size_t>(2 * PcmConverter::framesOf(begin, from, to));
    QVERIFY(part.size() > dropped + 5'000);
    int most = 0;
    size_t unlike = 0;
    for (size_t i = dropped; i < part.size() && at + i - dropped < whole.size(); ++i) {
        const int difference = std::abs(part[i] - whole[at + i - dropped]);
        most = std::max(most, difference);
        unlike += difference > 0 ? 1 : 0;
    }
    // A sample halfway between two 16-bit values may be rounded either way.
    QVERIFY2(most <= (from == to ? 0 : 1), qPrintable(QString::number(most)));
    QVERIFY2(unlike * 1'000 < part.size(), qPrintable(QString::number(unlike)));
}

void TestPcmConverter::impossible_isSaid()
{
    QVERIFY(!PcmConverter(Format(), rate).isValid());
    QVERIFY(!PcmConverter(Format{rate, 2, 3}, 0).isValid());
    QVERIFY(!PcmConverter(Format{100, 2, 3}, 192'000).isValid());
}

QTEST_GUILESS_MAIN(TestPcmConverter)
#include "tst_pcmconverter.moc"
