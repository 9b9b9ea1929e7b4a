// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QWindow;

namespace prelisten {

/// Reports user activity in a window: it gets the focus, the pointer or the wheel moves over it, or
/// it receives a click, a touch or a key press. Never consumes an event.
class UserActivity : public QObject
{
    Q_OBJECT
public:
    /// Watches @p window, which owns it.
    explicit UserActivity(QWindow *window);

Q_SIGNALS:
    void noticed(); ///< at once, then at most every second

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QElapsedTimer m_sinceTold;
};

} // namespace prelisten
