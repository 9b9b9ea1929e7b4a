// SPDX-License-Identifier: MIT
#pragma once

#include "ui/checks/OutcomeLook.h"

#include <QPushButton>

namespace prelisten {

/// One kind of rows and how many there are; filled while only these show.
class KindChip : public QPushButton
{
    Q_OBJECT
public:
    /// @p look: nothing for all rows.
    KindChip(
            const QString &word, const std::optional<OutcomeLook> &look, QWidget *parent = nullptr);

    void setCount(int count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
    QString m_count;
    std::optional<OutcomeLook> m_look;
};

} // namespace prelisten
