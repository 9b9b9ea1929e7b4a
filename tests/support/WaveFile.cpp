// SPDX-License-Identifier: MIT
#include "tests/support/WaveFile.h"

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QtEndian>

namespace prelisten::tests {

namespace {

template <typename Number>
void add(QByteArray &bytes, Number value)
{
    char raw[sizeof(Number)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof(Number));
}

} // namespace

QByteArray waveFile(
        qint64 frames, const std::function<qint16(qint64)> &make, int sampleRate, int channels)
{
    const int frameBytes = channels * 2;
    const auto dataBytes = static_cast<quint32>(frames * frameBytes);
    QByteArray wave("RIFF");
    add<quint32>(wave, 36 + dataBytes);
    wave += "WAVEfmt ";
    add<quint32>(wave, 16);
    add<quint16>(wave, 1);
    add<quint16>(wave, static_cast<quint16>(channels));
    add<quint32>(wave, static_cast<quint32>(sampleRate));
    add<quint32>(wave, static_cast<quint32>(sampleRate * frameBytes));
    add<quint16>(wave, static_cast<quint16>(frameBytes));
    add<quint16>(wave, 16);
    wave += "data";
    add<quint32>(wave, dataBytes);
    const qsizetype head = wave.size();
    wave.resize(head + static_cast<qsizetype>(dataBytes));
    char *at = wave.data() + head;
    for (qint64 frame = 0; frame < frames; ++frame) {
        for (int channel = 0; channel < channels; ++channel, at += sizeof(qint16))
            qToLittleEndian(make(frame), at);
    }
    return wave;
}

QByteArray encoded(const QByteArray &wave, const QString &suffix, const QStringList &options)
{
    QTemporaryDir folder;
    const QString from = folder.filePath(QStringLiteral("in.wav"));
    const QString to = folder.filePath(QStringLiteral("out.") + suffix);
    QFile input(from);
    if (!input.open(QIODevice::WriteOnly) || input.write(wave) != wave.size())
        return {};
    input.close();
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
            QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), from} +
                    options + QStringList{to});
    if (!ffmpeg.waitForFinished(60'000) || ffmpeg.exitCode() != 0)
        return {};
    QFile output(to);
    return output.open(QIODevice::ReadOnly) ? output.readAll() : QByteArray();
}

} // namespace prelisten::tests
