// SPDX-License-Identifier: MIT
#include "app/store/FileLock.h"

#include <QDeadlineTimer>

#include <cerrno>
#include <thread>
#include <utility>

#ifdef Q_OS_UNIX
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace prelisten {

namespace {

using namespace std::chrono_literals;

constexpr auto pollInterval = 5ms;

} // namespace

FileLock::~FileLock()
{
    unlock();
}

FileLock::Attempt FileLock::lockWithin(std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    Attempt attempt = tryLock();
    while (attempt == Attempt::HeldElsewhere && !deadline.hasExpired()) {
        std::this_thread::sleep_for(pollInterval);
        attempt = tryLock();
    }
    return attempt;
}

#ifdef Q_OS_UNIX

FileLock::FileLock(QString path) : m_path(std::move(path)) {}

FileLock::Attempt FileLock::tryLock()
{
    if (m_descriptor >= 0)
        return Attempt::Locked;
    const int descriptor = ::open(QFile::encodeName(m_path).constData(),
            O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return Attempt::Impossible;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const bool isHeld = errno == EWOULDBLOCK;
        ::close(descriptor);
        return isHeld ? Attempt::HeldElsewhere : Attempt::Impossible;
    }
    m_descriptor = descriptor;
    return Attempt::Locked;
}

void FileLock::unlock()
{
    if (const int descriptor = std::exchange(m_descriptor, -1); descriptor >= 0)
        ::close(descriptor); // releases the lock
}

#else

FileLock::FileLock(QString path) : m_file(std::move(path)) {}

FileLock::Attempt FileLock::tryLock()
{
    if (m_file.isLocked() || m_file.tryLock(0))
        return Attempt::Locked;
    return m_file.error() == QLockFile::LockFailedError ? Attempt::HeldElsewhere
                                                        : Attempt::Impossible;
}

void FileLock::unlock()
{
    m_file.unlock();
}

#endif

} // namespace prelisten
