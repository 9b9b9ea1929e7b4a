// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/LastSession.h"
#include "app/wiring/ServiceHost.h"
#include "app/wiring/TrackPresenter.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// Remembers the open track, its place and its setup, and opens it again at the next start, paused.
/// Only for the service and with the key it was opened with. GUI thread.
class SessionKeeper : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    SessionKeeper(Audition &audition, const TrackPresenter &tracks, const ServiceHost &host);

    /// Another service is in use, which must stay valid until leave().
    void join(Service &service);
    /// The service, or the window, is about to be closed: stores what is open now.
    void leave();

    /// Whether to remember, and to open again; false forgets what is remembered. Initially false.
    void setWanted(bool wanted);

    /// Opens the last track of the service, once its key is known.
    void openLast();
    void onKeyChanged();

Q_SIGNALS:
    void openRequested(const prelisten::TrackRef &ref);

private:
    void onOpened(const TrackRef &ref, const Track &track);
    void onOpeningFailed(const TrackRef &ref, const Verdict &why);
    void saveWithin(std::chrono::milliseconds time);
    void save();
    [[nodiscard]] bool keeps() const { return m_wanted && m_file; }

    Audition &m_audition;
    Service *m_service = nullptr;
    std::unique_ptr<LastSession> m_file; ///< null: the demo, of which nothing is kept
    std::optional<LastSession::Entry> m_offer;
    std::optional<TrackRef> m_open;
    std::optional<KeyProof> m_key; ///< of the key in use
    QTimer m_later;
    bool m_wanted = false;
};

} // namespace prelisten
