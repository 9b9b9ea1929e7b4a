// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QHash>
#include <QPointer>
#include <QWidget>

namespace prelisten {

/// The accessible interface of one item of a widget that paints its items itself.
class AccessibleItem : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleItem(QWidget *owner, int index) : m_owner(owner), m_index(index) {}

    [[nodiscard]] int index() const { return m_index; }

    /// Makes it invalid: its widget is being destroyed, though pointers to it are not null yet.
    void detach() { m_owner.clear(); }

    [[nodiscard]] bool isValid() const override { return m_owner != nullptr; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return m_owner ? m_owner->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_owner);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                       ? static_cast<QAccessibleActionInterface *>(this)
                       : nullptr;
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<QWidget> m_owner;
    int m_index;
};

/// The accessible items of one widget. Each is created on first request, so that 10,000 of them
/// cost nothing until an assistive tool enumerates them.
class AccessibleItems
{
public:
    AccessibleItems() = default;
    ~AccessibleItems() { clear(); }
    Q_DISABLE_COPY_MOVE(AccessibleItems)

    /// The item at @p index. If there is none yet, @p make() creates it and Qt takes ownership.
    template <typename Make>
    QAccessibleInterface *get(int index, Make make)
    {
        const auto known = m_ids.constFind(index);
        if (known != m_ids.constEnd())
            return QAccessible::accessibleInterface(*known);
        QAccessibleInterface *item = make();
        m_ids.insert(index, QAccessible::registerAccessibleInterface(item));
        return item;
    }

    /// Deletes all items; call it when the widget's items have changed.
    void clear()
    {
        for (const QAccessible::Id id : std::as_const(m_ids)) {
            // Qt's log of the accessibility cache reads an item once more before it is deleted.
            if (auto *item = dynamic_cast<AccessibleItem *>(QAccessible::accessibleInterface(id)))
                item->detach();
            QAccessible::deleteAccessibleInterface(id);
        }
        m_ids.clear();
    }

    /// The index of @p item; -1 if it is not an AccessibleItem.
    [[nodiscard]] static int indexOf(const QAccessibleInterface *item)
    {
        const auto *ours = dynamic_cast<const AccessibleItem *>(item);
        return ours ? ours->index() : -1;
    }

private:
    QHash<int, QAccessible::Id> m_ids;
};

} // namespace prelisten
