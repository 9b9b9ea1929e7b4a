// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace prelisten {

/// One window a user and a service: a second start hands its words to the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// @p group: only starts with the same one meet (the API base, or the demo).
    explicit SingleInstance(const QString &group, QObject *parent = nullptr);

    /// True if another instance runs and took @p organization and @p track. Waits for it for a
    /// moment at most.
    [[nodiscard]] bool handOver(const QString &organization, const QString &track);

    /// From now on later starts hand over to this one.
    void listen();

Q_SIGNALS:
    void received(const QString &organization,
            const QString &track); ///< @p track may be empty: only show yourself

private:
    void onConnection();

    QString m_name;
    QLocalServer m_server;
};

} // namespace prelisten
