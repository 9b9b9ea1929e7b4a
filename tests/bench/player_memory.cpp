// SPDX-License-Identifier: MIT
// Prints how much memory players of the media framework leave behind after each has played for a
// moment and was deleted. Uses nothing of Prelisten but the choice of the backend.
#include "core/playback/MediaBackend.h"

#include <QAudioOutput>
#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QMediaPlayer>
#include <QTimer>
#include <QUrl>
#include <QtEndian>

#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

constexpr int most = 1'000;
constexpr int every = 100;
constexpr double kib = 1024;

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

// Ten seconds of silence, 16 bit stereo at 44.1 kHz.
QByteArray silentWave()
{
    constexpr quint32 rate = 44'100;
    constexpr quint32 frameBytes = 4;
    constexpr quint32 bytes = 10 * rate * frameBytes;
    const auto number = [](auto value) {
        value = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
    };
    return "RIFF" + number(quint32(36 + bytes)) + "WAVEfmt " + number(quint32(16)) +
           number(quint16(1)) + number(quint16(2)) + number(rate) + number(rate * frameBytes) +
           number(quint16(frameBytes)) + number(quint16(16)) + "data" + number(bytes) +
           QByteArray(bytes, '\0');
}

struct Player
{
    explicit Player(QByteArray &wave) : buffer(&wave)
    {
        buffer.open(QIODevice::ReadOnly);
        player.setAudioOutput(&output);
        player.setSourceDevice(&buffer, QUrl(QStringLiteral("spool:/silence.wav")));
        player.play();
    }

    QBuffer buffer;
    QAudioOutput output;
    QMediaPlayer player;
};

} // namespace

int main(int argc, char *argv[])
{
    prelisten::MediaBackend::choose();
    const QCoreApplication app(argc, argv);
    QByteArray wave = silentWave();
    std::unique_ptr<Player> player;
    QTimer next;
    int done = 0;
    qint64 first = 0;
    QObject::connect(&next, &QTimer::timeout, &app, [&] {
        player.reset();
        if (++done % every == 0) {
            const qint64 now = residentBytes();
            std::printf("after %d players: %.1f MiB\n", done, static_cast<double>(now) / kib / kib);
            if (first == 0) // the first players fill caches that stay allocated
                first = now;
            if (done >= most) {
                std::printf("%.2f KiB a player\n",
                        static_cast<double>(now - first) / kib / (done - every));
                QCoreApplication::quit();
                return;
            }
        }
        player = std::make_unique<Player>(wave);
    });
    next.start(150ms);
    return QCoreApplication::exec();
}
