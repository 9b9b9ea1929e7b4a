// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace prelisten {

/// Decides, for keys that mean something both to the window and to the widget with the focus, who
/// gets them.
///
/// Text fields keep what they type with of themselves, and digits with modifiers too; lists of
/// tracks and tabs also claim their few keys themselves. Beyond that a focused button keeps Space,
/// and a focused slider – but not the one for the position, whose steps are the window's own –
/// keeps its keys.
class ShortcutRouter : public QObject
{
    Q_OBJECT
public:
    /// @p positionSlider gives its keys away. Watches @p window, which owns the router.
    ShortcutRouter(QWidget *window, const QWidget *positionSlider);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool belongsTo(const QWidget &focus, const QKeyEvent &key) const;

    const QWidget *m_positionSlider;
};

} // namespace prelisten
