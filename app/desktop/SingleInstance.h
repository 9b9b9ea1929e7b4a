// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace prelisten {

/// Ensures one window per user and service: a second instance passes its arguments to the first one
/// and exits.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// @p group: only instances of the same group find each other (the API base, or the demo).
    explicit SingleInstance(const QString &group, QObject *parent = nullptr);

    /// True if another instance is running and has accepted @p organization and @p track. Blocks
    /// for at most 300 ms each to connect, to write and to get the reply.
    [[nodiscard]] bool handOver(const QString &organization, const QString &track);

    /// Starts to accept the arguments of later instances.
    void listen();

Q_SIGNALS:
    /// From a later instance. @p track may be empty: only show the window.
    void received(const QString &organization, const QString &track);

private:
    void onConnection();

    QString m_name;
    QLocalServer m_server;
};

} // namespace prelisten
