// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace prelisten {

/// A time or another figure whose digits all take the same room, so that it does not jitter while
/// it runs.
///
/// Silent for assistive tools, which would otherwise hear it ten times a second; the slider beside
/// it tells the same.
class FigureLabel : public QWidget
{
    Q_OBJECT
public:
    explicit FigureLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Room is kept for this text at least.
    void setRoomFor(const QString &widest);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int widthOf(const QString &text) const;
    [[nodiscard]] int cell(QChar character) const;

    QString m_text;
    QString m_widest;
    mutable int m_digit = 0; ///< the room of a digit; 0: not measured yet
};

} // namespace prelisten
