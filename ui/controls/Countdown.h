// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace prelisten {

/// Whole seconds until something is tried again, for words. Decides nothing: at 0 it stands still.
class Countdown : public QObject
{
    Q_OBJECT
public:
    explicit Countdown(QObject *parent = nullptr);

    void start(std::chrono::milliseconds time); ///< a second begun counts as one
    void stop();

    /// Nothing: there is no wait.
    [[nodiscard]] std::optional<qint64> left() const { return m_left; }
    [[nodiscard]] qint64 all() const { return m_all; } ///< what it started from

Q_SIGNALS:
    void changed(); ///< one second less is left

private:
    void tick();

    QTimer m_second;
    std::optional<qint64> m_left;
    qint64 m_all = 0;
};

} // namespace prelisten
