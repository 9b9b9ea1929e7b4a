// SPDX-License-Identifier: MIT
#include "tests/support/FakeOutputs.h"

#include <utility>

namespace prelisten::tests {

namespace {

constexpr int channels = 2;

} // namespace

/// A fake stream. All its data is guarded by the mutex of its FakeOutputs.
class FakeOutputs::Stream : public OutputStream
{
public:
    Stream(FakeOutputs &outputs, int sampleRate, Opening opening, Listener listener)
        : m_outputs(outputs), m_opening(opening), m_listener(std::move(listener))
    {
        m_format.setSampleRate(sampleRate);
        m_format.setChannelCount(channels);
        m_format.setSampleFormat(QAudioFormat::Float);
    }

    ~Stream() override
    {
        const std::lock_guard lock(m_outputs.m_mutex);
        --m_outputs.m_streams;
        if (m_outputs.m_newest == this)
            m_outputs.m_newest = nullptr;
    }

    [[nodiscard]] QAudioFormat format() const override { return m_format; }

    [[nodiscard]] bool play(QIODevice &source) override
    {
        if (!opens())
            return false;
        const std::lock_guard lock(m_outputs.m_mutex);
        m_source = &source;
        return true;
    }

    [[nodiscard]] bool hold() override { return opens(); }

    [[nodiscard]] std::chrono::microseconds heard() const override
    {
        const std::lock_guard lock(m_outputs.m_mutex);
        return std::chrono::microseconds(m_heard * std::micro::den / m_format.sampleRate());
    }

    [[nodiscard]] bool opens() const
    {
        if (m_opening == Opening::StopsWithin)
            m_listener(QAudio::StoppedState);
        return m_opening == Opening::Works;
    }

    FakeOutputs &m_outputs;
    const Opening m_opening;
    const Listener m_listener;
    QAudioFormat m_format;
    QIODevice *m_source = nullptr;
    qint64 m_heard = 0;
};

FakeOutputs::~FakeOutputs() = default;

void FakeOutputs::setOpenings(const QList<Opening> &openings)
{
    const std::lock_guard lock(m_mutex);
    m_openings = openings;
}

void FakeOutputs::setAllOpenings(Opening opening)
{
    const std::lock_guard lock(m_mutex);
    m_usual = opening;
}

void FakeOutputs::block()
{
    const std::lock_guard lock(m_mutex);
    m_blocked = true;
}

void FakeOutputs::unblock()
{
    const std::lock_guard lock(m_mutex);
    m_blocked = false;
    m_changed.notify_all();
}

void FakeOutputs::waitUntilBlocked()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting > 0; });
}

void FakeOutputs::hang()
{
    block();
    const auto wait = [this] {
        std::unique_lock lock(m_mutex);
        passGate(lock);
    };
    QMetaObject::invokeMethod(m_caller, wait, Qt::QueuedConnection);
    waitUntilBlocked();
}

// Synchronizes with a lock of its own: the thread sanitizer does not see the locks of Qt.
void FakeOutputs::callThere(const std::function<void()> &call)
{
    bool done = false;
    std::unique_lock lock(m_mutex);
    QMetaObject::invokeMethod(
            m_caller,
            [this, call, &done] {
                call();
                const std::lock_guard doneLock(m_mutex);
                done = true;
                m_changed.notify_all();
            },
            Qt::QueuedConnection);
    m_changed.wait(lock, [&done] { return done; });
}

void FakeOutputs::passGate(std::unique_lock<std::mutex> &lock)
{
    ++m_waiting;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return !m_blocked; });
    --m_waiting;
}

void FakeOutputs::tell(QAudio::State state)
{
    const auto told = [this, state] {
        std::unique_lock lock(m_mutex);
        if (!m_newest)
            return;
        const OutputStream::Listener listener = m_newest->m_listener;
        lock.unlock();
        listener(state);
    };
    callThere(told);
}

void FakeOutputs::settle()
{
    callThere([] {});
}

std::vector<float> FakeOutputs::pull(int frames)
{
    const std::lock_guard lock(m_mutex);
    if (!m_newest || !m_newest->m_source)
        return {};
    std::vector<float> both(static_cast<size_t>(frames) * channels);
    m_newest->m_source->read(reinterpret_cast<char *>(both.data()),
            static_cast<qint64>(both.size() * sizeof(float)));
    std::vector<float> left;
    for (size_t i = 0; i < both.size(); i += channels)
        left.push_back(both[i] * 32'768);
    return left;
}

void FakeOutputs::hear(qint64 frames)
{
    const std::lock_guard lock(m_mutex);
    if (m_newest)
        m_newest->m_heard = frames;
}

int FakeOutputs::asked() const
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

int FakeOutputs::streams() const
{
    const std::lock_guard lock(m_mutex);
    return m_streams;
}

bool FakeOutputs::plays() const
{
    const std::lock_guard lock(m_mutex);
    return m_newest && m_newest->m_source;
}

std::chrono::milliseconds FakeOutputs::buffer() const
{
    const std::lock_guard lock(m_mutex);
    return m_buffer;
}

std::unique_ptr<OutputStream> FakeOutputs::open(
        const OutputStream::Request &request, OutputStream::Listener listener)
{
    std::unique_lock lock(m_mutex);
    ++m_asked;
    m_buffer = request.buffer;
    auto &caller = m_callers[QThread::currentThread()];
    if (!caller)
        caller = std::make_unique<QObject>();
    m_caller = caller.get();
    passGate(lock);
    const Opening opening = m_openings.isEmpty() ? m_usual : m_openings.takeFirst();
    if (opening == Opening::NoOutput)
        return nullptr;
    auto stream = std::make_unique<Stream>(*this, request.sampleRate, opening, std::move(listener));
    ++m_streams;
    m_newest = stream.get();
    return stream;
}

} // namespace prelisten::tests
