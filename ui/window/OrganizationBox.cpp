// SPDX-License-Identifier: MIT
#include "ui/window/OrganizationBox.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QLineEdit>
#include <QStyledItemDelegate>

namespace prelisten {

namespace {

class AccessibleOrganizationBox : public QAccessibleWidget
{
public:
    explicit AccessibleOrganizationBox(OrganizationBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? box()->currentText() : QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = true;
        state.expandable = true;
        state.expanded = box()->view()->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface || type == QAccessible::EditableTextInterface)
            return QAccessible::queryAccessibleInterface(box()->lineEdit())->interface_cast(type);
        return QAccessibleWidget::interface_cast(type);
    }

    QStringList actionNames() const override
    {
        return QStringList{showMenuAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name == showMenuAction())
            box()->showPopup();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QComboBox *box() const { return static_cast<QComboBox *>(widget()); }
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
