// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace prelisten {

/// The container that lays out the side panel and the track beside it.
///
/// In a narrow window the panel is hidden; toggling it shows it as a drawer over the track, until
/// it is toggled again, Escape is pressed or the track is clicked. Whether the panel is shown in a
/// wide window is the user's choice, which sideWantedChanged() reports to be stored.
class WindowBody : public QWidget
{
    Q_OBJECT
public:
    /// Takes ownership of both.
    WindowBody(QWidget *side, QWidget *track, QWidget *parent = nullptr);

    void setSideWanted(bool wanted);       ///< emits nothing
    void setSideAvailable(bool available); ///< false: nothing to list, so the panel is never shown
    void toggleSide();
    void openSide(); ///< beside the track, or as a drawer in a narrow window
    void closeDrawer();

    [[nodiscard]] bool isSideShown() const { return m_shown; }
    [[nodiscard]] bool isSideWanted() const { return m_wanted; } ///< where there is room
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
