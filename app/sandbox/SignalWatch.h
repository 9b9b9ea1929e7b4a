// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

#include <csignal>

namespace prelisten::sandbox {

/// Turns SIGINT and SIGTERM into an ordinary Qt signal.
///
/// A thread waits for them with sigwait(): no handler, and so nothing global. Make it before any
/// other thread is started, since they inherit the mask that keeps both signals for this one.
class SignalWatch : public QThread
{
    Q_OBJECT
public:
    explicit SignalWatch(QObject *parent = nullptr);
    ~SignalWatch() override;

Q_SIGNALS:
    void terminated();

protected:
    void run() override;

private:
    sigset_t m_signals{};
};

} // namespace prelisten::sandbox
