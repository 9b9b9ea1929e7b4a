// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace prelisten {

/// Asks for the height that what is in it needs at this width; where there is less, it scrolls.
/// Sees through to what is behind it.
class FitScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit FitScroll(const QString &barName, QWidget *parent = nullptr); ///< see scrollDownOnly()

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace prelisten
