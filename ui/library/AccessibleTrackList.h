// SPDX-License-Identifier: MIT
#pragma once

#include "ui/accessibility/AccessibleItems.h"

#include <QAccessibleWidget>

namespace prelisten {

class TrackListView;

/// The accessible interface of TrackListView: a list whose items have a press action, which opens
/// the track. Qt's own items can be selected, but not opened.
class AccessibleTrackList : public QAccessibleWidget
{
public:
    explicit AccessibleTrackList(TrackListView *list);

    static void install();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int row) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

private:
    [[nodiscard]] TrackListView *list() const;

    mutable AccessibleItems m_items; ///< by row
    QObject m_context;               ///< context of the connections to the model
};

} // namespace prelisten
