// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace prelisten {

/// A scroll area whose height hint is the height that its content needs at the current width; it
/// scrolls if it gets less. Its background is transparent.
class FitContentScrollArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit FitContentScrollArea(
            const QString &barName, QWidget *parent = nullptr); ///< see setVerticalScrollOnly()

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace prelisten
