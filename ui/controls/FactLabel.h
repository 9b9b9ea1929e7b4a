// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/ElidedLabel.h"

namespace prelisten {

/// A label for one value in a line of facts, with a separator dot after it. Its accessible name and
/// its tooltip are `Field: value`; on the screen only the value is shown.
class FactLabel : public ElidedLabel
{
    Q_OBJECT
public:
    enum class Place { Within, Last }; ///< Last has no separator dot after it

    FactLabel(const QString &field, Place place, QWidget *parent = nullptr);

    /// @p shown is displayed instead of @p value unless it is empty.
    void setValue(const QString &value, const QString &shown = {});
    void clearValue();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_field;
    Place m_place;
};

} // namespace prelisten
