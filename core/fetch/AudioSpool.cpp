// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"

#include <utility>

namespace prelisten {

using namespace std::chrono_literals;

AudioSpool::AudioSpool(SourceName source, Context context, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_broker(context.broker)
    , m_pacer(context.pacer)
    , m_renewAhead(context.renewAhead)
    , m_recovery(context.retry)
    , m_download(m_source, {m_broker, context.storage, context.gate, context.idleTimeout})
    , m_progress(50ms)
{
    for (QTimer *timer : {&m_retryTimer, &m_expiryTimer})
        timer->setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &AudioSpool::retryInTurn);
    connect(&m_expiryTimer, &QTimer::timeout, this, &AudioSpool::onExpiryNear);
    connect(&m_progress, &SignalThrottler::triggered, this, &AudioSpool::progressed);

    connect(&m_download, &ContentDownload::opened, this, &AudioSpool::onOpened);
    connect(&m_download, &ContentDownload::stored, this, [this](qint64 fresh) {
        m_recovery.bytesStored(fresh);
        if (m_pacer && fresh > 0)
            m_pacer->bytesArrived();
    });
    connect(&m_download, &ContentDownload::progressed, &m_progress, &SignalThrottler::throttle);
    connect(&m_download, &ContentDownload::readable, this, &AudioSpool::readable);
    connect(&m_download, &ContentDownload::refused, this, [this] {
        fail({SpoolError::Kind::NotAudio, 0, std::nullopt});
    });
    connect(&m_download, &ContentDownload::completed, this, &AudioSpool::complete);
    connect(&m_download, &ContentDownload::moved, this, &AudioSpool::proceed);
    connect(&m_download, &ContentDownload::ended, this, &AudioSpool::onEnded);

    connect(&m_broker, &LinkBroker::renewed, this, &AudioSpool::onLinksRenewed);
    connect(&m_broker, &LinkBroker::ended, this, &AudioSpool::onLinksEnded);
    if (m_pacer) {
        connect(m_pacer, &RetryPacer::recovered, this, [this] {
            if (m_isPaced)
                proceed();
        });
    }
    const auto reportRenewal = [this] {
        if (m_activity == Activity::RenewingLink)
            Q_EMIT statusChanged();
    };
    connect(&m_broker, &LinkBroker::waiting, this, reportRenewal);
    connect(&m_broker, &LinkBroker::renewing, this, reportRenewal);
}

AudioSpool::~AudioSpool()
{
    m_broker.withdraw(this);
}

SpoolStatus AudioSpool::status() const
{
    SpoolStatus status;
    status.activity = m_activity;
    if (const auto &content = m_download.content()) {
        status.total = content->total();
        status.received = content->buffer()->received();
    }
    if (m_retryTimer.isActive()) {
        status.retryIn = m_retryTimer.remainingTimeAsDuration();
        status.problem = m_problem;
    }
    // A renewal that waits for its next retry is reported like any other wait.
    if (m_activity == Activity::RenewingLink && m_broker.nextTryIn()) {
        status.activity =
                m_broker.isWaitingForNetwork() ? Activity::WaitingForNetwork : Activity::Retrying;
        status.retryIn = m_broker.nextTryIn();
    }
    return status;
}

bool AudioSpool::isReadable() const
{
    return m_download.isReadable();
}

AudioKind AudioSpool::kind() const
{
    Q_ASSERT(isReadable());
    return m_download.content()->kind();
}

std::unique_ptr<SpoolReader> AudioSpool::openReader() const
{
    Q_ASSERT(isReadable());
    return std::make_unique<SpoolReader>(m_download.content()->buffer());
}

std::shared_ptr<SpoolBuffer> AudioSpool::buffer() const
{
    return isReadable() ? m_download.content()->buffer() : nullptr;
}

// Idle, Parked -> Connecting
void AudioSpool::start()
{
    if (m_activity == Activity::Idle || m_activity == Activity::Parked)
        proceed();
}

// any but Complete, Failed -> Idle
void AudioSpool::pause()
{
    if (m_activity == Activity::Complete || m_activity == Activity::Failed)
        return;
    cancelAll();
    enter(Activity::Idle);
}

// Retrying, WaitingForNetwork, AwaitingLink, RenewingLink -> Parked; Parked -> Connecting
void AudioSpool::setListening(bool listening)
{
    if (std::exchange(m_listening, listening) == listening)
        return;
    const bool waits = m_retryTimer.isActive() || m_activity == Activity::RenewingLink;
    if (!listening && waits)
        park();
    else if (listening && m_activity == Activity::Parked)
        proceed();
}

// Retrying, WaitingForNetwork, AwaitingLink, Parked, Failed -> Connecting
void AudioSpool::retryNow()
{
    m_broker.retryNow();
    const bool hasFailed = m_activity == Activity::Failed;
    if (hasFailed) {
        m_error.reset();
        m_recovery.reset();
        m_download.reopen();
    }
    if (hasFailed || m_retryTimer.isActive() || m_activity == Activity::Parked)
        proceed();
}

// Connecting, Receiving, Retrying, WaitingForNetwork, AwaitingLink -> RenewingLink, Parked
void AudioSpool::distrustLink()
{
    const bool runs = m_activity == Activity::Connecting || m_activity == Activity::Receiving;
    if (!runs && !m_retryTimer.isActive())
        return;
    if (!m_listening) {
        park();
        return;
    }
    cancelAll();
    renewLink();
}

void AudioSpool::releaseBytes()
{
    if (m_activity == Activity::Complete)
        m_download.content()->buffer()->release();
}

} // namespace prelisten
