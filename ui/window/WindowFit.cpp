// SPDX-License-Identifier: MIT
#include "ui/window/WindowFit.h"

#include <QRect>
#include <QWidget>

#include <algorithm>

namespace prelisten {

namespace {

constexpr QSize smallestSize(700, 480);
constexpr int frameRoom = 40; // for the frame and the title, which are unknown until it is shown

} // namespace

void fitWindow(QWidget &window, const QRect &available)
{
    const QRect room = available.adjusted(0, 0, -frameRoom, -frameRoom);
    const QSize fitting = window.size().boundedTo(room.size()).expandedTo(smallestSize);
    if (fitting == window.size() || window.isMaximized() || window.isFullScreen())
        return;
    window.resize(fitting);
    if (window.testAttribute(Qt::WA_Moved)) {
        const QPoint place = window.pos();
        window.move(std::max(room.left(), std::min(place.x(), room.right() + 1 - fitting.width())),
                std::max(room.top(), std::min(place.y(), room.bottom() + 1 - fitting.height())));
    }
}

} // namespace prelisten
