// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/Surface.h"

#include <QList>

namespace prelisten {

class LibraryPanel;
class PanelTabs;
class RecentPanel;

/// What lies beside the track: the library, and what was opened before. One page shows at a time.
class SidePanel : public Surface
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    [[nodiscard]] LibraryPanel *library() const { return m_library; }
    [[nodiscard]] RecentPanel *recent() const { return m_recent; }

    /// A further page, behind the others; the panel takes it over.
    void addPage(const QString &title, QWidget *page);
    void showPage(const QWidget *page);
    void showLibrary();
    void showRecent();
    /// Shows the library and goes to its search.
    void focusSearch();

Q_SIGNALS:
    /// Once, when the library can first be seen: nothing needs to be asked before.
    void libraryShown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void choosePage();
    void tellLibraryShown();

    PanelTabs *m_tabs;
    LibraryPanel *m_library;
    RecentPanel *m_recent;
    QList<QWidget *> m_pages;
    bool m_told = false;
};

} // namespace prelisten
