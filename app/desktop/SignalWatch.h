// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

#include <csignal>

namespace prelisten {

/// Turns the first SIGINT or SIGTERM into a Qt signal. A second one ends the process at once.
///
/// Its thread waits for the signals with sigwait(), so no global signal handler is needed. Create
/// it before any other thread is started: they inherit the signal mask that reserves both signals
/// for this thread.
class SignalWatch : public QThread
{
    Q_OBJECT
public:
    explicit SignalWatch(QObject *parent = nullptr);
    ~SignalWatch() override;

    /// The exit status that a shell reports for a program ended by signal @p number.
    [[nodiscard]] static constexpr int exitStatus(int number) { return 128 + number; }

Q_SIGNALS:
    void terminated(int number);

protected:
    void run() override;

private:
    sigset_t m_signals{};
};

} // namespace prelisten
