// SPDX-License-Identifier: MIT
#include "ui/controls/FitContentScrollArea.h"

#include "ui/controls/VerticalScroll.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int leastHeight = 64;

} // namespace

FitContentScrollArea::FitContentScrollArea(const QString &barName, QWidget *parent)
    : QScrollArea(parent)
{
    setVerticalScrollOnly(this, barName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
}

QSize FitContentScrollArea::sizeHint() const
{
    if (!widget() || !widget()->layout())
        return QScrollArea::sizeHint();
    // Always leave room for the scroll bar. Otherwise its appearing would re-wrap the text, which
    // could make it disappear again, and so on.
    const int across = std::max(0, width() - verticalScrollBar()->sizeHint().width());
    return {widget()->sizeHint().width(), widget()->layout()->totalHeightForWidth(across)};
}

QSize FitContentScrollArea::minimumSizeHint() const
{
    return {0, std::min(leastHeight, sizeHint().height())};
}

bool FitContentScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void FitContentScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace prelisten
