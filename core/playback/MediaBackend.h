// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>

namespace prelisten {

/// Wakes the media framework ahead of the first player, on a thread that outlives all players.
///
/// Loading the plugin and reaching the sound server takes some 30 ms that nobody should wait for,
/// and what the framework creates then belongs to the thread that asked first.
class MediaBackend
{
public:
    /// Chooses FFmpeg unless the user chose: Qt 6.4 prefers GStreamer, which dies without its
    /// element packages. Before QApplication.
    static void choose();

    /// What choose() chose, or the user.
    [[nodiscard]] static QString name();

    /// Qt before 6.5, whose players and outputs keep other times and take other buffers.
    [[nodiscard]] static bool isBefore65();

    MediaBackend() = default;
    ~MediaBackend();

    /// Begins to wake it; returns at once. Calls @p awake on the thread of @p context when it is.
    /// Call it once.
    void wake(QObject *context, const std::function<void()> &awake);

    MediaBackend(const MediaBackend &) = delete;
    MediaBackend &operator=(const MediaBackend &) = delete;

private:
    QThread m_thread;
};

} // namespace prelisten
