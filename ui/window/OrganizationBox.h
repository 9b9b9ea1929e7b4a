// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/Organization.h"

#include <QComboBox>
#include <QList>

namespace prelisten {

/// An editable combo box for the organization that keeps its accessible name.
///
/// On Linux, Qt uses the current text of a combo box as its accessible name. Here the name says
/// what the box is for, and assistive tools can read and change the text through the box as through
/// its line edit.
class OrganizationBox : public QComboBox
{
    Q_OBJECT
public:
    explicit OrganizationBox(QWidget *parent = nullptr);

    /// The entries of the list. Choosing one enters its id; the list shows its name beside the id.
    void setOrganizations(const QList<Organization> &known);

    void showPopup() override;

Q_SIGNALS:
    /// The user is about to open the list: the pointer has entered, or the box has the focus or
    /// opens its popup.
    void aboutToOpenList();

protected:
    void enterEvent(QEnterEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace prelisten
