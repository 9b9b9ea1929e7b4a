// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace prelisten {

/// A flat text-only button in the accent colour.
class TextButton : public QPushButton
{
    Q_OBJECT
public:
    explicit TextButton(const QString &word, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace prelisten
