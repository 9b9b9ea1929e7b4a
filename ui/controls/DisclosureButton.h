// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace prelisten {

/// A quiet button that shows more, and less again. Checked while more is shown, which assistive
/// tools hear as expanded.
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
