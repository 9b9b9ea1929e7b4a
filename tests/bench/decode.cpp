// SPDX-License-Identifier: MIT
// Prints what decoding a track costs, compared with the `ffmpeg` program; has no pass limit. FILEs
// are MP3.
//
//   decode_bench lanes FILE…
//     decodes the files as lanes are decoded, one after another
//   decode_bench peaks FILE…
//     the same, and makes the peaks that their waveforms are drawn from
//   decode_bench compare RUNS FILE…
//     decodes them so and with `ffmpeg` alternately, each run in its own process; prints the
//     medians of CPU time and of elapsed time
#include "core/analysis/PeakMaker.h"
#include "core/decoding/DecoderModule.h"
#include "core/decoding/PcmConverter.h"
#include "tests/support/MemoryBytes.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace prelisten;

namespace {

struct Cost
{
    double cpuMs = 0;
    double elapsedMs = 0;
};

/// Decodes a file; returns its number of frames, or with @p peaks that of its peaks.
qint64 decode(const AudioDecoderFactory &decoders, const QString &name, bool peaks)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(name));
    tests::MemoryBytes bytes(file.readAll());
    const auto decoder = decoders.create(AudioKind::Mpeg, bytes, {});
    if (decoder->open())
        qFatal("%s cannot be decoded", qPrintable(name));
    PcmConverter converter(decoder->format(), decoder->format().sampleRate);
    PeakMaker maker;
    qint64 made = 0;
    std::vector<qint16> lane;
    lane.reserve(static_cast<size_t>(decoder->length().frames) * 2);
    for (AudioDecoder::Block block; decoder->read(block) == AudioDecoder::Step::Block;) {
        const auto samples = converter.convert(block.samples);
        lane.insert(lane.end(), samples.begin(), samples.end());
        if (peaks)
            made += maker.add(samples).size();
    }
    return peaks ? made : static_cast<qint64>(lane.size()) / 2;
}

int lanes(const QStringList &names, bool peaks)
{
    DecoderModule module;
    const auto decoders = module.load();
    if (!decoders)
        qFatal("there is no decoder");
    qint64 count = 0;
    for (const QString &name : names)
        count += decode(**decoders, name, peaks);
    std::printf("%lld %s\n", static_cast<long long>(count), peaks ? "peaks" : "frames");
    return 0;
}

double childCpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

Cost costOf(const QString &program, const QList<QStringList> &runs)
{
    const double before = childCpuMs();
    QElapsedTimer timer;
    timer.start();
    for (const QStringList &arguments : runs) {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(program, arguments);
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            qFatal("%s failed", qPrintable(program));
    }
    return {childCpuMs() - before, static_cast<double>(timer.nsecsElapsed()) / 1e6};
}

double median(const std::vector<Cost> &costs, double Cost::*part)
{
    std::vector<double> values;
    for (const Cost &cost : costs)
        values.push_back(cost.*part);
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int compare(int runs, const QStringList &names)
{
    QList<QStringList> theirs;
    for (const QString &name : names)
        theirs.append(QStringLiteral("-v quiet -nostdin -threads 1 -y -i").split(QLatin1Char(' '))
                      << name << QStringLiteral("-f") << QStringLiteral("wav")
                      << QStringLiteral("/dev/null"));
    const QList<QStringList> ours{QStringList(QStringLiteral("lanes")) + names};
    std::vector<Cost> our;
    std::vector<Cost> their;
    for (int run = 0; run < runs; ++run) {
        our.push_back(costOf(QCoreApplication::applicationFilePath(), ours));
        their.push_back(costOf(QStringLiteral("ffmpeg"), theirs));
    }
    for (const auto &[what, part] :
            {std::pair("CPU", &Cost::cpuMs), std::pair("elapsed", &Cost::elapsedMs)}) {
        const double mine = median(our, part);
        const double other = median(their, part);
        std::printf(
                "%s: ours %.0f ms, ffmpeg %.0f ms, ratio %.2f\n", what, mine, other, mine / other);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool peaks = arguments.value(1) == QLatin1String("peaks");
    if (peaks || arguments.value(1) == QLatin1String("lanes"))
        return lanes(arguments.mid(2), peaks);
    if (arguments.value(1) == QLatin1String("compare"))
        return compare(arguments.value(2).toInt(), arguments.mid(3));
    return 1;
}
