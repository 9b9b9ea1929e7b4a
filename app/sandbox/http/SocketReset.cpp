// SPDX-License-Identifier: MIT
#include "app/sandbox/http/SocketReset.h"

#include <QAbstractSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace prelisten::sandbox {

void resetConnection(QAbstractSocket &socket)
{
    const qintptr descriptor = socket.socketDescriptor();
    if (descriptor != -1) {
        // A linger time of 0 makes both systems send a RST on close.
#ifdef Q_OS_WIN
        const LINGER linger{1, 0};
        setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER,
                reinterpret_cast<const char *>(&linger), sizeof linger);
#else
        const ::linger linger{1, 0};
        setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
#endif
    }
    socket.abort();
}

} // namespace prelisten::sandbox
