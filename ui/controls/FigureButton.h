// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace prelisten {

/// A time or another figure whose digits all take the same room, so that it does not jitter while
/// it runs; a press on it does something.
///
/// Assistive tools read the figure in its description when they ask for it, and are not told each
/// time it changes, which would be ten times a second.
class FigureButton : public QPushButton
{
    Q_OBJECT
public:
    explicit FigureButton(QWidget *parent = nullptr);

    void setFigure(const QString &figure);
    [[nodiscard]] const QString &figure() const { return m_figure; }
    /// Room is kept for this figure at least.
    void setRoomFor(const QString &widest);
    /// What assistive tools read as its description.
    void setSpoken(const QString &sentence) { m_spoken = sentence; }
    [[nodiscard]] const QString &spoken() const { return m_spoken; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Left and right of the figure.
    static constexpr int inset = 6;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int widthOf(const QString &figure) const;
    [[nodiscard]] int cell(QChar character) const;

    QString m_figure;
    QString m_widest;
    QString m_spoken;
    mutable int m_digit = 0; ///< the room of a digit; 0: not measured yet
};

} // namespace prelisten
