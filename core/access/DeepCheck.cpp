// SPDX-License-Identifier: MIT
#include "core/access/DeepCheck.h"

#include "core/access/VerdictRules.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

constexpr qsizetype maxRunning = 2;

/// True if the lengths differ by more than rounding, encoder delay and trailing silence explain.
bool differsClearly(double seconds, double measured)
{
    constexpr double leastSeconds = 1;
    constexpr double leastPart = 0.02;
    return std::abs(seconds - measured) > std::max(leastSeconds, measured * leastPart);
}

} // namespace

DeepCheck::DeepCheck(const FetchedTrack &fetched, Context context, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
    , m_measured(fetched.track.durationSeconds)
    , m_links(fetched.links)
{
    for (const SourceName &source : fetched.track.sources)
        m_sources.append({source, {}, {}, false});
}

DeepCheck::~DeepCheck() = default;

void DeepCheck::start()
{
    QMetaObject::invokeMethod(this, &DeepCheck::startProbes, Qt::QueuedConnection);
}

void DeepCheck::startProbes()
{
    while (m_ended < m_sources.size()) {
        const auto next = static_cast<qsizetype>(m_probes.size());
        if (next == m_sources.size() || next - m_ended >= maxRunning)
            return;
        const SourceName source = m_sources[next].source;
        if (!m_links.contains(source)) {
            m_probes.push_back(nullptr);
            onFinding(next, {SpoolError{SpoolError::Kind::NoLink, 0, std::nullopt}, {}});
            continue;
        }
        m_probes.push_back(std::make_unique<SourceProbe>(m_context.storage, m_context.gate,
                m_context.idleTimeout, m_links.take(source), nullptr));
        connect(m_probes.back().get(), &SourceProbe::ended, this,
                [this, next](const SourceProbe::Finding &finding) {
                    onFinding(next, finding);
                    startProbes();
                });
        m_probes.back()->start();
    }
    Q_EMIT ended(m_sources);
}

void DeepCheck::onFinding(qsizetype source, const SourceProbe::Finding &finding)
{
    ++m_ended;
    CheckedSource &checked = m_sources[source];
    checked.verdict = verdictOn(checked.source, finding);
    checked.seconds = finding.seconds;
    checked.lengthDiffers =
            finding.seconds && m_measured && differsClearly(*finding.seconds, *m_measured);
}

Verdict DeepCheck::verdictOn(const SourceName &source, const SourceProbe::Finding &finding) const
{
    Verdict verdict;
    if (finding.error) {
        verdict = verdictOf(*finding.error, source, m_context.key, m_context.organization);
    } else {
        verdict = playableVerdict(m_context.key, m_context.organization);
        verdict.source = source;
    }
    verdict.when = QDateTime::currentDateTimeUtc();
    return verdict;
}

} // namespace prelisten
