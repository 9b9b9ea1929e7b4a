// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <sys/types.h>

namespace prelisten::tests {

/// The real Secret Service of with_keyring.sh, to be stopped, killed and started again. Needs
/// QtDBus.
class KeyringDaemon
{
public:
    /// The process that owns org.freedesktop.secrets; 0: none.
    [[nodiscard]] static pid_t process();

    /// Stops it in the middle of whatever it does: it stays on the bus and answers nothing.
    [[nodiscard]] bool suspend();
    bool resume();
    /// Ends it without notice, even if it is suspended, and waits until the bus knows.
    [[nodiscard]] bool kill();
    /// Starts it with the keyring unlocked by @p password; with a wrong one it stays locked.
    [[nodiscard]] bool start(const QString &password);
    [[nodiscard]] bool startUnlocked();

    [[nodiscard]] bool lock();

private:
    pid_t m_suspended = 0;
};

} // namespace prelisten::tests
