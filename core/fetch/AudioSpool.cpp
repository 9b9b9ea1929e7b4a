// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"

#include "core/Log.h"
#include "core/fetch/LinkExpiry.h"

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
    if (m_retryTimer.isActive())
        status.retryIn = m_retryTimer.remainingTimeAsDuration();
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

// Retrying, WaitingForNetwork, RenewingLink -> Parked; Parked -> Connecting
void AudioSpool::setListening(bool listening)
{
    if (std::exchange(m_listening, listening) == listening)
        return;
    const bool waits = m_activity == Activity::Retrying || m_activity == Activity::RenewingLink ||
                       m_activity == Activity::WaitingForNetwork;
    if (!listening && waits)
        park();
    else if (listening && m_activity == Activity::Parked)
        proceed();
}

// Retrying, WaitingForNetwork, Parked, Failed -> Connecting
void AudioSpool::retryNow()
{
    m_broker.retryNow();
    switch (m_activity) {
    case Activity::Failed:
        m_error.reset();
        m_recovery.reset();
        m_download.reopen();
        proceed();
        break;
    case Activity::Retrying:
    case Activity::WaitingForNetwork:
    case Activity::Parked:
        proceed();
        break;
    default:
        break;
    }
}

void AudioSpool::releaseBytes()
{
    if (m_activity == Activity::Complete)
        m_download.content()->buffer()->release();
}

// any -> Connecting, Failed
void AudioSpool::proceed()
{
    m_retryTimer.stop();
    m_isPaced = false;
    if (!m_download.request()) {
        fail({SpoolError::Kind::NoLink, 0, std::nullopt});
        return;
    }
    m_recovery.requestSent(m_broker.generation());
    enter(Activity::Connecting);
}

// any -> Parked
void AudioSpool::park()
{
    cancelAll();
    enter(Activity::Parked);
}

// Connecting, Receiving -> Retrying, WaitingForNetwork
void AudioSpool::retryIn(std::chrono::milliseconds delay)
{
    const bool isOutage =
            m_recovery.isWaitingForNetwork() || (m_pacer && m_pacer->isWaitingForNetwork());
    m_retryTimer.start(delay);
    enter(isOutage ? Activity::WaitingForNetwork : Activity::Retrying);
}

// Retrying, WaitingForNetwork -> Connecting, or the same
void AudioSpool::retryInTurn()
{
    const auto gap = m_pacer ? m_pacer->ask() : 0ms;
    m_isPaced = gap > 0ms;
    if (m_isPaced)
        retryIn(gap);
    else
        proceed();
}

// Connecting -> RenewingLink, Failed
void AudioSpool::renewLink()
{
    const bool isNewest = m_recovery.generation() == m_broker.generation();
    if (isNewest && m_broker.hasEnded()) {
        fail({SpoolError::Kind::AccessEnded, m_broker.whyEnded()->httpStatus, m_broker.whyEnded()});
    } else {
        m_broker.renew(m_recovery.generation(), this);
        enter(Activity::RenewingLink);
    }
}

// Connecting, Receiving -> Connecting, Failed
void AudioSpool::startOver()
{
    const bool wasReadable = isReadable();
    cancelAll();
    m_download.dropContent();
    proceed();
    if (wasReadable)
        Q_EMIT contentReplaced();
}

// any -> Complete
void AudioSpool::complete()
{
    cancelAll();
    Q_EMIT progressed();
    enter(Activity::Complete);
    Q_EMIT completed();
}

// any -> Failed
void AudioSpool::fail(const SpoolError &error)
{
    cancelAll();
    m_download.close();
    m_error = error;
    qCInfo(logFetch) << m_source << "failed:" << error.kind << "status" << error.httpStatus;
    enter(Activity::Failed);
    Q_EMIT failed(error);
}

void AudioSpool::enter(Activity activity)
{
    const bool entered = std::exchange(m_activity, activity) != activity;
    if (entered) {
        qCDebug(logFetch) << m_source << activity << "at byte" << m_download.nextOffset()
                          << "link generation" << m_recovery.generation();
    }
    if (entered || m_retryTimer.isActive())
        Q_EMIT statusChanged();
}

// Connecting -> Receiving
void AudioSpool::onOpened(const QByteArray &date)
{
    const QUrl link = m_broker.link(m_source).value_or(SignedLink()).reveal();
    const auto wait = LinkExpiry::renewAfter(LinkExpiry::remaining(link, date), m_renewAhead);
    if (wait)
        m_expiryTimer.start(*wait);
    else
        m_expiryTimer.stop();
    enter(Activity::Receiving);
}

// Connecting, Receiving -> any but Idle, Receiving, Complete
void AudioSpool::onEnded(const RangeDownload::End &end)
{
    using Action = DownloadRecovery::Action;
    const DownloadRecovery::Step next = m_recovery.afterEnd(end, m_listening);
    switch (next.action) {
    case Action::Request:
        proceed();
        break;
    case Action::Wait:
        retryIn(next.delay);
        break;
    case Action::RenewLink:
        renewLink();
        break;
    case Action::StartOver:
        startOver();
        break;
    case Action::Park:
        park();
        break;
    case Action::Fail:
        fail(next.error);
        break;
    }
}

void AudioSpool::onExpiryNear()
{
    const int generation = m_recovery.generation();
    if (m_activity == Activity::Receiving && m_listening && generation == m_broker.generation())
        m_broker.renew(generation, this);
}

void AudioSpool::onLinksRenewed()
{
    if (m_activity == Activity::RenewingLink && m_recovery.generation() != m_broker.generation())
        proceed();
}

void AudioSpool::onLinksEnded(const ApiError &why)
{
    if (m_activity == Activity::RenewingLink && m_recovery.generation() == m_broker.generation())
        fail({SpoolError::Kind::AccessEnded, why.httpStatus, why});
}

/// Drops all requests and cancels all timers and renewals.
void AudioSpool::cancelAll()
{
    m_download.cancel();
    m_retryTimer.stop();
    m_isPaced = false;
    m_expiryTimer.stop();
    m_broker.withdraw(this);
}

} // namespace prelisten
