// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"

#include <QPushButton>

namespace prelisten {

/// Shows which key is in use, by its first characters and where it comes from, and opens the key
/// dialog.
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
