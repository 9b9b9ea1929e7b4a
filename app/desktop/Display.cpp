// SPDX-License-Identifier: MIT
#include "app/desktop/Display.h"

#include <QtGlobal>

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

} // namespace prelisten
