// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/Surface.h"

#include <QList>

namespace prelisten {

class LibraryPanel;
class PanelTabs;
class RecentPanel;

/// The panel beside the track, with the pages for the library and the recent tracks. Shows one page
/// at a time.
class SidePanel : public Surface
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    [[nodiscard]] LibraryPanel *library() const { return m_library; }
    [[nodiscard]] RecentPanel *recent() const { return m_recent; }

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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void choosePage();
    void emitLibraryShown();

    PanelTabs *m_tabs;
    LibraryPanel *m_library;
    RecentPanel *m_recent;
    QList<QWidget *> m_pages;
    bool m_libraryShownEmitted = false;
};

} // namespace prelisten
