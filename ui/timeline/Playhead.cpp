// SPDX-License-Identifier: MIT
#include "ui/timeline/Playhead.h"

#include "ui/theme/Theme.h"
#include "ui/timeline/TimelinePainting.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace prelisten {

namespace {

constexpr int reach = 1; // pixels, beside the one it is in
constexpr int breadth = 2 * reach + 1;

} // namespace

Playhead::Playhead(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void Playhead::place(double x, int top, int bottom)
{
    const int left = static_cast<int>(std::floor(x)) - reach;
    const double inside = x - left;
    const double ratio = devicePixelRatioF();
    const bool same =
            std::lround(std::exchange(m_inside, inside) * ratio) == std::lround(inside * ratio);
    const QRect box(left, top, breadth, bottom - top);
    if (box != geometry())
        setGeometry(box);
    else if (!same)
        update();
}

void Playhead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    TimelinePainting::paintPlayhead(painter, Theme::of(palette()), m_inside, 0, height());
}

} // namespace prelisten
