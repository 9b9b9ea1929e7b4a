// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace prelisten {

/// Keeps the machine from going to sleep for lack of activity, on desktops with D-Bus. The screen
/// may turn off, and the user may still send the machine to sleep.
///
/// Asks the first service that answers: the desktop portal (GNOME, KDE, sandboxes), the power
/// management of the desktop (KDE, Xfce, MATE), or else systemd-logind. All of them drop the
/// inhibition of a program that crashes. Without any of them nothing happens. Never blocks. GUI
/// thread.
class SleepInhibitor : public QObject
{
    Q_OBJECT
public:
    /// @p reason is shown where the desktop lists what keeps it awake.
    explicit SleepInhibitor(QString reason, QObject *parent = nullptr);
    ~SleepInhibitor() override; ///< releases the inhibition

    /// From now on logind can be asked, too.
    void useSystemBus(const QDBusConnection &bus);

    void setInhibited(bool inhibited);

private:
    struct Way
    {
        QDBusConnection bus;
        QDBusMessage inhibit;
        /// Ends the inhibition that was granted with this answer; nothing to send for logind's file
        /// descriptor, which only has to be closed.
        std::function<QDBusMessage(const QVariant &granted)> release;
    };

    void addDesktopWays();
    void settle();
    void ask(std::size_t way);
    void release();

    QString m_reason;
    std::vector<Way> m_ways;
    std::size_t m_way = 0; ///< that is asked, or has granted
    QVariant m_granted;    ///< its answer; invalid: not inhibited
    bool m_wanted = false;
    bool m_asking = false;
    bool m_refused = false; ///< by all ways, so they are not asked again for this playback
};

} // namespace prelisten
