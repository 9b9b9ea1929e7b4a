// SPDX-License-Identifier: MIT
#include "core/playback/OutputWatch.h"

#include <QTimer>

#include <utility>

namespace prelisten {

/// Runs on a thread of its own and is the only code here that uses the sound server. May outlive
/// its owner.
class OutputWatch::Worker : public QObject
{
public:
    Worker(std::shared_ptr<Link> link, std::shared_ptr<OutputStreamFactory> streams,
            const OutputWatchTimes &times)
        : m_link(std::move(link)), m_streams(std::move(streams))
    {
        m_retry.setSingleShot(true);
        m_retry.setInterval(times.retry);
        connect(&m_retry, &QTimer::timeout, this, &Worker::open);
        m_pulse.setInterval(times.pulse);
        connect(&m_pulse, &QTimer::timeout, this, [this] { tell(m_stream != nullptr); });
    }

    void watch(int run, const QAudioDevice &device)
    {
        m_run = run;
        m_device = device;
        m_pulse.start();
        open();
    }

private:
    void open()
    {
        close();
        m_stream = m_streams->open({m_device, 0, {}}, [this](QAudio::State state) {
            if (state == QAudio::StoppedState)
                breakLater();
        });
        if (m_stream && m_stream->hold())
            tell(true);
        else
            onBroken();
    }

    // Deferred: we are inside the stream's callback, which must not delete it. By then there may be
    // another stream.
    void breakLater()
    {
        QMetaObject::invokeMethod(
                this,
                [this, attempt = m_attempt] {
                    if (attempt == m_attempt)
                        onBroken();
                },
                Qt::QueuedConnection);
    }

    void onBroken()
    {
        close();
        m_retry.start();
        tell(false);
    }

    void close()
    {
        ++m_attempt;
        m_retry.stop();
        m_stream.reset();
    }

    void tell(bool reachable)
    {
        m_link->post(
                [run = m_run, reachable](OutputWatch &owner) { owner.report(run, reachable); });
    }

    const std::shared_ptr<Link> m_link;
    const std::shared_ptr<OutputStreamFactory> m_streams;
    int m_run = 0;
    quint64 m_attempt = 0; ///< number of the current stream
    QAudioDevice m_device;
    std::unique_ptr<OutputStream> m_stream;
    QTimer m_retry{this};
    QTimer m_pulse{this};
};

OutputWatch::OutputWatch(OutputSetup setup, OutputWatchTimes times, QObject *parent)
    : QObject(parent)
    , m_link(std::make_shared<Link>(*this))
    , m_worker(new Worker(m_link, std::move(setup.streams), times))
    , m_thread(m_worker, QStringLiteral("outputs"), setup.reaper)
{
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(times.longestSilence);
    connect(&m_watchdog, &QTimer::timeout, this, [this] { setReachable(false); });
}

OutputWatch::~OutputWatch()
{
    m_link->detach();
}

void OutputWatch::watch(const QAudioDevice &device)
{
    m_thread.start(QThread::InheritPriority);
    m_watchdog.start();
    m_thread.post([worker = m_worker, run = ++m_run, device] { worker->watch(run, device); });
}

void OutputWatch::report(int run, bool reachable)
{
    if (run != m_run)
        return;
    m_watchdog.start();
    setReachable(reachable);
}

void OutputWatch::setReachable(bool reachable)
{
    if (std::exchange(m_reachable, reachable) != reachable)
        Q_EMIT reachableChanged(reachable);
}

} // namespace prelisten
