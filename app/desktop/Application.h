// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/MediaBackend.h"

#include <QApplication>

namespace prelisten {

/// The QApplication that lets the app survive the death of the sound server in nearly all cases.
///
/// When the connection to the sound server fails, Qt 6.8 frees the state that all audio outputs
/// share (QPulseAudioEngine) as soon as one thread is notified, and the output of a player
/// (QPulseAudioSink) frees the stream that its player is still writing to. Therefore notify()
/// delays the notification of the engine and drops the one of a player's output. The writes of that
/// output then fail until its player is destroyed, which happens soon, since the observer of the
/// output devices is notified.
///
/// What remains: a write that fails never releases a lock that is freed later. During handovers,
/// the app did not survive 3 of 24 deaths of the sound server, instead of 8 of 8. Qt before 6.5
/// keeps that lock at every failed write; there only fast handling helps, so nothing is delayed.
class Application : public QApplication
{
    Q_OBJECT
public:
    using QApplication::QApplication;

    /// Qt calls this on the receiver's thread.
    bool notify(QObject *receiver, QEvent *event) override;

Q_SIGNALS:
    /// The desktop hands over a link of the app's own scheme with an event instead of an argument,
    /// as macOS does.
    void linkGiven(const QString &link);

protected:
    bool event(QEvent *event) override;

private:
    const bool m_holdsBack = !MediaBackend::isBefore65();
};

} // namespace prelisten
