// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>

#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

namespace prelisten {

/// An exclusive lock between processes, and between objects of one process, on a file that has no
/// other purpose and is never deleted.
///
/// The system releases it when its holder ends, however that ends. QLockFile does not suffice: of
/// several processes that find the file of a crashed holder at the same moment, two may get it.
class FileLock
{
public:
    /// For whoever must change a file: a change takes some ms, so a wait as long as this means that
    /// the lock's holder hangs.
    static constexpr std::chrono::seconds changePatience{2};

    explicit FileLock(QString path);
    ~FileLock(); ///< unlocks
    Q_DISABLE_COPY_MOVE(FileLock)

    enum class Attempt {
        Locked,        ///< this object holds the lock
        HeldElsewhere, ///< another one does
        Impossible,    ///< the file cannot be made
    };

    /// Locks, without waiting.
    [[nodiscard]] Attempt tryLock();
    /// Waits up to @p patience while the lock is held elsewhere. Blocks.
    [[nodiscard]] Attempt lockWithin(std::chrono::milliseconds patience);
    void unlock();

private:
#ifdef Q_OS_UNIX
    QString m_path;
    int m_descriptor = -1; ///< open while the lock is held
#else
    QLockFile m_file;
#endif
};

} // namespace prelisten
