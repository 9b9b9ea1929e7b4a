// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>

namespace prelisten {

/// Loads the media framework ahead of the first player, on a thread that outlives all players.
///
/// Loading the plugin and connecting to the sound server takes some 30 ms, which would delay the
/// first playback, and the objects that the framework creates then belong to the thread that used
/// it first.
class MediaBackend
{
public:
    /// Selects the FFmpeg backend unless the user has selected one (QT_MEDIA_BACKEND): Qt 6.4
    /// prefers GStreamer, which crashes without its element packages. To be called before
    /// QApplication is created.
    static void choose();

    /// The selected backend.
    [[nodiscard]] static QString name();

    /// True for Qt before 6.5, whose players and outputs have different latencies and buffer sizes.
    [[nodiscard]] static bool isBefore65();

    MediaBackend() = default;
    ~MediaBackend();

    /// Starts loading; returns at once. Calls @p awake on the thread of @p context when done. To be
    /// called once.
    void wake(QObject *context, const std::function<void()> &awake);

    MediaBackend(const MediaBackend &) = delete;
    MediaBackend &operator=(const MediaBackend &) = delete;

private:
    QThread m_thread;
};

} // namespace prelisten
