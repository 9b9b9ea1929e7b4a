// SPDX-License-Identifier: MIT
#include "core/decoding/PcmConverter.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace prelisten;

namespace {

constexpr int rate = 44'100;

QAudioFormat formatOf(QAudioFormat::SampleFormat samples, int channels, int sampleRate = rate)
{
    QAudioFormat format;
    format.setSampleFormat(samples);
    format.setChannelCount(channels);
    format.setSampleRate(sampleRate);
    return format;
}

template <typename Sample>
QAudioBuffer bufferOf(const std::vector<Sample> &samples, const QAudioFormat &format)
{
    return {QByteArray(reinterpret_cast<const char *>(samples.data()),
                    static_cast<qsizetype>(samples.size() * sizeof(Sample))),
            format};
}

// Half of full scale on every channel, for some frames.
QAudioBuffer halfScale(const QAudioFormat &format)
{
    const auto count = static_cast<size_t>(format.channelCount()) * 10;
    switch (format.sampleFormat()) {
    case QAudioFormat::UInt8:
        return bufferOf(std::vector<quint8>(count, 192), format);
    case QAudioFormat::Int16:
        return bufferOf(std::vector<qint16>(count, 16'384), format);
    case QAudioFormat::Int32:
        return bufferOf(std::vector<qint32>(count, 1'073'741'824), format);
    default:
        return bufferOf(std::vector<float>(count, 0.5F), format);
    }
}

std::vector<float> sine(size_t frames)
{
    std::vector<float> samples;
    for (size_t frame = 0; frame < frames; ++frame) {
        const auto value = static_cast<float>(0.5 * std::sin(0.05 * static_cast<double>(frame)));
        samples.insert(samples.end(), {value, -value});
    }
    return samples;
}

std::vector<qint16> converted(const std::vector<float> &stereo, int to, size_t framesAtOnce)
{
    const QAudioFormat format = formatOf(QAudioFormat::Float, 2);
    PcmConverter converter(format, to);
    std::vector<qint16> all;
    const auto add = [&all](std::span<const qint16> more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    for (size_t at = 0; at < stereo.size(); at += 2 * framesAtOnce) {
        const auto begin = stereo.begin() + static_cast<std::ptrdiff_t>(at);
        const auto count = std::min(2 * framesAtOnce, stereo.size() - at);
        add(converter.convert(
                bufferOf(std::vector(begin, begin + static_cast<std::ptrdiff_t>(count)), format)));
    }
    add(converter.flush());
    return all;
}

} // namespace

class TestPcmConverter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allChannelsAlike_areAsLoudOnEachSide_data();
    void allChannelsAlike_areAsLoudOnEachSide();
    void surround_keepsItsSides();
    void tooLoud_isCutOff_notWrapped();
    void rate_keepsTheLength_howeverItIsCutUp_data();
    void rate_keepsTheLength_howeverItIsCutUp();
    void impossible_isSaid();
};

void TestPcmConverter::allChannelsAlike_areAsLoudOnEachSide_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("channels");
    for (const auto samples :
            {QAudioFormat::UInt8, QAudioFormat::Int16, QAudioFormat::Int32, QAudioFormat::Float}) {
        for (const int channels : {1, 2, 3, 6, 8})
            QTest::addRow("format %d, %d channels", samples, channels) << int(samples) << channels;
    }
}

void TestPcmConverter::allChannelsAlike_areAsLoudOnEachSide()
{
    QFETCH(int, samples);
    QFETCH(int, channels);
    const auto format = formatOf(static_cast<QAudioFormat::SampleFormat>(samples), channels);
    PcmConverter converter(format, rate);
    QVERIFY(converter.isValid());
    const QAudioBuffer buffer = halfScale(format);
    const auto got = converter.convert(buffer);
    QCOMPARE(got.size(), size_t(20));
    for (const qint16 sample : got)
        QVERIFY(std::abs(sample - 16'384) <= 1);
    QVERIFY(converter.flush().empty());
}

void TestPcmConverter::surround_keepsItsSides()
{
    const auto format = formatOf(QAudioFormat::Float, 6);
    PcmConverter converter(format, rate);
    // Front left, front right, centre, low frequencies, back left, back right.
    const auto got = converter.convert(bufferOf(std::vector<float>{1, 0, 0, 0, 0, 0, //
                                                        0, 0, 0, 1, 0, 0,            //
                                                        0, 0, 0, 0, 0, 1},
            format));
    QCOMPARE(got.size(), size_t(6));
    QVERIFY(got[0] > 10'000);
    QCOMPARE(got[1], qint16(0));
    QCOMPARE(got[2], qint16(0));
    QCOMPARE(got[3], qint16(0));
    QCOMPARE(got[4], qint16(0));
    QVERIFY(got[5] > 7'000);
}

void TestPcmConverter::tooLoud_isCutOff_notWrapped()
{
    const auto format = formatOf(QAudioFormat::Float, 2);
    PcmConverter converter(format, rate);
    const auto got = converter.convert(bufferOf(std::vector<float>{1.5F, -1.5F}, format));
    QCOMPARE(got[0], qint16(32'767));
    QCOMPARE(got[1], qint16(-32'768));
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
    const auto whole = converted(stereo, to, frames);
    const double expected = static_cast<double>(frames) * to / rate;
    QVERIFY(std::abs(static_cast<double>(whole.size()) / 2 - expected) <= 1);
    QVERIFY(converted(stereo, to, 1152) == whole);
    QVERIFY(converted(stereo, to, 7) == whole);
}

void TestPcmConverter::impossible_isSaid()
{
    QVERIFY(!PcmConverter(QAudioFormat(), rate).isValid());
    QVERIFY(!PcmConverter(formatOf(QAudioFormat::Float, 2), 0).isValid());
    QVERIFY(!PcmConverter(formatOf(QAudioFormat::Float, 2, 100), 192'000).isValid());
}

QTEST_GUILESS_MAIN(TestPcmConverter)
#include "tst_pcmconverter.moc"
