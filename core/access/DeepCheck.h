// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/access/ProbeLimit.h"
#include "core/access/SourceProbe.h"
#include "core/fetch/UrlGate.h"
#include "core/track/Track.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <map>
#include <memory>
#include <vector>

namespace prelisten {

/// Checks whether storage really delivers audio for the sources of one track, as many at a time as
/// the limit permits. Emits ended() once, asynchronously, with a verdict for each; destroying it
/// cancels running requests.
class DeepCheck : public QObject
{
    Q_OBJECT
public:
    struct Context
    {
        /// Never the manager that sends the API key. Outlives the check.
        QNetworkAccessManager &storage;
        ProbeLimit &limit; ///< shared by all deep checks of a run; outlives the check
        UrlGate gate;
        std::chrono::milliseconds idleTimeout{15'000}; ///< for each source
        KeyInUse key;                                  ///< the key to report in verdicts
        QString organization;
    };

    DeepCheck(const FetchedTrack &fetched, Context context, QObject *parent = nullptr);
    ~DeepCheck() override;

    void start();

Q_SIGNALS:
    void progressed(const prelisten::SourceProgress &progress); ///< first when it starts
    void ended(const QList<prelisten::CheckedSource> &sources); ///< in the order of Track::sources

private:
    void startProbes();
    void startProbe(qsizetype source, SignedLink link);
    void onFinding(qsizetype source, const SourceProbe::Finding &finding);
    void signalProgress();
    void end();
    [[nodiscard]] Verdict verdictOn(
            const SourceName &source, const SourceProbe::Finding &finding) const;

    Context m_context;
    std::optional<double> m_measured; ///< seconds, as measured by the service
    TrackLinks m_links;               ///< of sources not requested yet
    QList<SourceName> m_sources;
    std::map<qsizetype, CheckedSource> m_findings; ///< so far, by the index in m_sources
    /// One for each of m_sources that has been started; null if it has no link.
    std::vector<std::unique_ptr<SourceProbe>> m_probes;
    int m_running = 0; ///< probes that use the limit
    bool m_isOver = false;
};

} // namespace prelisten
