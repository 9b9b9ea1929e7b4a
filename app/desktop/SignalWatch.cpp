// SPDX-License-Identifier: MIT
#include "app/desktop/SignalWatch.h"

#include <unistd.h>

namespace prelisten {

SignalWatch::SignalWatch(QObject *parent) : QThread(parent)
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    start();
}

SignalWatch::~SignalWatch()
{
    // Wakes the thread if it still waits. All threads block the signal, so it has no other effect.
    requestInterruption();
    if (isRunning())
        ::kill(::getpid(), SIGTERM);
    wait();
}

void SignalWatch::run()
{
    int number = 0;
    sigwait(&m_signals, &number);
    if (isInterruptionRequested())
        return;
    Q_EMIT terminated(number);
    sigwait(&m_signals, &number);
    if (!isInterruptionRequested())
        ::_exit(exitStatus(number));
}

} // namespace prelisten
