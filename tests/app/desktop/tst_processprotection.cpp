// SPDX-License-Identifier: MIT
#include "app/desktop/ProcessProtection.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <functional>

#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace prelisten;

namespace {

/// Runs @p work in a process of its own; returns how it ended. Its exit status is the result.
int endOf(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

/// The status of a process that ends with @p number.
int exitOf(int number)
{
    return number << 8;
}

} // namespace

class tst_ProcessProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProtectedProcess_leavesNoCore();
    void aProtectedProcess_cannotBeAttachedTo();
};

void tst_ProcessProtection::aProtectedProcess_leavesNoCore()
{
    const int protectedEnd = endOf([] {
        protectProcessMemory();
        rlimit limit{};
        if (::getrlimit(RLIMIT_CORE, &limit) != 0 || limit.rlim_max != 0)
            return 1;
        if (::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
            return 2;
        (void)std::signal(SIGABRT, SIG_DFL);
        std::abort();
    });
    QVERIFY(WIFSIGNALED(protectedEnd));
    QVERIFY(!WCOREDUMP(protectedEnd));
}

void tst_ProcessProtection::aProtectedProcess_cannotBeAttachedTo()
{
    // As a user without rights over other processes, which root has in any case.
    const auto attachTo = [](bool isProtected) {
        constexpr uid_t nobody = 65'534;
        if (::geteuid() == 0 && ::setuid(nobody) != 0)
            return 3;
        ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // what setuid() has changed
        int ready[2] = {};
        if (::pipe(ready) != 0)
            return 4;
        const pid_t child = ::fork();
        if (child == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (isProtected)
                protectProcessMemory();
            if (::write(ready[1], "1", 1) == 1)
                ::pause();
            ::_exit(0);
        }
        char byte = 0;
        if (::read(ready[0], &byte, 1) != 1)
            return 4;
        errno = 0;
        const bool attached = ::ptrace(PTRACE_SEIZE, child, nullptr, nullptr) == 0;
        const int why = errno;
        ::kill(child, SIGKILL);
        if (attached)
            return 0;
        return why == EPERM ? 1 : 5;
    };
    const int unprotected = endOf([&attachTo] { return attachTo(false); });
    if (unprotected == exitOf(1))
        QSKIP("nobody can attach to any process here");
    QCOMPARE(unprotected, exitOf(0));
    QCOMPARE(endOf([&attachTo] { return attachTo(true); }), exitOf(1));
}

QTEST_GUILESS_MAIN(tst_ProcessProtection)
#include "tst_processprotection.moc"
