// SPDX-License-Identifier: MIT
#include "ui/accessibility/TabOrder.h"

#include <QList>

#include <utility>

namespace prelisten {

void chainTabOrder(QWidget *before, QWidget *part)
{
    QList<QWidget *> inside; // collected first: setTabOrder() below changes the chain
    QWidget *each = part;
    do {
        if (each->focusPolicy() != Qt::NoFocus)
            inside << each;
        each = each->nextInFocusChain();
    } while (each != part && part->isAncestorOf(each));
    for (QWidget *next : std::as_const(inside)) {
        QWidget::setTabOrder(before, next);
        before = next;
    }
}

} // namespace prelisten
