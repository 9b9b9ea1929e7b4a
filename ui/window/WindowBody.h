// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace prelisten {

/// The side panel and the track beside it.
///
/// In a narrow window the panel gives way to the track; asked for, it comes over the track as a
/// drawer, and goes when it is asked for again, when Escape is pressed or when the track is
/// clicked. Whether the panel is wanted in a wide window is the user's choice and to be remembered.
class WindowBody : public QWidget
{
    Q_OBJECT
public:
    /// Takes both over.
    WindowBody(QWidget *side, QWidget *track, QWidget *parent = nullptr);

    void setSideWanted(bool wanted);       ///< emits nothing
    void setSideAvailable(bool available); ///< there is something to list
    void toggleSide();
    void openSide(); ///< wherever there is room for it
    void closeDrawer();

    [[nodiscard]] bool isSideShown() const { return m_shown; }
    [[nodiscard]] bool isDrawerOpen() const { return m_shown && isNarrow(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sideWantedChanged(bool wanted);
    void sideShownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isNarrow() const;
    void arrange();

    QWidget *m_side;
    QWidget *m_track;
    bool m_wanted = true;
    bool m_available = false;
    bool m_drawerOpen = false;
    bool m_shown = false;
};

} // namespace prelisten
