// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace prelisten {

/// A notification of the desktop (org.freedesktop.Notifications). Destroys itself once it is
/// closed, and at once if there is no service that shows it. Never blocks. GUI thread.
class NoticeOnBus : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Call it once. Both are shown literally: a service that interprets markup in the body gets it
    /// escaped.
    void show(const QString &summary, const QString &body);

Q_SIGNALS:
    void activated(); ///< the user has clicked on it

private Q_SLOTS:
    void onActionInvoked(const QDBusMessage &message);
    void onClosed(const QDBusMessage &message);

private:
    void ask(const QDBusMessage &call, std::function<void(const QDBusMessage &)> proceed);
    void notify(const QString &summary, const QString &body, const QStringList &capabilities);
    void listen();
    [[nodiscard]] bool isOurs(const QDBusMessage &message) const;

    QString m_server; ///< the unique name of who shows it
    uint m_id = 0;    ///< 0: not shown yet
};

} // namespace prelisten
