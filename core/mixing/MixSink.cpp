// SPDX-License-Identifier: MIT
#include "core/mixing/MixSink.h"

#include "core/Log.h"
#include "core/decoding/OwnerCallback.h"
#include "core/mixing/BufferSizePolicy.h"
#include "core/mixing/MixerDevice.h"
#include "core/mixing/OutputClock.h"
#include "core/playback/MediaBackend.h"

#include <QTimer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;
using Time = std::chrono::steady_clock::time_point;

constexpr auto reportInterval = 25ms;
constexpr auto longestWithoutPull = 200ms;
// More underruns than `accidents` in a row, each within this time of the one before, mean that the
// buffer is too small.
constexpr auto inARow = 10s;
constexpr int accidents = 1;

// On PulseAudio, Qt before 6.5 transfers whole 20 ms at a time, and never pulls if the buffer is
// small.
std::chrono::milliseconds firstBuffer()
{
    return MediaBackend::isBefore65() ? 80ms : 20ms;
}

} // namespace

/// The state shared by a sink and its worker, for as long as either lives.
struct MixSink::Shared
{
    explicit Shared(MixSink &owner) : link(owner) {}

    /// A stream of @p run begins with the mixer's output frame @p frame.
    void begin(int run, qint64 frame)
    {
        const std::lock_guard lock(m_mutex);
        m_run = run;
        m_begin = frame;
        m_clock = {};
    }

    void report(Time now, std::chrono::nanoseconds heard)
    {
        const std::lock_guard lock(m_mutex);
        m_clock.report(now, heard);
    }

    /// The mixer's output frame that is audible; nothing until @p run has reported its time.
    [[nodiscard]] std::optional<qint64> heard(int run, Time now, int sampleRate) const
    {
        const std::lock_guard lock(m_mutex);
        const auto heard = m_run == run ? m_clock.heard(now) : std::nullopt;
        if (!heard)
            return {};
        return m_begin + heard->count() * sampleRate / std::nano::den;
    }

    OwnerCallback<MixSink> link;
    std::atomic<int> underruns{0};

private:
    mutable std::mutex m_mutex; ///< guards the members below; never taken while audio is rendered
    int m_run = 0;              ///< number of the start() that the stream belongs to
    qint64 m_begin = 0;
    OutputClock m_clock;
};

/// Runs on the sink's thread and is the only code here that uses the output. May outlive its owner.
class MixSink::Worker : public QObject
{
public:
    Worker(std::shared_ptr<Shared> shared, OutputSetup setup)
        : m_shared(std::move(shared)), m_setup(std::move(setup)), m_bufferSize(firstBuffer())
    {
        m_reporting.setTimerType(Qt::PreciseTimer);
        m_reporting.setInterval(reportInterval);
        connect(&m_reporting, &QTimer::timeout, this, &Worker::onTick);
    }

    ~Worker() override { close(); }

    void start(int run, std::shared_ptr<Mixer> mixer, const std::optional<QAudioDevice> &device)
    {
        m_run = run;
        m_over = false;
        m_mixer = std::move(mixer);
        m_device = device;
        open();
    }

    void stop()
    {
        close();
        m_mixer.reset();
    }

private:
    void open()
    {
        close();
        m_stream = m_setup.streams->open({m_device, m_mixer->sampleRate(), m_bufferSize.size()},
                [this](QAudio::State state) { onState(state); });
        if (!m_stream) {
            fail();
            return;
        }
        qCDebug(logMixing) << "run" << m_run << "opens the output with a buffer of"
                           << m_bufferSize.size().count() << "ms";
        m_shared->begin(m_run, m_mixer->rendered());
        m_opened = m_setup.now();
        if (makeDevice() && m_stream->play(*m_mixerDevice))
            m_reporting.start();
        else
            fail();
    }

    // False without memory for the device's buffer; an exception cannot pass the event loop.
    bool makeDevice()
    {
        try {
            m_mixerDevice = std::make_unique<MixerDevice>(m_mixer, m_stream->format());
            return true;
        } catch (const std::bad_alloc &) {
            return false;
        }
    }

    void close()
    {
        ++m_attempt;
        m_reporting.stop();
        m_stream.reset();
        m_mixerDevice.reset();
    }

    void onState(QAudio::State state)
    {
        if (state == QAudio::IdleState)
            onUnderrun(); // the mixer always fills the buffer, so idle can only mean an underrun
        else if (state == QAudio::StoppedState)
            fail();
    }

    void onUnderrun()
    {
        m_shared->underruns.fetch_add(1, std::memory_order_relaxed);
        qCDebug(logMixing) << "underrun in run" << m_run;
        const Time now = m_setup.now();
        m_recent = m_underrun && now - *m_underrun < inARow ? m_recent + 1 : 1;
        m_underrun = now;
        if (m_recent > accidents && m_bufferSize.stepUp()) {
            m_recent = 0;
            later([this] { open(); });
        }
    }

    void onTick()
    {
        if (m_mixerDevice->hasBeenPulled())
            report();
        else if (m_setup.now() - m_opened >= longestWithoutPull)
            onNeverPulled();
    }

    void onNeverPulled()
    {
        if (m_bufferSize.stepUp())
            later([this] { open(); });
        else
            fail();
    }

    void fail()
    {
        if (std::exchange(m_over, true))
            return;
        qCInfo(logMixing) << "the output failed in run" << m_run;
        QMetaObject::invokeMethod(
                this,
                [this, attempt = m_attempt] {
                    if (attempt == m_attempt)
                        close();
                },
                Qt::QueuedConnection);
        m_shared->link.post([run = m_run](MixSink &owner) { owner.onFailed(run); });
    }

    // Deferred: we may be inside the stream's callback, which must not delete it. Dropped if the
    // stream has been closed or replaced by then.
    template <typename Call>
    void later(Call call)
    {
        QMetaObject::invokeMethod(
                this,
                [this, attempt = m_attempt, call = std::move(call)] {
                    if (attempt == m_attempt && !m_over)
                        call();
                },
                Qt::QueuedConnection);
    }

    void report()
    {
        const auto played = m_stream->heard();
        if (played.count() > 0)
            m_shared->report(m_setup.now(), played);
    }

    const std::shared_ptr<Shared> m_shared;
    const OutputSetup m_setup;
    int m_run = 0;
    quint64 m_attempt = 0; ///< number of the current stream, or of the time without one
    bool m_over = false;   ///< this run has failed
    BufferSizePolicy m_bufferSize;
    std::shared_ptr<Mixer> m_mixer;
    std::optional<QAudioDevice> m_device;
    // Declared before the stream, which pulls from it and must be destroyed first.
    std::unique_ptr<MixerDevice> m_mixerDevice;
    std::unique_ptr<OutputStream> m_stream;
    Time m_opened;
    QTimer m_reporting{this};
    std::optional<Time> m_underrun; ///< the latest
    int m_recent = 0;
};

MixSink::MixSink(const OutputSetup &setup, QObject *parent)
    : QObject(parent)
    , m_now(setup.now)
    , m_shared(std::make_shared<Shared>(*this))
    , m_worker(new Worker(m_shared, setup))
    , m_thread(m_worker, QStringLiteral("mix"), setup.reaper)
{
}

MixSink::~MixSink()
{
    m_shared->link.detach();
}

void MixSink::start(std::shared_ptr<Mixer> mixer, const std::optional<QAudioDevice> &device)
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

void MixSink::onFailed(int run)
{
    if (m_started && run == m_run)
        Q_EMIT failed();
}

std::optional<qint64> MixSink::reported() const
{
    return m_mixer ? m_shared->heard(m_run, m_now(), m_mixer->sampleRate()) : std::nullopt;
}

bool MixSink::isTimed() const
{
    return reported().has_value();
}

qint64 MixSink::heard() const
{
    const auto frame = reported();
    return frame ? std::min(m_mixer->rendered(), *frame) : 0;
}

int MixSink::underruns() const
{
    return m_shared->underruns.load(std::memory_order_relaxed);
}

} // namespace prelisten
