// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/access/SourceProbe.h"
#include "core/fetch/UrlGate.h"
#include "core/track/Track.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace prelisten {

/// Checks whether storage really delivers audio for the sources of one track, two at a time. Emits
/// ended() once, asynchronously, with a verdict for each; destroying it cancels running requests.
class DeepCheck : public QObject
{
    Q_OBJECT
public:
    struct Context
    {
        /// Never the manager that sends the API key. Outlives the check.
        QNetworkAccessManager &storage;
        UrlGate gate;
        std::chrono::milliseconds idleTimeout{15'000}; ///< for each source
        KeyInUse key;                                  ///< the key to report in verdicts
        QString organization;
    };

    DeepCheck(const FetchedTrack &fetched, Context context, QObject *parent = nullptr);
    ~DeepCheck() override;

    void start();

Q_SIGNALS:
    void ended(const QList<prelisten::CheckedSource> &sources); ///< in the order of Track::sources

private:
    void startProbes();
    void onFinding(qsizetype source, const SourceProbe::Finding &finding);
    [[nodiscard]] Verdict verdictOn(
            const SourceName &source, const SourceProbe::Finding &finding) const;

    Context m_context;
    std::optional<double> m_measured; ///< seconds, as measured by the service
    TrackLinks m_links;               ///< of sources not requested yet
    QList<CheckedSource> m_sources;
    /// One for each of m_sources that has been started; null if it has no link.
    std::vector<std::unique_ptr<SourceProbe>> m_probes;
    qsizetype m_ended = 0;
};

} // namespace prelisten
