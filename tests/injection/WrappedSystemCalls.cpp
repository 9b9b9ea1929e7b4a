// SPDX-License-Identifier: MIT
// Replaces functions of the C library and of the keychain library in the test program, and so in
// all its libraries.
#include "tests/injection/Injector.h"

#include <qt6keychain/keychain.h>

#include <QMetaObject>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

using prelisten::tests::Injector;

namespace {

/// The function of that name which this file replaces.
template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

bool failsFor(const char *path)
{
    if (!Injector::isArmed(Injector::Kind::File) || !Injector::isBelowRoot(path) ||
            !Injector::fails(Injector::Kind::File))
        return false;
    errno = ENOSPC;
    return true;
}

bool failsFor(int file)
{
    if (!Injector::isArmed(Injector::Kind::File))
        return false;
    std::array<char, 64> link{};
    std::array<char, 1024> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
    return readlink(link.data(), path.data(), path.size() - 1) > 0 && failsFor(path.data());
}

} // namespace

extern "C" {

int connect(int socket, const sockaddr *address, socklen_t length)
{
    const bool tcp = address->sa_family == AF_INET || address->sa_family == AF_INET6;
    if (tcp && Injector::fails(Injector::Kind::Connection)) {
        errno = ENETUNREACH;
        return -1;
    }
    static auto *const original = next<int(int, const sockaddr *, socklen_t)>("connect");
    return original(socket, address, length);
}

int open64(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    if ((flags & O_ACCMODE) != O_RDONLY && failsFor(path))
        return -1;
    static auto *const original = next<int(const char *, int, ...)>("open64");
    return original(path, flags, mode);
}

ssize_t write(int file, const void *data, size_t size)
{
    if (failsFor(file))
        return -1;
    static auto *const original = next<ssize_t(int, const void *, size_t)>("write");
    return original(file, data, size);
}

int rename(const char *from, const char *to) noexcept
{
    if (failsFor(to))
        return -1;
    static auto *const original = next<int(const char *, const char *)>("rename");
    return original(from, to);
}

int renameat2(
        int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    if (failsFor(to))
        return -1;
    static auto *const original =
            next<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return original(fromFolder, from, toFolder, to, flags);
}

} // extern "C"

void QKeychain::Job::start()
{
    if (Injector::fails(Injector::Kind::Keychain)) {
        QMetaObject::invokeMethod(
                this, [this] { emitFinishedWithError(OtherError, QStringLiteral("injected")); },
                Qt::QueuedConnection);
        return;
    }
    static auto *const original = next<void(QKeychain::Job *)>("_ZN9QKeychain3Job5startEv");
    original(this);
}
