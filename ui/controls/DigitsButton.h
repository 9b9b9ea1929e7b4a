// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace prelisten {

/// A button that shows a time or another figure. All digits have the same width, so that the figure
/// does not jitter while it changes.
///
/// Assistive tools read the figure in the accessible description on request. They are not notified
/// of each change, which would be ten times a second.
class DigitsButton : public QPushButton
{
    Q_OBJECT
public:
    explicit DigitsButton(QWidget *parent = nullptr);

    void setFigure(const QString &figure);
    [[nodiscard]] const QString &figure() const { return m_figure; }
    /// Makes the button at least wide enough for @p widest.
    void reserveWidthFor(const QString &widest);
    /// Sets the accessible description.
    void setSpoken(const QString &sentence) { m_spoken = sentence; }
    [[nodiscard]] const QString &spoken() const { return m_spoken; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Margin on the left and right of the figure, in logical pixels.
    static constexpr int inset = 6;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int widthOf(const QString &figure) const;
    [[nodiscard]] int advanceOf(QChar character) const;

    QString m_figure;
    QString m_widest;
    QString m_spoken;
    mutable int m_digit = 0; ///< width of a digit; 0: not measured yet
};

} // namespace prelisten
