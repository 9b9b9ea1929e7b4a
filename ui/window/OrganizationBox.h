// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Organization.h"

#include <QComboBox>
#include <QList>

namespace prelisten {

/// An editable combo box that keeps its accessible name.
///
/// On Linux, Qt names a combo box after its current text; here the name says what the box is for,
/// and the text can be read and changed through the box as through its field.
class OrganizationBox : public QComboBox
{
    Q_OBJECT
public:
    explicit OrganizationBox(QWidget *parent = nullptr);

    /// What can be picked: an id is entered, its name is shown beside it in the list.
    void setOrganizations(const QList<Organization> &known);

    void showPopup() override;

Q_SIGNALS:
    /// Somebody is about to look at what can be picked.
    void looked();

protected:
    void enterEvent(QEnterEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace prelisten
