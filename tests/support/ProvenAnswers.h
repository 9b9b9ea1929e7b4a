// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>

namespace prelisten::tests {

/// What a service has really answered, and which verdicts that proves. It knows nothing of how the
/// program comes to its verdicts.
class ProvenAnswers
{
public:
    struct Answer
    {
        QString organization;
        QString track;  ///< empty: it is about the organization
        QString source; ///< if it is about one
        QString key;    ///< its first characters
        int status = 0; ///< 0: the request arrived, and has no answer yet
        QString code;
    };

    void add(const Answer &answer) { m_answers.append(answer); }

    void clear() { m_answers.clear(); }

    /// Why nothing that was answered proves the result @p known of @p reference; empty if something
    /// does.
    [[nodiscard]] QString objectionTo(
            const CheckedTrack &known, const ReferenceRow &reference) const
    {
        using Outcome = Verdict::Outcome;
        const Verdict &verdict = known.verdict;
        if (!verdict.wasSent())
            return objectionToUnsent(known, reference);
        if (verdict.inferred)
            return isInferable(known) ? QString() : QStringLiteral("inferred from nothing");
        const int status = verdict.outcome == Outcome::Network ? 0 : verdict.httpStatus;
        const QString organization = known.ref.organization;
        const QString track = known.ref.trackId;
        const QString key = verdict.key.hint;
        // What the client gave up may not have arrived yet: silence proves itself.
        if (verdict.outcome == Outcome::Network && verdict.reason == Verdict::Reason::TimedOut)
            return {};
        const bool isDecided = verdict.control == Verdict::Control::Decided;
        if (!has({organization, track, {}, key, isDecided ? 404 : status, {}}))
            return QStringLiteral("no answer with status %1 for %2").arg(status).arg(track);
        if (isDecided && !has({organization, {}, {}, key, status, {}}))
            return QStringLiteral("the control call did not decide");
        if (verdict.control == Verdict::Control::Works &&
                !has({organization, {}, {}, key, 200, {}}))
            return QStringLiteral("the control call did not work");
        if (!isOutcomeOf(verdict))
            return QStringLiteral("%1 does not follow from %2")
                    .arg(static_cast<int>(verdict.outcome))
                    .arg(status);
        for (const CheckedSource &source : known.sources) {
            const int ofSource =
                    source.verdict.outcome == Outcome::Network ? 0 : source.verdict.httpStatus;
            const int needed = source.isBad() ? ofSource : 206;
            const bool isProven = has({organization, track, source.source, {}, needed, {}});
            if (!isProven)
                return QStringLiteral("no answer for the source ") + source.source;
        }
        return {};
    }

private:
    [[nodiscard]] static QString objectionToUnsent(
            const CheckedTrack &known, const ReferenceRow &reference)
    {
        using Reason = Verdict::Reason;
        const Verdict &verdict = known.verdict;
        const bool isTrue =
                reference.error
                        ? verdict.outcome == Verdict::Outcome::BadReference
                        : (verdict.reason == Reason::KeyMissing && verdict.key.hint.isEmpty()) ||
                                  (verdict.reason == Reason::OrganizationMissing &&
                                          known.ref.organization.isEmpty());
        return isTrue ? QString() : QStringLiteral("nothing was missing");
    }

    [[nodiscard]] static bool isOutcomeOf(const Verdict &verdict)
    {
        using Outcome = Verdict::Outcome;
        switch (verdict.httpStatus) {
        case 0:
            return verdict.outcome == Outcome::Network;
        case 200:
            return verdict.outcome == Outcome::Playable || verdict.outcome == Outcome::Service;
        case 401:
            return verdict.outcome == Outcome::KeyProblem;
        case 403:
            return verdict.outcome == Outcome::OrganizationProblem;
        case 404:
            return verdict.outcome == Outcome::NotAvailable;
        case 429:
            return verdict.outcome == Outcome::RateLimited;
        default:
            return verdict.outcome == Outcome::Service;
        }
    }

    /// A refused key refuses all tracks, a refused organization all of its own.
    [[nodiscard]] bool isInferable(const CheckedTrack &known) const
    {
        return std::any_of(m_answers.begin(), m_answers.end(), [&known](const Answer &answer) {
            if (answer.key != known.verdict.key.hint)
                return false;
            if (known.verdict.outcome == Verdict::Outcome::KeyProblem)
                return answer.status == 401;
            return known.verdict.outcome == Verdict::Outcome::OrganizationProblem &&
                   answer.status == 403 && answer.code == known.verdict.code &&
                   answer.organization == known.ref.organization;
        });
    }

    /// True if there was such an answer; its code does not matter.
    [[nodiscard]] bool has(const Answer &wanted) const
    {
        return std::any_of(m_answers.begin(), m_answers.end(), [&wanted](const Answer &answer) {
            return answer.organization == wanted.organization && answer.track == wanted.track &&
                   answer.source == wanted.source && answer.key == wanted.key &&
                   answer.status == wanted.status;
        });
    }

    QList<Answer> m_answers;
};

} // namespace prelisten::tests
