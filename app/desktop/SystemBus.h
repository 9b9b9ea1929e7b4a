// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QThread>

#include <atomic>

namespace prelisten {

/// The D-Bus system bus, and what systemd-logind tells on it. Connects on a thread of its own,
/// since a bus that hangs must not block the window. Without a system bus nothing happens.
class SystemBus : public QObject
{
    Q_OBJECT
public:
    explicit SystemBus(QObject *parent = nullptr);
    ~SystemBus() override; ///< waits for a connection attempt that is under way

Q_SIGNALS:
    void connected(const QDBusConnection &bus); ///< at most once
    void resumed();                             ///< the machine has slept and is awake again

private Q_SLOTS:
    void onPrepareForSleep(bool begins);

private:
    void onTried();

    QThread *m_thread; ///< owned
    std::atomic<bool> m_answers{false};
};

} // namespace prelisten
