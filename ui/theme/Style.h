// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace prelisten {

/// The style of the app: draws Qt's stock widgets flat, on top of Fusion. All colours come from the
/// palette of the drawn widget.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    /// @p base: a style of Qt that draws what this one does not.
    explicit Style(const QString &base = QStringLiteral("Fusion"));

    /// Installs it as the application's style, unless one is installed already.
    static void use(const QString &base = QStringLiteral("Fusion"));

    /// Switches off animations that only illustrate a change, even if the system does not request
    /// it. With false, the system's setting applies.
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

/// Paints the small arrow that marks a control that opens a menu or a list.
void paintChevron(QPainter &painter, const QRect &box, const QColor &colour);

/// Paints a button's background: @p fill, blended towards @p ink while it is pressed or hovered.
void paintButtonBackground(QPainter &painter, const QRectF &box, double radius, const QColor &fill,
        const QColor &ink, const QAbstractButton &button);

/// Paints the keyboard focus ring just inside @p box.
void paintFocusRing(QPainter &painter, const QRectF &box, double radius, const QPalette &palette);

/// True if animations are allowed: neither the system nor the user has asked for reduced motion.
[[nodiscard]] bool showsMotion(const QWidget &widget);

/// True if @p widget has the focus and the keyboard was used last, so that it needs a focus ring.
[[nodiscard]] bool showsFocusRing(const QWidget &widget);

} // namespace prelisten
