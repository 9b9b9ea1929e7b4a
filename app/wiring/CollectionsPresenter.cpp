// SPDX-License-Identifier: MIT
#include "app/wiring/CollectionsPresenter.h"

#include "ui/library/CollectionLine.h"
#include "ui/library/LibraryPanel.h"
#include "ui/words/LibraryWords.h"

#include <utility>

namespace prelisten {

CollectionsPresenter::CollectionsPresenter(LibraryPanel &panel) : m_panel(panel)
{
    connect(&panel, &LibraryPanel::collectionChosen, this, &CollectionsPresenter::choose);
}

void CollectionsPresenter::join(Library &library, Collections &collections)
{
    m_library = &library;
    m_collections = &collections;
    m_chosen.clear();
    m_due = true;
    CollectionLine *line = m_panel.collections();
    line->setCollections(collections.all());
    const auto sayWhy = [line](const Verdict &why) {
        line->setTrouble(LibraryWords::noCollections(why));
    };
    connect(&library, &Library::stateChanged, this, &CollectionsPresenter::onLibraryState);
    connect(&library, &Library::failed, this, &CollectionsPresenter::onLibraryFailed);
    connect(&collections, &Collections::loaded, this, &CollectionsPresenter::onLoaded);
    connect(&collections, &Collections::failed, line, sayWhy);
    connect(&collections, &Collections::waiting, line, sayWhy);
}

void CollectionsPresenter::setKey(const KeyInUse &key)
{
    m_collections->setKeyInUse(key);
    reload();
}

void CollectionsPresenter::setOrganization(const QString &organization)
{
    if (m_collections->organization() == organization)
        return;
    m_collections->setOrganization(organization);
    reload();
}

void CollectionsPresenter::reload()
{
    m_due = true;
}

void CollectionsPresenter::choose(const QString &id)
{
    m_chosen.insert(m_library->organization(), id);
    list(id);
}

void CollectionsPresenter::list(const QString &id)
{
    LibraryFilter filter = m_library->filter();
    filter.collection = id;
    m_library->setFilter(filter);
    m_panel.setCollection(id);
    Q_EMIT listChanged();
}

// Not before the library has answered: its first rows have priority, and if it fails, this call
// would fail as well.
void CollectionsPresenter::onLibraryState(LibraryState state)
{
    const bool answered = state == LibraryState::Complete ||
                          (state == LibraryState::Idle && !m_library->tracks().isEmpty());
    if (answered && std::exchange(m_due, false))
        m_collections->load();
}

void CollectionsPresenter::onLibraryFailed(const Verdict &why)
{
    const QString id = m_library->filter().collection;
    if (!id.isEmpty() && why.outcome == Verdict::Outcome::NotAvailable)
        leave(m_collections->nameOf(id));
}

void CollectionsPresenter::onLoaded(const QList<Collection> &all)
{
    const QString shown = m_library->filter().collection;
    // The panel still has the name of a collection that the list has no longer.
    const QString name = m_panel.collectionName();
    m_panel.collections()->setCollections(all);
    if (m_collections->organization() != m_library->organization())
        return;
    const QString wanted = m_chosen.value(m_library->organization());
    if (!shown.isEmpty() && !m_collections->contains(shown))
        leave(name);
    else if (shown.isEmpty() && m_collections->contains(wanted))
        list(wanted);
}

void CollectionsPresenter::leave(const QString &name)
{
    m_chosen.remove(m_library->organization());
    m_due = true;
    list({});
    m_panel.showCollectionGone(name);
}

} // namespace prelisten
