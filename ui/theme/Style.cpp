// SPDX-License-Identifier: MIT
#include "ui/theme/Style.h"

#include "ui/theme/CheckBoxPainting.h"
#include "ui/theme/SpinBoxPainting.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int sliderHandle = 2 * Metrics::sliderInset;
constexpr int scrollBarExtent = 12;
// Beside the text of a combo box; its arrow is behind it.
constexpr int comboBefore = 8;
constexpr int comboBehind = 28;
constexpr int comboSlack = 4; // the text keeps a pixel from the ends of its field

constexpr qint64 shortestHandle = 32;

// The handle length of a scroll bar with a groove of @p length pixels. In 64 bits: the timeline's
// bar has so many values (milliseconds) that the product would overflow an int.
int handleLength(const QStyleOptionSlider &bar, int length)
{
    const qint64 page = bar.pageStep;
    const qint64 all = bar.maximum - bar.minimum + page;
    const qint64 share = all > page ? length * page / all : length;
    return static_cast<int>(std::min<qint64>(length, std::max(shortestHandle, share)));
}

/// Where the text of a combo box or a spin box is.
QRect textField(const QRect &box)
{
    return box.adjusted(comboBefore, 1, -comboBehind, -1);
}

QRectF pixelAligned(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void paintField(const QStyleOption &option, QPainter &painter)
{
    const Theme theme = Theme::of(option.palette);
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focus ? theme.accent : theme.line, focus ? 1.5 : 1.0));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(pixelAligned(option.rect), Metrics::radius, Metrics::radius);
}

/// A line edit inside a combo box or a spin box has no background of its own: the box paints it.
bool isInsideAField(const QWidget *lineEdit)
{
    const QWidget *box = lineEdit ? lineEdit->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(box) || qobject_cast<const QAbstractSpinBox *>(box);
}

void paintButton(const QStyleOption &option, QPainter &painter)
{
    const Theme theme = Theme::of(option.palette);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool primary =
            enabled && button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    QColor fill = primary ? theme.accent : theme.raised;
    const QColor over = primary ? theme.onAccent : theme.text;
    if (option.state.testFlag(QStyle::State_Sunken))
        fill = Theme::mix(fill, over, 0.16);
    else if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        fill = Theme::mix(fill, over, 0.08);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(primary ? QPen(Qt::NoPen) : QPen(theme.line));
    painter.setBrush(fill);
    painter.drawRoundedRect(pixelAligned(option.rect), Metrics::radius, Metrics::radius);
}

void paintSlider(
        const QStyleOptionSlider &slider, QPainter &painter, const QRect &handle, bool showFocus)
{
    const Theme theme = Theme::of(slider.palette);
    const bool enabled = slider.state.testFlag(QStyle::State_Enabled);
    const QRectF groove(slider.rect.left() + sliderHandle / 2.0, slider.rect.center().y() - 1.0,
            slider.rect.width() - sliderHandle, 4);
    QRectF done = groove;
    const double x = QRectF(handle).center().x();
    if (slider.upsideDown)
        done.setLeft(x);
    else
        done.setRight(x);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.groove());
    painter.drawRoundedRect(groove, 2, 2);
    if (!enabled)
        return;
    painter.setBrush(theme.dim);
    painter.drawRoundedRect(done, 2, 2);
    painter.setBrush(theme.text);
    const QPointF centre(x, groove.center().y());
    painter.drawEllipse(centre, sliderHandle / 2.0, sliderHandle / 2.0);
    if (showFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawEllipse(centre, sliderHandle / 2.0, sliderHandle / 2.0);
    }
}

// A style sheet (-stylesheet) puts a style of its own in front, which then owns this one.
Style *installed()
{
    return qApp->findChild<Style *>();
}

} // namespace

Style::Style(const QString &base) : QProxyStyle(QStyleFactory::create(base)) {}

void Style::use(const QString &base)
{
    if (!installed())
        QApplication::setStyle(new Style(base)); // the application takes ownership
} // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks)

void Style::setReducedMotion(bool reduced)
{
    if (Style *style = installed())
        style->m_reducedMotion = reduced;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const
{
    painter->save();
    switch (element) {
    case PE_PanelLineEdit:
        if (!isInsideAField(widget))
            paintField(*option, *painter);
        break;
    case PE_FrameLineEdit:
        break;
    case PE_PanelButtonCommand:
        paintButton(*option, *painter);
        break;
    case PE_IndicatorCheckBox:
        paintCheckBox(*option, *painter);
        break;
    case PE_FrameFocusRect:
        if (widget)
            // Around a check box's text only: its indicator reaches the edge of the widget.
            paintFocusRing(*painter,
                    QRectF(qobject_cast<const QCheckBox *>(widget) ? option->rect : widget->rect()),
                    Metrics::radius, option->palette);
        break;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button &&
            button->features.testFlag(QStyleOptionButton::DefaultButton) &&
            button->state.testFlag(State_Enabled)) {
        QStyleOptionButton primary(*button);
        primary.palette.setColor(QPalette::ButtonText, Theme::of(option->palette).onAccent);
        QProxyStyle::drawControl(element, &primary, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const
{
    painter->save();
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_Slider && slider && slider->orientation == Qt::Horizontal) {
        paintSlider(*slider, *painter, subControlRect(CC_Slider, option, SC_SliderHandle, widget),
                widget && showsFocusRing(*widget));
    } else if (control == CC_ComboBox) {
        const Theme theme = Theme::of(option->palette);
        paintField(*option, *painter);
        paintChevron(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                option->state.testFlag(State_Enabled) ? theme.dim : theme.line);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
               control == CC_SpinBox && spin) {
        paintField(*option, *painter);
        paintSpinArrows(*painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                subControlRect(control, option, SC_SpinBoxDown, widget));
    } else if (control == CC_ScrollBar && slider) {
        const Theme theme = Theme::of(option->palette);
        const bool active = option->state.testFlag(State_MouseOver);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(active ? theme.dim : Theme::mix(theme.line, theme.dim, 0.4));
        const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        painter->drawRoundedRect(QRectF(handle).adjusted(3, 3, -3, -3), 3, 3);
    } else if (control != CC_GroupBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    painter->restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl subControl, const QWidget *widget) const
{
    // Group boxes serve only to group for assistive tools: they have no frame and no title.
    if (control == CC_GroupBox && subControl == SC_GroupBoxContents)
        return option->rect;
    const QRect box = option->rect;
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, box, textField(box));
    if (control == CC_SpinBox)
        return visualRect(option->direction, box, spinBoxPart(box, textField(box), subControl));
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove fills the whole bar.
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool upright = bar->orientation == Qt::Vertical;
            const int length = upright ? bar->rect.height() : bar->rect.width();
            const int handle = handleLength(*bar, length);
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum,
                    bar->sliderPosition, length - handle, bar->upsideDown);
            const auto part = [&](int from, int to) {
                return upright ? QRect(0, from, bar->rect.width(), to - from)
                               : QRect(from, 0, to - from, bar->rect.height());
            };
            switch (subControl) {
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSlider:
                return part(start, start + handle);
            case SC_ScrollBarSubPage:
                return part(0, start);
            case SC_ScrollBarAddPage:
                return part(start + handle, length);
            default:
                return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ComboBox || type == CT_SpinBox)
        return size.expandedTo({contents.width() + comboBefore + comboBehind + comboSlack, 0});
    return type == CT_PushButton ? size + QSize(16, 0) : size;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return sliderHandle;
    case PM_ButtonMargin:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
        return 10;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const
{
    // A click on a slider moves its handle to that position.
    if (hint == SH_Slider_AbsoluteSetButtons)
        return Qt::LeftButton;
    if (m_reducedMotion && hint == SH_Widget_Animation_Duration)
        return 0;
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace prelisten
