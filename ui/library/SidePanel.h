// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/Surface.h"

#include <QList>

namespace prelisten {

class LibraryPanel;
class PanelTabs;
class RecentPanel;
class SharedPanel;
struct SharedList;

/// The panel beside the track, with the pages for the library, the recent tracks and a shared
/// collection. Shows one page at a time.
class SidePanel : public Surface
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    [[nodiscard]] LibraryPanel *library() const { return m_library; }
    [[nodiscard]] RecentPanel *recent() const { return m_recent; }

    /// The page of a shared collection. Created on first use, and in the panel only between the
    /// next two.
    SharedPanel *shared();
    void openShared(const SharedList &list); ///< and shows it
    void closeShared();                      ///< shows the library, if it was shown

    /// Opens the previous or the next track of the list that has the open one, see LibraryPanel.
    void step(int by);
    void stepPaused(int by);
    [[nodiscard]] bool canStep(int by) const;

    /// Appends a page; the panel takes ownership of it.
    void addPage(const QString &title, QWidget *page);
    void showPage(const QWidget *page);
    void showLibrary();
    void showRecent();
    /// Shows the library and focuses its search field.
    void focusSearch();

Q_SIGNALS:
    /// Once, when the library is first visible; until then nothing has to be requested.
    void libraryShown();
    void stepsChanged(); ///< canStep(-1) or canStep(1) may have changed

protected:
    void showEvent(QShowEvent *event) override;

private:
    void choosePage();
    void emitLibraryShown();
    [[nodiscard]] bool stepsInShared(int by) const;

    PanelTabs *m_tabs;
    LibraryPanel *m_library;
    RecentPanel *m_recent;
    SharedPanel *m_shared = nullptr; ///< created by shared()
    QList<QWidget *> m_pages;
    bool m_libraryShownEmitted = false;
};

} // namespace prelisten
