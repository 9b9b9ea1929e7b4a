// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QStringList>

namespace prelisten {

/// What assistive tools see of a combo box that keeps its accessible name. On Linux, Qt uses the
/// current text as the name; here the text is the value.
class AccessibleComboBox : public QAccessibleWidget
{
public:
    explicit AccessibleComboBox(QComboBox *box) : QAccessibleWidget(box, QAccessible::ComboBox) {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? box()->currentText() : QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = box()->view()->isVisible();
        return state;
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

protected:
    QComboBox *box() const { return static_cast<QComboBox *>(widget()); }
};

/// The same for a box whose text cannot be edited: its list is a child, so that the entries can be
/// read without opening it.
class AccessibleChoiceBox : public AccessibleComboBox
{
public:
    using AccessibleComboBox::AccessibleComboBox;

    int childCount() const override { return 1; }

    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(box()->view()) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == box()->view() ? 0 : -1;
    }
};

} // namespace prelisten
