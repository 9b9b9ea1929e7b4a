// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QAccessibleWidget>

namespace prelisten {

/// The accessible interface of a push button, as a base class for buttons that add to it. Qt's own
/// QAccessibleButton is private and cannot be subclassed.
class AccessibleButton : public QAccessibleWidget
{
public:
    explicit AccessibleButton(QAbstractButton *button, QAccessible::Role role)
        : QAccessibleWidget(button, role)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button()->isCheckable();
        state.checked = button()->isChecked();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && text.isEmpty() ? button()->text() : text;
    }

    QStringList actionNames() const override
    {
        return QStringList{button()->isCheckable() ? toggleAction() : pressAction()} +
               QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction() || name == toggleAction())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

protected:
    [[nodiscard]] QAbstractButton *button() const
    {
        return static_cast<QAbstractButton *>(widget());
    }
};

} // namespace prelisten
