// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"

#include <QPushButton>

namespace prelisten {

/// The button that shows the key in use (its first characters and its origin). Its owner opens the
/// key dialog when it is clicked.
class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    explicit KeyButton(QWidget *parent = nullptr);

    void setKey(const KeyInUse &key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    KeyInUse m_key;
};

} // namespace prelisten
