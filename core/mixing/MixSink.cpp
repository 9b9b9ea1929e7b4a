// SPDX-License-Identifier: MIT
#include "core/mixing/MixSink.h"

#include "core/mixing/BufferLadder.h"
#include "core/mixing/MixPull.h"
#include "core/playback/AudioSinkPointer.h"

#include <QElapsedTimer>
#include <QLibraryInfo>
#include <QTimer>
#include <QVersionNumber>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto reportInterval = 25ms;
constexpr auto longestWithoutPull = 200ms;
// Past this age a report is carried on no further.
constexpr std::chrono::nanoseconds oldestReport = 250ms;
// Several underruns this near to each other are the buffer's fault, not an accident.
constexpr qint64 nearMs = 10'000;
constexpr int accidents = 1;

// Qt before 6.5 asks its buffer for whole 20 ms on PulseAudio, and never pulls from a small one.
std::chrono::milliseconds firstBuffer()
{
    return QLibraryInfo::version() < QVersionNumber(6, 5) ? 80ms : 20ms;
}

} // namespace

/// The half that lives on the sink's thread and alone touches the framework.
class MixSink::Worker : public QObject
{
public:
    explicit Worker(MixSink &owner) : m_owner(owner), m_ladder(firstBuffer())
    {
        m_reporting.setTimerType(Qt::PreciseTimer);
        m_reporting.setInterval(reportInterval);
        m_pullWatch.setSingleShot(true);
        m_pullWatch.setInterval(longestWithoutPull);
        connect(&m_reporting, &QTimer::timeout, this, &Worker::report);
        connect(&m_pullWatch, &QTimer::timeout, this, &Worker::onPullDue);
    }

    ~Worker() override { close(); }

    void start(int run, std::shared_ptr<Mixer> mixer, const QAudioDevice &device)
    {
        m_run = run;
        m_mixer = std::move(mixer);
        m_device = device;
        open();
    }

    void stop()
    {
        close();
        m_mixer.reset();
    }

    void close()
    {
        m_reporting.stop();
        m_pullWatch.stop();
        m_sink.reset();
        m_pull.reset();
    }

private:
    void open()
    {
        close();
        if (m_device.isNull()) { // the framework would take just any
            fail();
            return;
        }
        QAudioFormat format;
        format.setSampleRate(m_mixer->sampleRate());
        format.setChannelCount(Mixer::channels);
        format.setSampleFormat(QAudioFormat::Float);
        if (!m_device.isFormatSupported(format))
            format.setSampleFormat(QAudioFormat::Int16);
        m_begin = m_mixer->rendered();
        m_pull = std::make_unique<MixPull>(m_mixer, format);
        m_sink.reset(new QAudioSink(m_device, format));
        m_sink->setBufferSize(format.bytesForDuration(
                std::chrono::duration_cast<std::chrono::microseconds>(m_ladder.size()).count()));
        connect(m_sink.get(), &QAudioSink::stateChanged, this, &Worker::onState);
        m_sink->start(m_pull.get());
        if (m_sink->state() == QAudio::StoppedState) {
            fail();
            return;
        }
        m_reporting.start();
        m_pullWatch.start();
    }

    void onState(QAudio::State state)
    {
        if (state == QAudio::IdleState)
            onUnderrun(); // whole buffers are handed out, so it can be idle for no other reason
        else if (state == QAudio::StoppedState)
            fail();
    }

    void onUnderrun()
    {
        m_owner.m_underruns.fetch_add(1, std::memory_order_relaxed);
        m_recent =
                m_sinceUnderrun.isValid() && m_sinceUnderrun.elapsed() < nearMs ? m_recent + 1 : 1;
        m_sinceUnderrun.start();
        if (m_recent > accidents && m_ladder.stepUp()) {
            m_recent = 0;
            reopen();
        }
    }

    void onPullDue()
    {
        if (m_pull->hasBeenPulled())
            return;
        if (m_ladder.stepUp())
            reopen();
        else
            fail();
    }

    // The sink is telling us, or is about to: it goes later.
    void reopen()
    {
        QMetaObject::invokeMethod(
                this,
                [this] {
                    if (m_sink)
                        open();
                },
                Qt::QueuedConnection);
    }

    void fail()
    {
        QMetaObject::invokeMethod(this, &Worker::close, Qt::QueuedConnection);
        QMetaObject::invokeMethod(&m_owner, &MixSink::broke, Qt::QueuedConnection);
    }

    void report()
    {
        const qint64 played = m_sink->processedUSecs();
        if (played > 0)
            m_owner.report({m_run, m_begin + played * m_mixer->sampleRate() / 1'000'000,
                    std::chrono::steady_clock::now()});
    }

    MixSink &m_owner;
    int m_run = 0;
    BufferLadder m_ladder;
    std::shared_ptr<Mixer> m_mixer;
    QAudioDevice m_device;
    // The sink pulls, so it goes first.
    std::unique_ptr<MixPull> m_pull;
    AudioSinkPointer m_sink;
    qint64 m_begin = 0; ///< the mixer's output frame that the sink began with
    QTimer m_reporting{this};
    QTimer m_pullWatch{this};
    QElapsedTimer m_sinceUnderrun;
    int m_recent = 0;
};

MixSink::MixSink(QObject *parent)
    : QObject(parent), m_worker(new Worker(*this)), m_thread(m_worker, QStringLiteral("mix"))
{
}

MixSink::~MixSink() = default;

void MixSink::start(std::shared_ptr<Mixer> mixer, const QAudioDevice &device)
{
    m_mixer = std::move(mixer);
    m_started = true;
    ++m_run;
    m_thread.start(QThread::TimeCriticalPriority);
    m_thread.post([worker = m_worker, run = m_run, playing = m_mixer, device] {
        worker->start(run, playing, device);
    });
}

void MixSink::stop()
{
    m_started = false;
    m_mixer.reset();
    m_thread.post([worker = m_worker] { worker->stop(); });
}

bool MixSink::isTimed() const
{
    return m_started && lastReport();
}

qint64 MixSink::heard() const
{
    if (!m_mixer)
        return 0;
    const auto last = lastReport();
    if (!last)
        return 0;
    const auto age = std::clamp<std::chrono::nanoseconds>(
            std::chrono::steady_clock::now() - last->at, 0ns, oldestReport);
    return std::min(m_mixer->rendered(),
            last->heard + age.count() * m_mixer->sampleRate() / std::nano::den);
}

void MixSink::report(const Report &report)
{
    const std::lock_guard lock(m_mutex);
    m_report = report;
}

std::optional<MixSink::Report> MixSink::lastReport() const
{
    const std::lock_guard lock(m_mutex);
    return m_report.run == m_run ? std::optional(m_report) : std::nullopt;
}

} // namespace prelisten
