// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/ElidedLabel.h"

namespace prelisten {

/// A label for one value under a small caption. Its accessible name is `Caption: value`.
class FieldLabel : public ElidedLabel
{
    Q_OBJECT
public:
    explicit FieldLabel(const QString &caption, QWidget *parent = nullptr);

    void setValue(const QString &value);
    void clearValue();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont captionFont() const;

    QString m_caption;
};

} // namespace prelisten
