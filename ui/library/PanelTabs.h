// SPDX-License-Identifier: MIT
#pragma once

#include <QTabBar>

namespace prelisten {

/// The words above a panel of several pages; the one that shows is underlined in the accent.
class PanelTabs : public QTabBar
{
    Q_OBJECT
public:
    explicit PanelTabs(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace prelisten
