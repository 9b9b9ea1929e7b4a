// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace prelisten {

/// Draws the stock widgets flat and quiet, over Fusion; every colour comes from the palette of what
/// is drawn.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    /// Makes it the style of the application, unless it is already.
    static void use();

    /// Whether nothing is to move that only explains a change, also where the system has no such
    /// wish.
    static void setReducedMotion(bool reduced);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
            const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
            const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
            QPainter *painter, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
            SubControl subControl, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
            const QSize &contents, const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
            const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
            const QWidget *widget = nullptr, QStyleHintReturn *returnData = nullptr) const override;

private:
    bool m_reducedMotion = false;
};

/// Paints the small arrow that says a menu or a list opens here.
void paintChevron(QPainter &painter, const QRect &box, const QColor &colour);

/// Paints what a button stands on: @p fill, nearer to @p ink while it is pressed or pointed at.
void paintButtonGround(QPainter &painter, const QRectF &box, double radius, const QColor &fill,
        const QColor &ink, const QAbstractButton &button);

/// Paints the ring that shows where the keyboard is, just inside @p box.
void paintFocusRing(QPainter &painter, const QRectF &box, double radius, const QPalette &palette);

/// True if a change may be explained by movement: neither the system nor the person wants less.
[[nodiscard]] bool showsMotion(const QWidget &widget);

/// True if @p widget has the focus and got it by the keyboard, so that a ring helps.
[[nodiscard]] bool showsFocusRing(const QWidget &widget);

} // namespace prelisten
