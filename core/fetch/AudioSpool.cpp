// SPDX-License-Identifier: MIT
#include "core/fetch/AudioSpool.h"

#include "core/Log.h"

#include <algorithm>
#include <utility>

namespace prelisten {

using namespace std::chrono_literals;

namespace {

constexpr int renewalsWithoutByte = 2;
constexpr int replacementLimit = 2;

} // namespace

AudioSpool::AudioSpool(SourceName source, Context context, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_broker(context.broker)
    , m_storage(context.storage)
    , m_gate(context.gate)
    , m_idleTimeout(context.idleTimeout)
    , m_renewAhead(context.renewAhead)
    , m_retry(context.retry)
{
    for (QTimer *timer : {&m_retryTimer, &m_expiryTimer, &m_progressTimer})
        timer->setSingleShot(true);
    m_progressTimer.setInterval(50ms);
    connect(&m_retryTimer, &QTimer::timeout, this, &AudioSpool::proceed);
    connect(&m_expiryTimer, &QTimer::timeout, this, &AudioSpool::onExpiryNear);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_progressPending, false))
            announceProgress();
    });
    connect(this, &AudioSpool::readerStarved, this, &AudioSpool::onStarved, Qt::QueuedConnection);
    connect(&m_broker, &LinkBroker::renewed, this, &AudioSpool::onLinksRenewed);
    connect(&m_broker, &LinkBroker::ended, this, &AudioSpool::onLinksEnded);
    const auto tell = [this] {
        if (m_activity == Activity::RenewingLink)
            Q_EMIT statusChanged();
    };
    connect(&m_broker, &LinkBroker::waiting, this, tell);
    connect(&m_broker, &LinkBroker::renewing, this, tell);
}

AudioSpool::~AudioSpool()
{
    m_broker.withdraw(this);
    dropContent();
}

SpoolStatus AudioSpool::status() const
{
    SpoolStatus status;
    status.activity = m_activity;
    if (m_content) {
        status.total = m_content->total();
        status.received = m_content->buffer()->received();
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
    return m_content && m_content->isReadable();
}

AudioKind AudioSpool::kind() const
{
    Q_ASSERT(isReadable());
    return m_content->kind();
}

std::unique_ptr<SpoolReader> AudioSpool::openReader() const
{
    Q_ASSERT(isReadable());
    return std::make_unique<SpoolReader>(m_content->buffer());
}

std::shared_ptr<SpoolBuffer> AudioSpool::buffer() const
{
    return isReadable() ? m_content->buffer() : nullptr;
}

// Idle, Parked -> Connecting
void AudioSpool::start()
{
    if (m_activity == Activity::Idle || m_activity == Activity::Parked)
        proceed();
}

// any but Complete, Failed -> Idle
void AudioSpool::rest()
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
        m_retry.reset();
        m_deadGeneration = m_expiredInRow = m_replacements = m_oddAnswers = 0;
        if (m_content)
            m_content->buffer()->reopen();
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
        m_content->buffer()->release();
}

// any -> Connecting, Failed
void AudioSpool::proceed()
{
    m_retryTimer.stop();
    const std::optional<SignedLink> link = m_broker.link(m_source);
    if (!link) {
        fail({SpoolError::Kind::NoLink, 0, std::nullopt});
        return;
    }
    m_fresh = 0;
    m_generation = m_broker.generation();
    m_main = newDownload(m_content ? m_content->rangeFor(wantedNext()) : RangeRequest::Range());
    connect(m_main, &RangeDownload::opened, this, &AudioSpool::onOpened);
    connect(m_main, &RangeDownload::ended, this, &AudioSpool::onEnded);
    m_main->send(*link);
    enter(Activity::Connecting);
}

// any -> Parked
void AudioSpool::park()
{
    cancelAll();
    enter(Activity::Parked);
}

// Connecting, Receiving -> Connecting, Retrying, WaitingForNetwork, Parked
void AudioSpool::interrupt(bool mayHurry, std::optional<std::chrono::milliseconds> retryAfter)
{
    if (!m_listening) {
        park();
    } else if (mayHurry && hasProgress()) {
        proceed(); // most likely the link has expired; a new request will show
    } else {
        m_retryTimer.start(m_retry.nextDelay(retryAfter));
        enter(m_retry.isWaitingForNetwork() ? Activity::WaitingForNetwork : Activity::Retrying);
    }
}

// Connecting -> RenewingLink, Parked, Failed
void AudioSpool::renewLink()
{
    if (!m_listening) {
        park();
        return;
    }
    if (std::exchange(m_deadGeneration, m_generation) != m_generation)
        ++m_expiredInRow;
    const bool isNewest = m_generation == m_broker.generation();
    if (m_expiredInRow > renewalsWithoutByte) {
        fail({SpoolError::Kind::LinksDeadOnArrival, 0, std::nullopt});
    } else if (isNewest && m_broker.hasEnded()) {
        fail({SpoolError::Kind::AccessEnded, m_broker.whyEnded()->httpStatus, m_broker.whyEnded()});
    } else {
        m_broker.renew(m_generation, this);
        enter(Activity::RenewingLink);
    }
}

// Connecting, Receiving -> Connecting, Failed
void AudioSpool::startOver()
{
    if (++m_replacements > replacementLimit) {
        fail({SpoolError::Kind::KeepsChanging, 0, std::nullopt});
        return;
    }
    const bool wasReadable = isReadable();
    cancelAll();
    dropContent();
    proceed();
    if (wasReadable)
        Q_EMIT contentReplaced();
}

// Connecting -> Connecting, Parked, Failed
void AudioSpool::retryUnexpected(const SpoolError &error)
{
    if (m_oddAnswers++ > 0)
        fail(error);
    else if (!m_listening)
        park();
    else
        proceed();
}

// any -> Complete
void AudioSpool::complete()
{
    cancelAll();
    m_content->buffer()->setStarvedHandler(nullptr);
    Q_EMIT progressed();
    enter(Activity::Complete);
    Q_EMIT completed();
}

// any -> Failed
void AudioSpool::fail(const SpoolError &error)
{
    cancelAll();
    if (isReadable())
        m_content->buffer()->close();
    else
        dropContent();
    m_error = error;
    qCInfo(logFetch) << m_source << "failed:" << error.kind << "status" << error.httpStatus;
    enter(Activity::Failed);
    Q_EMIT failed(error);
}

RangeDownload *AudioSpool::newDownload(const RangeRequest::Range &range)
{
    auto request = std::make_unique<RangeRequest>(m_storage, m_gate, m_idleTimeout, range, nullptr);
    auto *download = new RangeDownload(m_content, std::move(request), this);
    connect(download, &RangeDownload::stored, this, &AudioSpool::onStored);
    return download;
}

void AudioSpool::letGo(QPointer<RangeDownload> &download)
{
    if (!download)
        return;
    download->disconnect(this);
    download->drop();
    download->deleteLater();
    download = nullptr;
}

/// Drops all requests and cancels all timers and renewals.
void AudioSpool::cancelAll()
{
    letGo(m_main);
    letGo(m_tail);
    m_retryTimer.stop();
    m_expiryTimer.stop();
    m_broker.withdraw(this);
}

void AudioSpool::dropContent()
{
    if (!m_content)
        return;
    m_content->buffer()->setStarvedHandler(nullptr);
    m_content->buffer()->close();
    m_content = nullptr;
    m_wanted = 0;
}

void AudioSpool::enter(Activity activity)
{
    const bool entered = std::exchange(m_activity, activity) != activity;
    if (entered) {
        qCDebug(logFetch) << m_source << activity << "at byte" << (m_content ? wantedNext() : 0)
                          << "link generation" << m_generation;
    }
    if (entered || m_retryTimer.isActive())
        Q_EMIT statusChanged();
}

void AudioSpool::announceProgress()
{
    if (m_progressTimer.isActive()) {
        m_progressPending = true;
        return;
    }
    m_progressTimer.start();
    Q_EMIT progressed();
}

} // namespace prelisten
