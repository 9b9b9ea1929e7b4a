// SPDX-License-Identifier: MIT
#include "app/desktop/SessionBusProbe.h"

#include <QByteArray>
#include <QList>
#include <QStringBuilder>
#include <QtGlobal>

#include <algorithm>
#include <cerrno>
#include <cstddef>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace prelisten {

namespace {

const char *const addressVariable = "DBUS_SESSION_BUS_ADDRESS";

struct SocketName
{
    sockaddr_un address{};
    socklen_t size = 0; ///< 0: this kind of address cannot be probed
};

/// The socket of the first address in @p name, such as `unix:path=/run/user/1000/bus,guid=…`.
SocketName socketIn(QByteArray name)
{
    name = name.split(';').constFirst().split(',').constFirst();
    SocketName found;
    found.address.sun_family = AF_UNIX;
    const bool isAbstract = name.startsWith("unix:abstract=");
    if (!isAbstract && !name.startsWith("unix:path="))
        return found;
    name = name.mid(name.indexOf('=') + 1);
    if (isAbstract)
        name.prepend('\0');
    if (name.isEmpty() || static_cast<std::size_t>(name.size()) >= sizeof found.address.sun_path)
        return found;
    std::copy(name.begin(), name.end(), found.address.sun_path);
    found.size = static_cast<socklen_t>(
            offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(name.size()));
    return found;
}

/// Begins the authentication that D-Bus prescribes; any reply will do.
bool getsAReply(int connection, std::chrono::milliseconds patience)
{
    QByteArray hello("AUTH EXTERNAL " + QByteArray::number(::getuid()).toHex() + "\r\n");
    hello.prepend('\0');
    if (::send(connection, hello.constData(), static_cast<std::size_t>(hello.size()),
                MSG_NOSIGNAL) != hello.size())
        return true; // it has hung up
    pollfd reply{connection, POLLIN, 0};
    return ::poll(&reply, 1, static_cast<int>(patience.count())) != 0;
}

bool answers(const QByteArray &address, std::chrono::milliseconds patience)
{
    const SocketName name = socketIn(address);
    if (name.size == 0)
        return true;
    const int connection = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (connection < 0)
        return true;
    bool heard = true;
    if (::connect(connection, reinterpret_cast<const sockaddr *>(&name.address), name.size) == 0)
        heard = getsAReply(connection, patience);
    else if (errno == EAGAIN) // nobody accepts connections any more
        heard = false;
    ::close(connection);
    return heard;
}

} // namespace

bool sessionBusAnswers(std::chrono::milliseconds patience)
{
    const QByteArray named = qgetenv(addressVariable);
    // Where libraries look for it if no address is given; likewise below.
    return answers(
            named.isEmpty() ? "unix:path=" + qgetenv("XDG_RUNTIME_DIR") + "/bus" : named, patience);
}

bool systemBusAnswers(std::chrono::milliseconds patience)
{
    const QByteArray named = qgetenv("DBUS_SYSTEM_BUS_ADDRESS");
    return answers(
            named.isEmpty() ? QByteArray("unix:path=/var/run/dbus/system_bus_socket") : named,
            patience);
}

void hideSessionBus()
{
    qputenv(addressVariable, "unix:path=/dev/null");
}

} // namespace prelisten
