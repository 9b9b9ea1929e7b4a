// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace prelisten {

/// A flat button that expands and collapses a part of the window. It is checked while the part is
/// expanded, and assistive tools are given the expanded state.
class DisclosureButton : public QPushButton
{
    Q_OBJECT
public:
    explicit DisclosureButton(const QString &word, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace prelisten
