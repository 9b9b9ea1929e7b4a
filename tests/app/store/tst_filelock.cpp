// SPDX-License-Identifier: MIT
#include "app/store/FileLock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Attempt = FileLock::Attempt;

class tst_FileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHolderAtATime();
    void theHolder_mayLockAgain();
    void aLockThatIsReleasedMeanwhile_isGot();
    void aHolderThatIsKilled_holdsNothing();
    void aFolderThatIsNotThere_makesItImpossible();
    void theFile_isTheUsersOnly();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"lock"_s); }

    QTemporaryDir m_folder;
};

void tst_FileLock::oneHolderAtATime()
{
    FileLock first(path());
    FileLock second(path());
    QCOMPARE(first.tryLock(), Attempt::Locked);
    QCOMPARE(second.tryLock(), Attempt::HeldElsewhere);
    QCOMPARE(second.lockWithin(30ms), Attempt::HeldElsewhere);
    first.unlock();
    QCOMPARE(second.tryLock(), Attempt::Locked);
    QCOMPARE(first.tryLock(), Attempt::HeldElsewhere);
}

void tst_FileLock::theHolder_mayLockAgain()
{
    FileLock lock(path());
    QCOMPARE(lock.tryLock(), Attempt::Locked);
    QCOMPARE(lock.tryLock(), Attempt::Locked);
}

void tst_FileLock::aLockThatIsReleasedMeanwhile_isGot()
{
    auto first = std::make_unique<FileLock>(path());
    QCOMPARE(first->tryLock(), Attempt::Locked);
    std::thread releasing([&first] {
        std::this_thread::sleep_for(50ms);
        first.reset();
    });
    FileLock second(path());
    const Attempt attempt = second.lockWithin(20s);
    releasing.join();
    QCOMPARE(attempt, Attempt::Locked);
}

void tst_FileLock::aHolderThatIsKilled_holdsNothing()
{
    const pid_t child = ::fork();
    if (child == 0) {
        FileLock lock(path());
        ::_exit(lock.tryLock() == Attempt::Locked && ::raise(SIGKILL) == 0 ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(QFile::exists(path()));
    FileLock lock(path());
    QCOMPARE(lock.tryLock(), Attempt::Locked);
}

void tst_FileLock::aFolderThatIsNotThere_makesItImpossible()
{
    FileLock lock(m_folder.filePath(u"nowhere/lock"_s));
    QCOMPARE(lock.tryLock(), Attempt::Impossible);
    QCOMPARE(lock.lockWithin(20s), Attempt::Impossible); // at once
}

void tst_FileLock::theFile_isTheUsersOnly()
{
    FileLock lock(m_folder.filePath(u"mode"_s));
    QCOMPARE(lock.tryLock(), Attempt::Locked);
    QVERIFY(!(QFile::permissions(m_folder.filePath(u"mode"_s)) &
              (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

QTEST_GUILESS_MAIN(tst_FileLock)
#include "tst_filelock.moc"
