// SPDX-License-Identifier: MIT
#pragma once

#include <QTabBar>

namespace prelisten {

/// The tab bar above a panel of several pages; the current tab is underlined in the accent colour.
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
