// SPDX-License-Identifier: MIT
#pragma once

#include "app/store/FileLock.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

namespace prelisten {

/// Ensures one window per user and service, whatever the timing: a second instance passes its
/// arguments to the first one and exits.
///
/// A track's id is valid for one service only, so an instance of another service has a window of
/// its own. Who holds the lock of the service is its first instance, and only that one listens. A
/// later instance tries both, to be answered and to get the lock, until one of them succeeds: so
/// its arguments reach a first instance that is still starting, and if that one is closing, the
/// later instance takes its place.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// @p group: only instances of the same group find each other (the API base, or the demo).
    explicit SingleInstance(const QString &group, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True if another instance has accepted @p organization and @p track. Otherwise this instance
    /// is the first one now and accepts the arguments of later ones. Blocks while another instance
    /// is there and does not answer, up to @p patience; then the user gets a window of this
    /// instance as well.
    [[nodiscard]] bool handOver(const QString &organization, const QString &track,
            std::chrono::milliseconds patience = std::chrono::seconds(10));

    /// Leaves its group for @p group, if this instance now shows another service. If that one has a
    /// first instance already, this instance accepts nothing any more.
    void moveTo(const QString &group);

    /// Accepts nothing any more, since the window is closing. Later instances wait until this one
    /// has ended.
    void stopListening();

Q_SIGNALS:
    /// From a later instance. @p track may be empty: only show the window.
    void received(const QString &organization, const QString &track);

private:
    void enter(const QString &group);
    [[nodiscard]] bool claim();
    [[nodiscard]] bool sendToFirst(const QByteArray &message, std::chrono::milliseconds patience);
    void onConnection();

    QString m_group;
    QString m_name; ///< of the socket
    std::unique_ptr<FileLock> m_lock;
    QLocalServer m_server{this};
};

} // namespace prelisten
