// SPDX-License-Identifier: MIT
#pragma once

#include "ui/checks/OutcomeLook.h"

#include <QPushButton>

namespace prelisten {

/// A filter chip for one kind of rows, with their number; filled while only these are shown.
class KindChip : public QPushButton
{
    Q_OBJECT
public:
    /// @p look is nullopt for the chip of all rows.
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
