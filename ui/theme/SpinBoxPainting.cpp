// SPDX-License-Identifier: MIT
#include "ui/theme/SpinBoxPainting.h"

#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QStyleOptionSpinBox>

namespace prelisten {

namespace {

constexpr int inset = 4; // above and below the two arrows

} // namespace

QRect spinBoxPart(const QRect &box, const QRect &text, QStyle::SubControl part)
{
    const QRect arrows(
            QPoint(text.right() + 1, box.top() + inset), QPoint(box.right(), box.bottom() - inset));
    const int half = arrows.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxEditField:
        return text;
    case QStyle::SC_SpinBoxUp:
        return arrows.adjusted(0, 0, 0, half - arrows.height());
    case QStyle::SC_SpinBoxDown:
        return arrows.adjusted(0, arrows.height() - half, 0, 0);
    case QStyle::SC_SpinBoxFrame:
        return box;
    default:
        return {};
    }
}

void paintSpinArrows(
        QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down)
{
    const Theme theme = Theme::of(option.palette);
    const auto colour = [&](QAbstractSpinBox::StepEnabledFlag step, QStyle::SubControl arrow) {
        if (!option.state.testFlag(QStyle::State_Enabled) || !option.stepEnabled.testFlag(step))
            return theme.line;
        return option.activeSubControls.testFlag(arrow) ? theme.text : theme.dim;
    };
    paintChevron(painter, down, colour(QAbstractSpinBox::StepDownEnabled, QStyle::SC_SpinBoxDown));
    painter.save();
    painter.translate(0, 2 * QRectF(up).center().y());
    painter.scale(1, -1);
    paintChevron(painter, up, colour(QAbstractSpinBox::StepUpEnabled, QStyle::SC_SpinBoxUp));
    painter.restore();
}

} // namespace prelisten
