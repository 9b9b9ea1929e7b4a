// SPDX-License-Identifier: MIT
#include "ui/library/AccessibleTrackList.h"

#include "ui/library/TrackListView.h"
#include "ui/library/TrackRoles.h"

namespace prelisten {

namespace {

/// The accessible interface of a row; reads its text from the model.
class AccessibleTrack : public AccessibleItem
{
public:
    AccessibleTrack(TrackListView *list, int row) : AccessibleItem(list, row), m_list(list) {}

    [[nodiscard]] bool isValid() const override
    {
        return AccessibleItem::isValid() && row().isValid();
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (isValid() && kind == QAccessible::Name)
            return row().data(Qt::AccessibleTextRole).toString();
        if (isValid() && kind == QAccessible::Description)
            return row().data(Qt::AccessibleDescriptionRole).toString();
        return {};
    }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_list->visualRect(row());
        return {m_list->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = true;
        state.selected = m_list->selectionModel()->isSelected(row());
        state.focused = m_list->hasFocus() && m_list->currentIndex() == row();
        state.active = row().data(TrackRole::Open).toBool();
        state.invisible = !m_list->isVisible();
        state.offscreen = !m_list->viewport()->rect().intersects(m_list->visualRect(row()));
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names{pressAction(), setFocusAction()};
        if (m_list && m_list->isRemovable())
            names << removeAction();
        return names;
    }

    [[nodiscard]] QString localizedActionName(const QString &name) const override
    {
        return name == removeAction() ? TrackListView::tr("Remove from the list")
                                      : QAccessibleActionInterface::localizedActionName(name);
    }

    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == pressAction()) {
            m_list->choose(index());
            m_list->open(index());
        } else if (name == setFocusAction()) {
            m_list->setFocus(Qt::OtherFocusReason);
            m_list->choose(index());
        } else if (name == removeAction()) {
            m_list->remove(index());
        }
    }

private:
    static QString removeAction() { return QStringLiteral("Remove"); }
    [[nodiscard]] QModelIndex row() const { return m_list->model()->index(index(), 0); }

    QPointer<TrackListView> m_list;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *list = qobject_cast<TrackListView *>(object);
    return list ? new AccessibleTrackList(list) : nullptr;
}

} // namespace

void AccessibleTrackList::install()
{
    QAccessible::installFactory(makeAccessible);
}

AccessibleTrackList::AccessibleTrackList(TrackListView *list)
    : QAccessibleWidget(list, QAccessible::List)
{
    // Appended rows do not change the index of the others, so rowsInserted is not handled.
    const auto changed = [this] {
        m_items.clear();
    };
    QObject::connect(list->model(), &QAbstractItemModel::modelReset, &m_context, changed);
    QObject::connect(list->model(), &QAbstractItemModel::rowsRemoved, &m_context, changed);
}

TrackListView *AccessibleTrackList::list() const
{
    return static_cast<TrackListView *>(widget());
}

int AccessibleTrackList::childCount() const
{
    return list()->model()->rowCount();
}

QAccessibleInterface *AccessibleTrackList::child(int row) const
{
    if (row < 0 || row >= childCount())
        return nullptr;
    return m_items.get(row, [&] { return new AccessibleTrack(list(), row); });
}

int AccessibleTrackList::indexOfChild(const QAccessibleInterface *child) const
{
    return AccessibleItems::indexOf(child);
}

QAccessibleInterface *AccessibleTrackList::childAt(int x, int y) const
{
    return child(list()->indexAt(list()->viewport()->mapFromGlobal(QPoint(x, y))).row());
}

QAccessibleInterface *AccessibleTrackList::focusChild() const
{
    return list()->hasFocus() ? child(list()->currentIndex().row()) : nullptr;
}

} // namespace prelisten
