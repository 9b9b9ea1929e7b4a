// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/Collections.h"
#include "core/library/Library.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace prelisten {

class LibraryPanel;

/// Connects the collections of the library panel with the lists: loads them after the library's
/// first page, lists the tracks of the chosen one, and goes back to all saved tracks if the service
/// no longer gives it. Remembers the choice for each organization while the window is open. GUI
/// thread.
class CollectionsPresenter : public QObject
{
    Q_OBJECT
public:
    explicit CollectionsPresenter(LibraryPanel &panel);

    /// Switches to the lists of another service. Call it after the panel has been connected with
    /// @p library: what is shown about a collection that is gone replaces the library's message.
    void join(Library &library, Collections &collections);

    void setKey(const KeyInUse &key);
    void setOrganization(const QString &organization);
    void reload(); ///< with the next page of the library

Q_SIGNALS:
    void listChanged(); ///< the library lists something else now, and has to be asked for it

private:
    void choose(const QString &id);
    void list(const QString &id);
    void onLibraryState(LibraryState state);
    void onLibraryFailed(const Verdict &why);
    void onLoaded(const QList<Collection> &all);
    void leave(const QString &name);

    LibraryPanel &m_panel;
    QPointer<Library> m_library;
    QPointer<Collections> m_collections;
    QHash<QString, QString> m_chosen; ///< the collection chosen last, by organization
    bool m_due = false;               ///< to be loaded once the library has answered
};

} // namespace prelisten
