// SPDX-License-Identifier: MIT
#include "ui/controls/VerticalScroll.h"

#include <QScrollArea>
#include <QScrollBar>

namespace prelisten {

void setVerticalScrollOnly(QScrollArea *area, const QString &barName)
{
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->verticalScrollBar()->setAccessibleName(barName);
}

} // namespace prelisten
