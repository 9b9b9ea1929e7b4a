// SPDX-License-Identifier: MIT
#include "app/wiring/CollectionsPresenter.h"
#include "tests/support/LibraryFixture.h"
#include "ui/library/CollectionLine.h"
#include "ui/library/LibraryPanel.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray two = R"([{"id":"mcoll_a","name":"Favourites"},{"id":"mcoll_b","name":"Film"}])";

} // namespace

/// Tests the collections of the library panel with a library on a scripted service.
class TestCollectionsPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void collections_areAskedForOnce_afterTheLibraryHasAnswered();
    void aServiceWithoutCollections_hasNoBox_andNoError_data();
    void aServiceWithoutCollections_hasNoBox_andNoError();
    void aRefusal_isSaid_inTheWordsOfTheLibrary_data();
    void aRefusal_isSaid_inTheWordsOfTheLibrary();
    void choice_listsTheTracksOfTheCollection_withTheFilter();
    void choice_isRemembered_forEachOrganization();
    void aCollectionThatVanishes_isSaid_andAllTracksAreListed_data();
    void aCollectionThatVanishes_isSaid_andAllTracksAreListed();

private:
    void serve();
    [[nodiscard]] int asked(const QByteArray &path) const;
    [[nodiscard]] bool says(const QString &text) const;
    [[nodiscard]] CollectionLine *line() const { return m_panel->collections(); }
    /// Chooses as the user does.
    void choose(const QString &id) const;
    void setOrganization(const QString &id) const;
    [[nodiscard]] bool isComplete() const { return m->library->state() == LibraryState::Complete; }

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<LibraryPanel> m_panel;
    std::unique_ptr<Collections> m_collections;
    std::unique_ptr<CollectionsPresenter> m_presenter;
    QByteArray m_list = two;
    int m_listStatus = 200;
    bool m_gone = false; ///< 404 for the tracks of a collection
};

void TestCollectionsPresenter::init()
{
    m_list = two;
    m_listStatus = 200;
    m_gone = false;
    m = std::make_unique<LibraryFixture>();
    serve();
    m_panel = std::make_unique<LibraryPanel>();
    m_panel->setOrganization(LibraryFixture::organization);
    m_collections = std::make_unique<Collections>(*m->studio, RetryPolicy::Limits{1ms, 5ms, 3});
    m_presenter = std::make_unique<CollectionsPresenter>(*m_panel);
    Library *library = m->library.get();
    connect(library, &Library::cleared, m_panel.get(), &LibraryPanel::clear);
    connect(library, &Library::tracksAdded, m_panel.get(), &LibraryPanel::addTracks);
    connect(library, &Library::stateChanged, m_panel.get(), &LibraryPanel::setState);
    connect(library, &Library::failed, m_panel.get(), &LibraryPanel::showTrouble);
    m_presenter->join(*library, *m_collections);
    m_presenter->setOrganization(LibraryFixture::organization);
    connect(m_presenter.get(), &CollectionsPresenter::listChanged, library, &Library::fetchMore);
    m_panel->show();
}

void TestCollectionsPresenter::cleanup()
{
    m_presenter.reset();
    m_collections.reset();
    m.reset();
    m_panel.reset();
}

void TestCollectionsPresenter::serve()
{
    m->server.setScript([this](const StorageRequest &request) {
        if (request.path().endsWith("/collections"))
            return m_listStatus == 200 ? StorageAnswer::plain(200, m_list) : busy(m_listStatus);
        const Asked asked(request);
        const QString collection = asked.word(u"collection_id"_s);
        if (m_gone && (!collection.isEmpty() || request.path().contains("/collections/")))
            return StorageAnswer::plain(404);
        if (request.path().contains("/collections/"))
            return StorageAnswer::plain(200, R"({"items":[]})");
        return page(items(0, collection.isEmpty() ? 5 : 2));
    });
}

int TestCollectionsPresenter::asked(const QByteArray &path) const
{
    return m->server.requestsBelow(path);
}

bool TestCollectionsPresenter::says(const QString &text) const
{
    const auto labels = m_panel->findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
        return label->isVisible() &&
               (label->accessibleName().contains(text) || label->text().contains(text));
    });
}

void TestCollectionsPresenter::choose(const QString &id) const
{
    m_panel->setCollection(id);
    Q_EMIT m_panel->collectionChosen(id);
}

void TestCollectionsPresenter::setOrganization(const QString &id) const
{
    m_presenter->setOrganization(id);
    m->library->setOrganization(id);
    m->library->fetchMore();
}

void TestCollectionsPresenter::collections_areAskedForOnce_afterTheLibraryHasAnswered()
{
    QTest::qWait(20);
    QCOMPARE(m->requests(), 0);
    m->library->fetchMore();
    QTRY_VERIFY(line()->isVisible());
    QCOMPARE(m->asked(0).path, u"/v1/music/org_house/tracks"_s);
    QCOMPARE(m->asked(1).path, u"/v1/music/org_house/collections"_s);
    m->library->reload();
    QTRY_COMPARE(m->requests(), 3);
    QTRY_VERIFY(isComplete());
    QTest::qWait(20);
    QCOMPARE(m->requests(), 3);
}

void TestCollectionsPresenter::aServiceWithoutCollections_hasNoBox_andNoError_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {404, 405, 501})
        QTest::addRow("%d", status) << status;
}

void TestCollectionsPresenter::aServiceWithoutCollections_hasNoBox_andNoError()
{
    QFETCH(const int, status);
    m_listStatus = status;
    m->library->fetchMore();
    QTRY_COMPARE(m->requests(), 2);
    QTest::qWait(50);
    QVERIFY(!line()->isVisible());
    QCOMPARE(m->requests(), 2);
    QCOMPARE(m->library->tracks().size(), 5);
}

void TestCollectionsPresenter::aRefusal_isSaid_inTheWordsOfTheLibrary_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("401") << 401 << u"No collections: The service does not accept"_s;
    QTest::newRow("403") << 403 << u"No collections: "_s;
    QTest::newRow("429") << 429 << u"No collections: The service asks for a pause"_s;
    QTest::newRow("503") << 503 << u"No collections: "_s;
}

void TestCollectionsPresenter::aRefusal_isSaid_inTheWordsOfTheLibrary()
{
    QFETCH(const int, status);
    QFETCH(const QString, words);
    m_listStatus = status;
    m->library->fetchMore();
    QTRY_VERIFY(says(words));
    QCOMPARE(m->library->tracks().size(), 5);
}

void TestCollectionsPresenter::choice_listsTheTracksOfTheCollection_withTheFilter()
{
    m->library->setFilter({u"focus"_s, {}});
    m->library->fetchMore();
    QTRY_VERIFY(line()->isVisible());
    choose(u"mcoll_b"_s);
    QTRY_COMPARE(m->library->tracks().size(), 2);
    QCOMPARE(m->library->filter(), (LibraryFilter{u"focus"_s, {}, u"mcoll_b"_s}));
    choose({});
    QTRY_COMPARE(m->library->tracks().size(), 5);
    QCOMPARE(asked("/v1/music/org_house/collections"), 2); // the list, and the order of one
}

void TestCollectionsPresenter::choice_isRemembered_forEachOrganization()
{
    m->library->fetchMore();
    QTRY_VERIFY(line()->isVisible());
    choose(u"mcoll_b"_s);
    QTRY_COMPARE(m->library->tracks().size(), 2);
    setOrganization(u"org_other"_s);
    QCOMPARE(line()->chosen(), QString());
    QTRY_COMPARE(m->library->tracks().size(), 5);
    QTRY_VERIFY(line()->isVisible());
    setOrganization(LibraryFixture::organization);
    QTRY_COMPARE(line()->chosen(), u"mcoll_b"_s);
    QTRY_COMPARE(m->library->tracks().size(), 2);
    QVERIFY(!says(u"no longer gives"_s));
}

void TestCollectionsPresenter::aCollectionThatVanishes_isSaid_andAllTracksAreListed_data()
{
    QTest::addColumn<bool>("answersNotFound");
    QTest::newRow("its tracks are not found") << true;
    QTest::newRow("it is in the list no more") << false;
}

void TestCollectionsPresenter::aCollectionThatVanishes_isSaid_andAllTracksAreListed()
{
    QFETCH(const bool, answersNotFound);
    m->library->fetchMore();
    QTRY_VERIFY(line()->isVisible());
    choose(u"mcoll_a"_s);
    QTRY_COMPARE(m->library->tracks().size(), 2);
    m_gone = answersNotFound;
    m_list = R"([{"id":"mcoll_b","name":"Film"}])";
    m_presenter->reload();
    m->library->reload();
    QTRY_COMPARE(m->library->tracks().size(), 5);
    QTRY_VERIFY(isComplete());
    QVERIFY(says(u"The service no longer gives the collection “Favourites”"_s));
    QCOMPARE(line()->chosen(), QString());
    QCOMPARE(m->library->filter(), LibraryFilter());
    QTRY_VERIFY(!m_collections->contains(u"mcoll_a"_s));
}

QTEST_MAIN(TestCollectionsPresenter)
#include "tst_collectionspresenter.moc"
