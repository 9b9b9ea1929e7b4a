// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

#include <csignal>

namespace prelisten {

/// Turns the first SIGINT or SIGTERM into an ordinary Qt signal. Another one ends the program at
/// once, for whoever sends it has waited long enough.
///
/// A thread waits for them with sigwait(): no handler, and so nothing global. Make it before any
/// other thread is started, since they inherit the mask that keeps both signals for this one.
class SignalWatch : public QThread
{
    Q_OBJECT
public:
    explicit SignalWatch(QObject *parent = nullptr);
    ~SignalWatch() override;

    /// What a shell reports of a program that @p number ended.
    [[nodiscard]] static constexpr int exitStatus(int number) { return 128 + number; }

Q_SIGNALS:
    void terminated(int number);

protected:
    void run() override;

private:
    sigset_t m_signals{};
};

} // namespace prelisten
