// SPDX-License-Identifier: MIT
#include "core/access/DeepCheck.h"

#include "core/access/VerdictRules.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

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
    , m_sources(fetched.track.sources)
{
    connect(&m_context.limit, &ProbeLimit::released, this, &DeepCheck::startProbes);
}

DeepCheck::~DeepCheck()
{
    for (; m_running > 0; --m_running)
        m_context.limit.release();
}

void DeepCheck::start()
{
    QMetaObject::invokeMethod(
            this,
            [this] {
                signalProgress();
                startProbes();
            },
            Qt::QueuedConnection);
}

void DeepCheck::startProbes()
{
    for (auto next = static_cast<qsizetype>(m_probes.size()); next < m_sources.size(); ++next) {
        const SourceName &source = m_sources[next];
        if (!m_links.contains(source)) {
            m_probes.push_back(nullptr);
            onFinding(next, {SpoolError{SpoolError::Kind::NoLink, 0, std::nullopt}, {}});
        } else if (m_context.limit.take(m_running)) {
            startProbe(next, m_links.take(source));
        } else {
            return;
        }
    }
    end();
}

void DeepCheck::startProbe(qsizetype source, SignedLink link)
{
    ++m_running;
    m_probes.push_back(std::make_unique<SourceProbe>(
            m_context.storage, m_context.gate, m_context.idleTimeout, std::move(link), nullptr));
    connect(m_probes.back().get(), &SourceProbe::ended, this,
            [this, source](const SourceProbe::Finding &finding) {
                --m_running;
                m_context.limit.release();
                onFinding(source, finding);
                startProbes();
            });
    m_probes.back()->start();
}

void DeepCheck::onFinding(qsizetype source, const SourceProbe::Finding &finding)
{
    CheckedSource checked{
            m_sources[source], verdictOn(m_sources[source], finding), finding.seconds, false};
    checked.lengthDiffers =
            finding.seconds && m_measured && differsClearly(*finding.seconds, *m_measured);
    m_findings.emplace(source, checked);
    signalProgress();
}

void DeepCheck::signalProgress()
{
    Q_EMIT progressed({static_cast<int>(m_findings.size()), static_cast<int>(m_sources.size())});
}

/// Ends the check if all sources have a verdict.
void DeepCheck::end()
{
    if (static_cast<qsizetype>(m_findings.size()) < m_sources.size() ||
            std::exchange(m_isOver, true))
        return;
    QList<CheckedSource> sources;
    for (const auto &[source, finding] : m_findings)
        sources.append(finding);
    Q_EMIT ended(sources);
}

Verdict DeepCheck::verdictOn(const SourceName &source, const SourceProbe::Finding &finding) const
{
    const KeyInUse &key = m_context.key;
    const QString &organization = m_context.organization;
    Verdict verdict = finding.error ? verdictOf(*finding.error, source, key, organization)
                                    : playableVerdict(key, organization);
    verdict.source = source;
    verdict.when = QDateTime::currentDateTimeUtc();
    return verdict;
}

} // namespace prelisten
