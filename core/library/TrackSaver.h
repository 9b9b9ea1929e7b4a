// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/RequestPause.h"
#include "core/api/KeyInUse.h"
#include "core/api/StudioClient.h"
#include "core/library/SaveState.h"

#include <QObject>

#include <variant>

namespace prelisten {

/// Saves one track, or the track of a share, to the user's library when the user asks for it. Sends
/// each request once: it is the user who tries again, and not before the pause that the service
/// asked for is over. GUI thread.
///
/// Without a key it asks for one and saves once there is one, unless it is told to forget that. The
/// client is not owned and outlives it.
class TrackSaver : public QObject
{
    Q_OBJECT
public:
    explicit TrackSaver(StudioClient &studio, QObject *parent = nullptr);

    /// What save() is about from now on; what was under way for another is given up.
    void setTrack(const TrackRef &ref, bool isSaved);
    void setShare(const ShareToken &token);
    void clear();

    /// The track is in the library, as a list says.
    void noteSaved(const QString &trackId);

    void save();       ///< during a pause that the service asked for: failed() follows at once
    void forgetWish(); ///< the user gives no key

    /// The key to report in verdicts. What is under way is given up: an answer says nothing about
    /// another key.
    void setKey(const KeyInUse &key);

    [[nodiscard]] SaveState state() const { return m_state; }

Q_SIGNALS:
    void stateChanged(prelisten::SaveState state);
    void saved(const QString &trackId, bool byShare);
    void failed(const prelisten::Verdict &why);
    void keyNeeded();

private:
    void setTarget(std::variant<std::monostate, TrackRef, ShareToken> target, SaveState state);
    void send();
    void onReply(const StudioClient::SaveReply &reply);
    void enter(SaveState state);

    StudioClient &m_studio;
    KeyInUse m_key;
    std::variant<std::monostate, TrackRef, ShareToken> m_target;
    StudioClient::CallId m_call = 0;
    RequestPause m_pause;
    bool m_wishes = false; ///< to save, once there is a key
    SaveState m_state = SaveState::NoTrack;
};

} // namespace prelisten
