// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/MediaControls.h"

#include <QObject>
#include <QString>

#include <functional>

namespace prelisten {

/// What media panels show.
struct PlayingNow
{
    MediaControls::Status status = MediaControls::Status::Stopped;
    QString title; ///< empty: no track is open
    qint64 durationMs = 0;
    qint64 positionMs = 0; ///< at this moment; panels count on from here
    bool canPlay = false;
    bool canGoPrevious = false;
    bool canGoNext = false;

    [[nodiscard]] static PlayingNow of(const MediaControls &controls);
    /// Equal but for the position.
    [[nodiscard]] bool isLike(const PlayingNow &other) const;
};

/// What the media sessions of macOS and Windows have in common: it notices what has to be shown
/// anew, and brings commands, which may come on any thread, to the GUI thread.
class NativeMediaSession : public QObject
{
    Q_OBJECT
public:
    /// @p controls must outlive this object.
    explicit NativeMediaSession(MediaControls &controls);

protected:
    using Command = std::function<void(MediaControls &controls)>;

    /// Shows @p now. Called at a change and after a jump of the position.
    virtual void show(const PlayingNow &now) = 0;

    /// Shows the present state. To be called at the end of the constructor.
    void begin();

    /// Carries out a command later, on the GUI thread. The function may be kept and called on any
    /// thread, even when this object is gone: then it does nothing.
    [[nodiscard]] std::function<void(Command)> sender();

private:
    void update();

    MediaControls &m_controls;
    PlayingNow m_shown;
};

} // namespace prelisten
