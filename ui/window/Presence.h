// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QWindow;

namespace prelisten {

/// Tells that somebody is at a window: it has been brought to the front, or the pointer moves over
/// it, or a key is pressed in it. Changes nothing of what it sees.
class Presence : public QObject
{
    Q_OBJECT
public:
    /// Watches @p window, which owns it.
    explicit Presence(QWindow *window);

Q_SIGNALS:
    void noticed(); ///< at once, then at most every second

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QElapsedTimer m_sinceTold;
};

} // namespace prelisten
