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

/// Asks storage whether the sources of one track really answer, two at a time. Ends once, later,
/// with a verdict for each; destroying it drops what is on its way.
class DeepCheck : public QObject
{
    Q_OBJECT
public:
    struct Context
    {
        QNetworkAccessManager &storage; ///< never the one that carries the key; outlives the check
        UrlGate gate;
        std::chrono::milliseconds idleTimeout{15'000}; ///< of each source
        KeyInUse key;                                  ///< what verdicts say it was
        QString organization;
    };

    DeepCheck(const FetchedTrack &fetched, Context context, QObject *parent = nullptr);
    ~DeepCheck() override;

    void start();

Q_SIGNALS:
    void ended(const QList<prelisten::CheckedSource> &sources); ///< in the order of the track's

private:
    void askMore();
    void onFinding(qsizetype source, const SourceProbe::Finding &finding);
    [[nodiscard]] Verdict verdictOn(
            const SourceName &source, const SourceProbe::Finding &finding) const;

    Context m_context;
    std::optional<double> m_measured; ///< seconds, as the service says
    TrackLinks m_links;               ///< of sources that have not been asked yet
    QList<CheckedSource> m_sources;
    std::vector<std::unique_ptr<SourceProbe>> m_probes; ///< of m_sources, as far as they have begun
    qsizetype m_ended = 0;
};

} // namespace prelisten
