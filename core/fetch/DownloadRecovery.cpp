// SPDX-License-Identifier: MIT
#include "core/fetch/DownloadRecovery.h"

#include "core/fetch/LinkRefusal.h"

#include <utility>

namespace prelisten {

using namespace std::chrono_literals;

namespace {

constexpr int renewalsWithoutByte = 2;
constexpr int replacementLimit = 2;
constexpr auto longestWaitForLink = 5min;
constexpr qint64 progress = 1024; // bytes after which a connection counts as working

using Action = DownloadRecovery::Action;
using Step = DownloadRecovery::Step;

Step stepTo(Action action)
{
    return {action, {}, {}};
}

Step failure(const SpoolError &error)
{
    return {Action::Fail, {}, error};
}

Step failure(SpoolError::Kind kind)
{
    return failure(SpoolError{kind, 0, std::nullopt});
}

} // namespace

DownloadRecovery::DownloadRecovery(RetryPolicy retry)
    : m_retry(retry), m_patience(retry, longestWaitForLink)
{
}

void DownloadRecovery::requestSent(int generation)
{
    m_fresh = 0;
    m_generation = generation;
}

void DownloadRecovery::bytesStored(qint64 fresh)
{
    m_fresh += fresh;
    if (fresh > 0) {
        m_rejectedGeneration = m_rejectedInRow = 0;
        m_patience.reset();
    }
    if (hasProgress()) {
        m_retry.reset();
        m_unexpectedAnswers = 0;
    }
}

DownloadRecovery::Step DownloadRecovery::afterEnd(const RangeDownload::End &end, bool isListening)
{
    using Kind = RangeDownload::End::Kind;
    switch (end.kind) {
    case Kind::Complete:
        if (m_fresh > 0)
            return stepTo(Action::Request);
        // The server sends only bytes that are stored already: back off instead of looping.
        return isListening ? retryLater(std::nullopt) : stepTo(Action::Park);
    case Kind::Interrupted:
        if (!isListening)
            return stepTo(Action::Park);
        if (end.error.network && !end.error.network->isTransient())
            return failure(end.error);
        // After some progress the link has most likely expired; a new request will show.
        return hasProgress() ? stepTo(Action::Request) : retryLater(std::nullopt);
    case Kind::Busy:
        return isListening ? retryLater(end.retryAfter) : stepTo(Action::Park);
    case Kind::LinkRejected:
    case Kind::LinkTooEarly:
        return isListening ? afterRejectedLink(end) : stepTo(Action::Park);
    case Kind::Changed:
        return afterChange();
    case Kind::Unexpected:
        if (m_unexpectedAnswers++ > 0)
            return failure(end.error);
        return isListening ? stepTo(Action::Request) : stepTo(Action::Park);
    case Kind::Permanent:
        break;
    }
    return failure(end.error);
}

void DownloadRecovery::reset()
{
    m_retry.reset();
    m_patience.reset();
    m_rejectedGeneration = m_rejectedInRow = m_replacements = m_unexpectedAnswers = 0;
}

bool DownloadRecovery::hasProgress() const
{
    return m_fresh >= progress;
}

DownloadRecovery::Step DownloadRecovery::retryLater(
        std::optional<std::chrono::milliseconds> retryAfter)
{
    return {Action::Wait, m_retry.nextDelay(retryAfter), {}};
}

DownloadRecovery::Step DownloadRecovery::afterRejectedLink(const RangeDownload::End &end)
{
    if (std::exchange(m_rejectedGeneration, m_generation) != m_generation)
        ++m_rejectedInRow;
    const bool isTooEarly = end.kind == RangeDownload::End::Kind::LinkTooEarly;
    const SpoolError why{
            isTooEarly ? SpoolError::Kind::LinkTooEarly : SpoolError::Kind::LinksDeadOnArrival,
            end.error.httpStatus, std::nullopt};
    if (const auto delay = waitForLink(end))
        return {Action::AwaitLink, *delay, why};
    if (m_rejectedInRow > renewalsWithoutByte)
        return failure(why);
    return stepTo(Action::RenewLink);
}

/// How long to wait before the same link is tried again; nullopt if that is no use.
std::optional<std::chrono::milliseconds> DownloadRecovery::waitForLink(
        const RangeDownload::End &end)
{
    if (end.kind == RangeDownload::End::Kind::LinkTooEarly)
        return m_patience.untilValid(end.retryAfter);
    // A fresh link that is refused may be not valid yet, even if the storage does not say so.
    const bool isFresh = m_rejectedInRow > 1;
    if (isFresh && LinkRefusal::isRefused(end.error.httpStatus))
        return m_patience.quickly();
    return std::nullopt;
}

DownloadRecovery::Step DownloadRecovery::afterChange()
{
    if (++m_replacements > replacementLimit)
        return failure(SpoolError::Kind::KeepsChanging);
    return stepTo(Action::StartOver);
}

} // namespace prelisten
