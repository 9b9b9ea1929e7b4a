// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace prelisten {

/// An event filter that decides whether a key goes to the focused widget or to the shortcuts of the
/// window, for keys that both use.
///
/// Text fields claim the keys they type with themselves, as lists of tracks and tabs claim theirs;
/// here they also keep digits with Ctrl or Alt. A focused button keeps Space. A focused slider
/// keeps Left, Right and Home, except the position slider, for which the window's seek shortcuts
/// apply.
class ShortcutRouter : public QObject
{
    Q_OBJECT
public:
    /// @p positionSlider keeps no keys. Filters the events of @p window, which owns the router.
    ShortcutRouter(QWidget *window, const QWidget *positionSlider);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool belongsTo(const QWidget &focus, const QKeyEvent &key) const;

    const QWidget *m_positionSlider;
};

} // namespace prelisten
