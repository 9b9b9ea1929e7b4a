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

/// The saved tracks of one organization, most recently saved first, loaded page by page on request.
/// GUI thread.
///
/// Requests nothing by itself: fetchMore() loads the next page, and only a requested page is
/// retried. A track is listed once, even if the pages shift because tracks are being saved. The
/// latest organization and filter win: answers for older ones are dropped. The client is not owned
/// and outlives it.
class Library : public QObject
{
    Q_OBJECT
public:
    Library(StudioClient &studio, RetryPolicy::Limits retry, QObject *parent = nullptr);
    ~Library() override;

    /// Starts with an empty list, which fetchMore() fills. Has no effect if the value does not
    /// change.
    void setOrganization(const QString &organization);
    void setFilter(const LibraryFilter &filter);

    /// Requests the next page, and the ones after it until one brings new tracks or
    /// nothing is left. Has an effect only when Idle.
    void fetchMore();

    /// Requests the first page again. The present tracks stay until it arrives.
    void reload();

    /// @p track has been saved: lists it first, unless the filter excludes it, or the list is yet
    /// to be loaded.
    void addSaved(const Track &track);

    /// Requests a page that is Waiting or Failed again at once.
    void retry();

    /// Cancels a page that is Loading or Waiting; fetchMore() requests it again.
    void stop();

    /// The key to report in verdicts.
    void setKeyInUse(const KeyInUse &key) { m_key = key; }

    [[nodiscard]] const QString &organization() const { return m_organization; }
    [[nodiscard]] const LibraryFilter &filter() const { return m_filter; }
    [[nodiscard]] LibraryState state() const { return m_state; }
    [[nodiscard]] const QList<Track> &tracks() const { return m_tracks; }
    [[nodiscard]] bool lists(const QString &trackId) const { return m_ids.contains(trackId); }

    /// The modes and engines seen in this organization under any filter, sorted.
    [[nodiscard]] const QStringList &modes() const { return m_modes; }
    [[nodiscard]] const QStringList &engines() const { return m_engines; }

Q_SIGNALS:
    void cleared();                                          ///< all tracks were removed
    void tracksAdded(const QList<prelisten::Track> &tracks); ///< appended to those before
    void trackSaved(const prelisten::Track &track);          ///< put before all others
    void wordsChanged(const QStringList &modes, const QStringList &engines);
    void stateChanged(prelisten::LibraryState state);
    void failed(const prelisten::Verdict &why); ///< nothing happens until retry()
    void waiting(const prelisten::Verdict &why,
            std::chrono::milliseconds retryIn); ///< retried automatically

private:
    void restart();
    void sendRequest();
    void cancelRequest();
    void onReply(const StudioClient::TracksReply &reply);
    void onError(const ApiError &error);
    void onPage(const TrackPage &page);
    void clear();
    [[nodiscard]] QList<Track> admit(const QList<Track> &tracks);
    void publishState();

    StudioClient &m_studio;
    RetryPolicy m_retry;
    KeyInUse m_key;
    QString m_organization;
    LibraryFilter m_filter;
    StudioClient::CallId m_call = 0;
    QTimer m_retryTimer;
    QList<Track> m_tracks;
    QSet<QString> m_ids;  ///< of m_tracks
    int m_offset = 0;     ///< where the next page begins
    int m_emptyPages = 0; ///< consecutive pages without a new track
    QStringList m_modes;
    QStringList m_engines;
    LibraryState m_state = LibraryState::Idle;
    LibraryState m_published = LibraryState::Idle;
};

} // namespace prelisten
