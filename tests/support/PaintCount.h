// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QObject>

namespace prelisten {

/// An event filter that counts the paint events of an object or of the whole application.
class PaintCount : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace prelisten
