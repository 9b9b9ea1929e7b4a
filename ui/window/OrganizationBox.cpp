// SPDX-License-Identifier: MIT
#include "ui/window/OrganizationBox.h"

#include "ui/accessibility/AccessibleComboBox.h"

#include <QLineEdit>
#include <QStyledItemDelegate>

namespace prelisten {

namespace {

class AccessibleOrganizationBox : public AccessibleComboBox
{
public:
    using AccessibleComboBox::AccessibleComboBox;

    QAccessible::State state() const override
    {
        QAccessible::State state = AccessibleComboBox::state();
        state.editable = true;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface || type == QAccessible::EditableTextInterface)
            return QAccessible::queryAccessibleInterface(box()->lineEdit())->interface_cast(type);
        return AccessibleComboBox::interface_cast(type);
    }
};

/// Paints an entry as the organization's id and name.
class OrganizationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString name = index.data(Qt::UserRole).toString();
        if (!name.isEmpty())
            option->text = OrganizationBox::tr("%1 (%2)").arg(name, option->text);
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *box = qobject_cast<OrganizationBox *>(object);
    return box ? new AccessibleOrganizationBox(box) : nullptr;
}

} // namespace

OrganizationBox::OrganizationBox(QWidget *parent) : QComboBox(parent)
{
    QAccessible::installFactory(makeAccessible);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setItemDelegate(new OrganizationDelegate(this));
}

void OrganizationBox::setOrganizations(const QList<Organization> &known)
{
    clear();
    for (const Organization &each : known)
        addItem(each.id, each.name);
}

void OrganizationBox::showPopup()
{
    Q_EMIT aboutToOpenList();
    QComboBox::showPopup();
}

void OrganizationBox::enterEvent(QEnterEvent *event)
{
    Q_EMIT aboutToOpenList();
    QComboBox::enterEvent(event);
}

void OrganizationBox::focusInEvent(QFocusEvent *event)
{
    Q_EMIT aboutToOpenList();
    QComboBox::focusInEvent(event);
}

} // namespace prelisten
