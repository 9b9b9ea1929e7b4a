// SPDX-License-Identifier: MIT
#include "app/desktop/NativeMediaSession.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace prelisten {

PlayingNow PlayingNow::of(const MediaControls &controls)
{
    return {controls.status(), controls.title(), controls.durationMs(), controls.positionMs(),
            controls.canPlay(), controls.hasPrevious(), controls.hasNext()};
}

bool PlayingNow::isLike(const PlayingNow &other) const
{
    return status == other.status && title == other.title && durationMs == other.durationMs &&
           canPlay == other.canPlay && canGoPrevious == other.canGoPrevious &&
           canGoNext == other.canGoNext;
}

NativeMediaSession::NativeMediaSession(MediaControls &controls) : m_controls(controls)
{
    connect(&controls, &MediaControls::changed, this, &NativeMediaSession::update);
    connect(&controls, &MediaControls::seeked, this, &NativeMediaSession::begin);
}

void NativeMediaSession::begin()
{
    m_shown = PlayingNow::of(m_controls);
    show(m_shown);
}

void NativeMediaSession::update()
{
    if (!PlayingNow::of(m_controls).isLike(m_shown))
        begin();
}

std::function<void(NativeMediaSession::Command)> NativeMediaSession::sender()
{
    // Only the GUI thread looks at the pointer, and this object is destroyed there.
    return [self = QPointer(this)](Command command) {
        QMetaObject::invokeMethod(
                qApp,
                [self, command = std::move(command)] {
                    if (self)
                        command(self->m_controls);
                },
                Qt::QueuedConnection);
    };
}

} // namespace prelisten
