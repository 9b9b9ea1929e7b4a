// SPDX-License-Identifier: MIT
#include "app/desktop/Display.h"

#include <QWidget>

#include <algorithm>
#include <array>

namespace prelisten {

bool displayIsNamed()
{
#ifdef Q_OS_LINUX
    // WAYLAND_SOCKET: a connection that the compositor handed over.
    constexpr std::array names{"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"};
    return !std::all_of(names.begin(), names.end(), qEnvironmentVariableIsEmpty);
#else
    return true;
#endif
}

void bringToFront(QWidget &window, const QByteArray &activationToken)
{
    constexpr auto variable = "XDG_ACTIVATION_TOKEN"; // where Qt looks for it
    if (!activationToken.isEmpty())
        qputenv(variable, activationToken);
    window.show();
    window.raise();
    window.activateWindow();
    qunsetenv(variable); // it is good for one time
}

} // namespace prelisten
