// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/ElidedLabel.h"

namespace prelisten {

/// One value in a quiet line of facts, with a dot behind it. Its accessible name is `Field: value`,
/// and so is its tooltip; on the screen the value speaks for itself.
class FactLabel : public ElidedLabel
{
    Q_OBJECT
public:
    enum class Place { Within, Last }; ///< in the line; nothing follows the last

    FactLabel(const QString &field, Place place, QWidget *parent = nullptr);

    /// @p shown is what stands in the line, if that is not the value itself.
    void setValue(const QString &value, const QString &shown = {});
    void clearValue();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_field;
    Place m_place;
};

} // namespace prelisten
