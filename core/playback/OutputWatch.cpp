// SPDX-License-Identifier: MIT
#include "core/playback/OutputWatch.h"

#include "core/playback/AudioSinkPointer.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto retryInterval = 1s;
constexpr auto pulseInterval = 500ms;
// A busy machine is late, too.
constexpr auto longestSilence = 3s;

} // namespace

/// The half that lives on a thread of its own and alone touches the framework.
class OutputWatch::Worker : public QObject
{
public:
    explicit Worker(OutputWatch &owner) : m_owner(owner)
    {
        m_retry.setSingleShot(true);
        m_retry.setInterval(retryInterval);
        connect(&m_retry, &QTimer::timeout, this, &Worker::open);
        m_pulse.setInterval(pulseInterval);
        connect(&m_pulse, &QTimer::timeout, this, [this] { tell(m_sink != nullptr); });
    }

    ~Worker() override { close(); }

    void watch(const QAudioDevice &device)
    {
        m_device = device;
        m_pulse.start();
        open();
    }

private:
    void open()
    {
        close();
        m_sink.reset(new QAudioSink(m_device, m_device.preferredFormat()));
        if (m_sink->start()) {
            m_sink->suspend(); // else it would keep the output from going to sleep
            connect(m_sink.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) {
                if (state == QAudio::StoppedState)
                    // Not now: it is telling us.
                    QMetaObject::invokeMethod(this, &Worker::onBroken, Qt::QueuedConnection);
            });
            tell(true);
        } else {
            onBroken();
        }
    }

    void onBroken()
    {
        close();
        m_retry.start();
        tell(false);
    }

    void close()
    {
        m_retry.stop();
        m_sink.reset();
    }

    void tell(bool reachable)
    {
        QMetaObject::invokeMethod(
                &m_owner, [owner = &m_owner, reachable] { owner->report(reachable); },
                Qt::QueuedConnection);
    }

    OutputWatch &m_owner;
    QAudioDevice m_device;
    AudioSinkPointer m_sink;
    QTimer m_retry{this};
    QTimer m_pulse{this};
};

OutputWatch::OutputWatch(QObject *parent)
    : QObject(parent), m_worker(new Worker(*this)), m_thread(m_worker, QStringLiteral("outputs"))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(longestSilence);
    connect(&m_silence, &QTimer::timeout, this, [this] { setReachable(false); });
}

OutputWatch::~OutputWatch() = default;

void OutputWatch::watch(const QAudioDevice &device)
{
    m_thread.start(QThread::InheritPriority);
    m_silence.start();
    m_thread.post([worker = m_worker, device] { worker->watch(device); });
}

void OutputWatch::report(bool reachable)
{
    m_silence.start();
    setReachable(reachable);
}

void OutputWatch::setReachable(bool reachable)
{
    if (std::exchange(m_reachable, reachable) != reachable)
        Q_EMIT reachableChanged(reachable);
}

} // namespace prelisten
