// SPDX-License-Identifier: MIT
#include "core/fetch/DownloadRecovery.h"

#include <utility>

namespace prelisten {

namespace {

constexpr int renewalsWithoutByte = 2;
constexpr int replacementLimit = 2;
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

void DownloadRecovery::requestSent(int generation)
{
    m_fresh = 0;
    m_generation = generation;
}

void DownloadRecovery::bytesStored(qint64 fresh)
{
    m_fresh += fresh;
    if (fresh > 0)
        m_rejectedGeneration = m_rejectedInRow = 0;
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
        return isListening ? afterRejectedLink() : stepTo(Action::Park);
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

DownloadRecovery::Step DownloadRecovery::afterRejectedLink()
{
    if (std::exchange(m_rejectedGeneration, m_generation) != m_generation)
        ++m_rejectedInRow;
    if (m_rejectedInRow > renewalsWithoutByte)
        return failure(SpoolError::Kind::LinksDeadOnArrival);
    return stepTo(Action::RenewLink);
}

DownloadRecovery::Step DownloadRecovery::afterChange()
{
    if (++m_replacements > replacementLimit)
        return failure(SpoolError::Kind::KeepsChanging);
    return stepTo(Action::StartOver);
}

} // namespace prelisten
