// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/api/KeyInUse.h"
#include "core/api/StudioClient.h"
#include "core/fetch/RetryPolicy.h"
#include "core/library/LibraryFilter.h"
#include "core/library/LibraryState.h"
#include "core/track/Track.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace prelisten {

/// The saved tracks of one organization, newest save first, as far as somebody has asked for them.
/// GUI thread.
///
/// Asks the service for nothing by itself: fetchMore() brings the next page, and only a page that
/// was asked for is asked for again. A track is there once, however the pages shift while somebody
/// saves. The latest organization and filter win: answers for older ones are dropped. The client is
/// the composer's and outlives it.
class Library : public QObject
{
    Q_OBJECT
public:
    Library(StudioClient &studio, RetryPolicy::Limits retry, QObject *parent = nullptr);
    ~Library() override;

    /// Begins an empty list; fetchMore() fills it. Does nothing if nothing changes.
    void setOrganization(const QString &organization);
    void setFilter(const LibraryFilter &filter);

    /// Asks for the next page: for some more tracks, unless there are no more. Does nothing while
    /// it is on its way, waited for, or failed.
    void fetchMore();

    /// Asks for the first page again. What is here stays until it comes.
    void reload();

    /// Asks again, now, for a page that is waited for or failed.
    void retry();

    /// Gives up a page that is on its way or waited for; fetchMore() asks for it again.
    void stop();

    /// What verdicts say about the key.
    void setKeyInUse(const KeyInUse &key) { m_key = key; }

    [[nodiscard]] const QString &organization() const { return m_organization; }
    [[nodiscard]] const LibraryFilter &filter() const { return m_filter; }
    [[nodiscard]] LibraryState state() const { return m_state; }
    [[nodiscard]] const QList<Track> &tracks() const { return m_tracks; }

    /// The service's words that were seen in this organization under any filter, sorted.
    [[nodiscard]] const QStringList &modes() const { return m_modes; }
    [[nodiscard]] const QStringList &engines() const { return m_engines; }

Q_SIGNALS:
    void cleared();                                          ///< there are no tracks now
    void tracksAdded(const QList<prelisten::Track> &tracks); ///< behind those that were there
    void wordsChanged(const QStringList &modes, const QStringList &engines);
    void stateChanged(prelisten::LibraryState state);
    void failed(const prelisten::Verdict &why); ///< until retry()
    void waiting(const prelisten::Verdict &why,
            std::chrono::milliseconds retryIn); ///< goes on by itself

private:
    void restart();
    void ask();
    void endAsking();
    void onReply(const StudioClient::TracksReply &reply);
    void onError(const ApiError &error);
    void onPage(const TrackPage &page);
    void forget();
    [[nodiscard]] QList<Track> admit(const QList<Track> &tracks);
    void publishState();

    StudioClient &m_studio;
    RetryPolicy m_retry;
    KeyInUse m_key;
    QString m_organization;
    LibraryFilter m_filter;
    StudioClient::CallId m_call = 0;
    QTimer m_again;
    QList<Track> m_tracks;
    QSet<QString> m_ids; ///< of m_tracks
    int m_offset = 0;    ///< where the next page begins
    int m_barren = 0;    ///< pages in a row that brought nothing new
    QStringList m_modes;
    QStringList m_engines;
    LibraryState m_state = LibraryState::Idle;
    LibraryState m_published = LibraryState::Idle;
};

} // namespace prelisten
