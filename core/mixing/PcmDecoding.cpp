// SPDX-License-Identifier: MIT
#include "core/mixing/PcmDecoding.h"

#include "core/decoding/PcmConverter.h"

#include <QAudioDecoder>

#include <algorithm>
#include <chrono>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto newsInterval = 50ms;

} // namespace

/// The half that lives on the decoding's thread and alone touches the framework.
class PcmDecoding::Worker : public QObject
{
public:
    Worker(PcmDecoding &owner, Wish wish) : m_owner(owner), m_wish(std::move(wish)) {}

    ~Worker() override
    {
        if (m_decoder)
            m_decoder->disconnect(this);
        m_decoder.reset();
        if (m_store)
            m_store->close();
    }

    void start()
    {
        m_decoder = std::make_unique<QAudioDecoder>();
        connect(m_decoder.get(), &QAudioDecoder::bufferReady, this, &Worker::onBuffer);
        connect(m_decoder.get(), &QAudioDecoder::finished, this, &Worker::onFinished);
        connect(m_decoder.get(), qOverload<QAudioDecoder::Error>(&QAudioDecoder::error), this,
                [this] { end(&PcmDecoding::undecodable); });
        m_decoder->setSourceDevice(m_owner.m_reader.get());
        m_decoder->start();
    }

private:
    void onBuffer()
    {
        const QAudioBuffer buffer = m_decoder->read();
        m_owner.m_buffers.fetch_add(1, std::memory_order_relaxed);
        if (m_over || !buffer.isValid() || buffer.frameCount() == 0)
            return;
        if (!m_converter && !begin(buffer.format()))
            return;
        if (buffer.format() != m_converter->input()) {
            // A file may change its format on the way; whoever plays it would stumble as well.
            end(&PcmDecoding::undecodable);
            return;
        }
        add(m_converter->convert(buffer));
    }

    bool begin(const QAudioFormat &format)
    {
        const int rate = m_wish.rate->settle(format.sampleRate());
        m_converter = std::make_unique<PcmConverter>(format, rate);
        if (!m_converter->isValid()) {
            end(&PcmDecoding::undecodable);
            return false;
        }
        if (m_wish.frames && m_wish.framesRate > 0)
            m_most = (*m_wish.frames * rate + m_wish.framesRate - 1) / m_wish.framesRate;
        m_store = std::make_shared<PcmStore>(rate, m_wish.budget);
        tell([store = std::shared_ptr<const PcmStore>(m_store)](
                     PcmDecoding &owner) { Q_EMIT owner.opened(store); });
        return true;
    }

    void add(std::span<const qint16> samples)
    {
        const auto room = static_cast<size_t>((m_most - m_written) * PcmStore::channels);
        const auto kept = samples.first(std::min(samples.size(), room));
        if (!m_store->write(m_written, kept)) {
            end(&PcmDecoding::outOfRoom);
            return;
        }
        m_written += static_cast<qint64>(kept.size()) / PcmStore::channels;
        const auto now = std::chrono::steady_clock::now();
        if (now - m_lastNews < newsInterval)
            return;
        m_lastNews = now;
        tell([](PcmDecoding &owner) { Q_EMIT owner.grew(); });
    }

    void onFinished()
    {
        if (m_over)
            return;
        if (!m_store) {
            end(&PcmDecoding::undecodable);
            return;
        }
        add(m_converter->flush());
        if (m_over)
            return;
        end(&PcmDecoding::finished);
    }

    void end(void (PcmDecoding::*signal)())
    {
        if (std::exchange(m_over, true))
            return;
        // Whatever the end is like: nobody need wait for more.
        if (m_store) {
            if (signal == &PcmDecoding::finished)
                m_store->setEnd(m_written);
            m_store->close();
        }
        tell([signal](PcmDecoding &owner) { Q_EMIT(owner.*signal)(); });
    }

    // Signals go out on the owner's thread, so that what they set off runs there, in order.
    template <typename Call>
    void tell(Call call)
    {
        QMetaObject::invokeMethod(
                &m_owner, [owner = &m_owner, call = std::move(call)] { call(*owner); },
                Qt::QueuedConnection);
    }

    PcmDecoding &m_owner;
    Wish m_wish;
    std::unique_ptr<QAudioDecoder> m_decoder;
    std::unique_ptr<PcmConverter> m_converter;
    std::shared_ptr<PcmStore> m_store;
    qint64 m_most = PcmStore::mostFrames;
    qint64 m_written = 0; ///< frames
    std::chrono::steady_clock::time_point m_lastNews;
    bool m_over = false;
};

PcmDecoding::PcmDecoding(std::unique_ptr<SpoolReader> reader, Wish wish, QObject *parent)
    : QObject(parent)
    , m_reader(std::move(reader))
    , m_worker(new Worker(*this, std::move(wish)))
    , m_thread(m_worker, QStringLiteral("decoding"))
{
    m_reader->moveToThread(&m_thread.thread());
}

PcmDecoding::~PcmDecoding()
{
    m_reader->abort();
}

void PcmDecoding::start()
{
    // Behind what plays: decoding catches up by itself.
    m_thread.start(QThread::LowPriority);
    m_thread.post([worker = m_worker] { worker->start(); });
}

} // namespace prelisten
