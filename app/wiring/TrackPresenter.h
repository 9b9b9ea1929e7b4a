// SPDX-License-Identifier: MIT
#pragma once

#include "app/wiring/Service.h"
#include "core/playback/Transport.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <optional>

namespace prelisten {

/// Opens tracks with the session of a service and shows in the window how that goes: what is being
/// opened, what is open, what failed and what is retried. GUI thread.
///
/// Tracks may be opened before there is a window, since the network takes longer than the window.
class TrackPresenter : public QObject
{
    Q_OBJECT
public:
    explicit TrackPresenter(Transport &transport);

    /// Switches to another service, where nothing is open. It must stay valid until the next
    /// join().
    void join(Service &service);

    /// The window to show everything in, from now on. @p expected: the track that was requested
    /// before there was a window, to be shown as being opened.
    void show(MainWindow &window, const std::optional<TrackRef> &expected);

    /// Opens @p wanted. Waits for the key if it is not known yet.
    void open(const ParsedRef &wanted);
    /// As open(), and plays it once it is open.
    void openAndPlay(const ParsedRef &wanted);
    /// As open(), at @p place; plays on if something plays now.
    void openAt(const TrackRef &ref, const ListeningPlace &place);
    /// Opens @p share, which takes no key, and plays it once it is open if @p plays.
    void openShare(const ShareRef &share, bool plays);
    /// Opens a track of the shared collection that is listed; if it is open already, only plays it.
    void openShared(const QString &trackId, bool plays);
    /// As openAndPlay(), unless @p ref is open already.
    void play(const TrackRef &ref);
    void cancel();

    /// The service's key has changed: opens what waited for it, or failed for lack of a valid one.
    void onKeyChanged();
    /// Requests take another way now: retries what the network has made fail.
    void onNetworkChanged();

    [[nodiscard]] const std::optional<TrackRef> &openTrack() const { return m_openRef; }

Q_SIGNALS:
    void opening(const prelisten::TrackRef &ref);
    void opened(const prelisten::TrackRef &ref, const prelisten::Track &track);
    /// It failed or was cancelled; what was open before, if anything, still is.
    void openingLeft(const prelisten::TrackRef &ref);
    void openingFailed(const prelisten::TrackRef &ref, const prelisten::Verdict &why);
    void busyChanged(bool busy); ///< whether a track is being opened
    /// A request failed because it had no login for the proxy at @p address, `host:port`.
    void proxyLoginNeeded(const QString &address);

private:
    void request(const ParsedRef &wanted);
    void onOpening(const TrackRef &ref);
    void onOpened(const TrackRef &ref, const Track &track);
    void onCancelled();
    void onFailed(Verdict why, bool canRetry);
    void note(Note note);

    Transport &m_transport;
    Service *m_service = nullptr;
    MainWindow *m_window = nullptr; ///< null before show()
    /// Requested before the keychain has answered, or refused because there is no key.
    std::optional<ParsedRef> m_pending;
    std::optional<TrackRef> m_openRef;
    std::optional<TrackRef> m_openingRef; ///< the track that is being opened
    bool m_playWhenOpen = false;
    bool m_hadKey = false;
    bool m_failedForNetwork = false; ///< what is shown as failed or waiting
};

} // namespace prelisten
