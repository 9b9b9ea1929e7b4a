// SPDX-License-Identifier: MIT
// Mixes files without a window, for figures taken from outside: CPU, underruns, time to decode.
//   mix_bench play SECONDS FILE…   plays the sum of the files, 6 dB down; prints underruns and CPU
//   mix_bench sleepy SECONDS FILE… the same while the main thread sleeps 200 ms at a time
//   mix_bench lanes FILE…          decodes the files as the mixer does, all at once; prints ms
//   mix_bench plain FILE…          decodes them with nothing but QAudioDecoder; prints ms
#include "core/decoding/DecoderModule.h"
#include "core/decoding/LaneDecoding.h"
#include "core/fetch/SpoolBuffer.h"
#include "core/formats/ContentGate.h"
#include "core/mixing/MixSink.h"
#include "core/mixing/Mixer.h"
#include "core/playback/MediaBackend.h"

#include <QAudioDecoder>
#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace prelisten;

namespace {

QList<QByteArray> read(const QStringList &names)
{
    QList<QByteArray> bodies;
    for (const QString &name : names) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        bodies.append(file.readAll());
    }
    return bodies;
}

/// Decodes all of @p bodies and calls @p done.
class Lanes : public QObject
{
public:
    Lanes(const QList<QByteArray> &bodies, std::function<void()> done) : m_done(std::move(done))
    {
        m_left = bodies.size();
        LaneSetup setup;
        setup.rate = std::make_shared<MixRate>();
        setup.budget = std::make_shared<PcmBudget>(1LL << 31);
        setup.decoders = DecoderModule::provider();
        for (const QByteArray &body : bodies) {
            auto buffer = std::make_shared<SpoolBuffer>(body.size());
            buffer->write(0, body);
            setup.kind = ContentGate::inspect(*buffer).kind;
            auto decoding = std::make_unique<LaneDecoding>(
                    std::make_unique<SpoolReader>(buffer), setup, m_reaper);
            connect(decoding.get(), &LaneDecoding::opened, this,
                    [this](const std::shared_ptr<const PcmStore> &store) {
                        stores.push_back(store);
                    });
            connect(decoding.get(), &LaneDecoding::ended, this, [this] {
                if (--m_left == 0)
                    m_done();
            });
            decoding->start(0);
            m_decodings.push_back(std::move(decoding));
        }
    }

    std::vector<std::shared_ptr<const PcmStore>> stores;

private:
    std::function<void()> m_done;
    qsizetype m_left;
    ThreadReaper m_reaper;
    std::vector<std::unique_ptr<LaneDecoding>> m_decodings;
};

int play(int seconds, const QStringList &names, bool sleepy)
{
    static std::clock_t cpuAtStart = 0;
    MixSink sink;
    QTimer sleep;
    QObject::connect(&sleep, &QTimer::timeout, [] { QThread::msleep(200); });
    if (sleepy)
        sleep.start(1);
    std::unique_ptr<Lanes> lanes;
    const auto start = [&] {
        const auto count = static_cast<int>(lanes->stores.size());
        auto mixer = std::make_shared<Mixer>(count, lanes->stores.front()->sampleRate());
        qint64 end = 0;
        for (int i = 0; i < count; ++i) {
            const auto &store = lanes->stores[static_cast<size_t>(i)];
            mixer->lanes().setStore(i, store);
            mixer->lanes().setGain(i, 1);
            end = std::max(end, store->firstMissing(0));
        }
        mixer->setEnd(end);
        mixer->setLoop(0, end);
        mixer->setVolume(0.5F);
        mixer->setPlaying(true);
        sink.start(mixer, std::nullopt);
        // The first second is start-up.
        QTimer::singleShot(1'000, qApp, [] { cpuAtStart = std::clock(); });
        QTimer::singleShot(seconds * 1000, qApp, [&sink, mixer, seconds] {
            const double used = static_cast<double>(std::clock() - cpuAtStart) / CLOCKS_PER_SEC;
            std::printf("underruns %d, rendered %.1f s, steady CPU %.2f %% of a core\n",
                    sink.underruns(), static_cast<double>(mixer->rendered()) / mixer->sampleRate(),
                    100 * used / (seconds - 1));
            QCoreApplication::quit();
        });
    };
    lanes = std::make_unique<Lanes>(read(names), start);
    return QCoreApplication::exec();
}

int decodeLanes(const QStringList &names)
{
    const auto bodies = read(names);
    QElapsedTimer timer;
    timer.start();
    Lanes lanes(bodies, [&timer] {
        std::printf("%lld ms\n", static_cast<long long>(timer.elapsed()));
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}

int decodePlain(const QStringList &names)
{
    const auto bodies = read(names);
    QElapsedTimer timer;
    timer.start();
    const auto left = std::make_shared<qsizetype>(bodies.size());
    std::vector<std::unique_ptr<QBuffer>> devices;
    std::vector<std::unique_ptr<QAudioDecoder>> decoders;
    for (const QByteArray &body : bodies) {
        devices.push_back(std::make_unique<QBuffer>());
        devices.back()->setData(body);
        devices.back()->open(QIODevice::ReadOnly);
        decoders.push_back(std::make_unique<QAudioDecoder>());
        QAudioDecoder *decoder = decoders.back().get();
        QObject::connect(decoder, &QAudioDecoder::bufferReady, decoder,
                [decoder] { (void)decoder->read(); });
        QObject::connect(decoder, &QAudioDecoder::finished, decoder, [left, timer] {
            if (--*left > 0)
                return;
            std::printf("%lld ms\n", static_cast<long long>(timer.elapsed()));
            QCoreApplication::quit();
        });
        decoder->setSourceDevice(devices.back().get());
        decoder->start();
    }
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    MediaBackend::choose();
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString what = words.value(1);
    if ((what == u"play" || what == u"sleepy") && words.size() > 3)
        return play(words.at(2).toInt(), words.mid(3), what == u"sleepy");
    if (what == u"lanes" && words.size() > 2)
        return decodeLanes(words.mid(2));
    if (what == u"plain" && words.size() > 2)
        return decodePlain(words.mid(2));
    std::fprintf(stderr, "mix_bench play|sleepy SECONDS FILE… | lanes FILE… | plain FILE…\n");
    return 2;
}
