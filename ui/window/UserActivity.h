// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QWindow;

namespace prelisten {

/// Reports that the user may act in a window at any moment: it is in front, or it gets the focus,
/// or the pointer or the wheel moves over it, or it receives a click, a touch or a key press. Never
/// consumes an event.
class UserActivity : public QObject
{
    Q_OBJECT
public:
    /// Watches @p window, which owns it.
    explicit UserActivity(QWindow *window);

Q_SIGNALS:
    /// For input: at once, then at most every second. While in front: every 10 s.
    void noticed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QElapsedTimer m_sinceReport;
    QTimer m_inFront;
};

} // namespace prelisten
