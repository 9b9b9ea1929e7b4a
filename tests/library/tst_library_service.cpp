// SPDX-License-Identifier: MIT
#include "app/sandbox/Sandbox.h"
#include "app/sandbox/storage/Library.h"
#include "core/library/Library.h"

#include <QTest>

#include <memory>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int savedTracks = 10'000;
const QString organization = u"org_large"_s;

} // namespace

/// Tests a large library against the sample service.
class tst_LibraryService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void firstRows_costOneRequest();
    void allRows_comeOnce_inOrder();
    void filter_givesThoseTracksOnly_data();
    void filter_givesThoseTracksOnly();
    void saves_amidThePaging_bringNoTrackTwice();
    void organizations_areThoseOfTheKey();

private:
    void fetchAll();
    [[nodiscard]] int requests() const { return m_service->counts().apiRequests - m_before; }

    QList<sandbox::SampleTrack> m_tracks;
    std::unique_ptr<sandbox::Sandbox> m_service;
    std::unique_ptr<StudioClient> m_studio;
    std::unique_ptr<Library> m_library;
    int m_before = 0; ///< requests before the test
};

void tst_LibraryService::initTestCase()
{
    m_service = std::make_unique<sandbox::Sandbox>(sandbox::Sandbox::Options());
    m_tracks = sandbox::sampleLibrary(organization, savedTracks, 1);
    for (const sandbox::SampleTrack &track : std::as_const(m_tracks))
        m_service->addTrack(track);
    QVERIFY(m_service->start());
    m_studio = std::make_unique<StudioClient>(*ApiBase::fromText(m_service->apiBase().toString()));
    m_studio->setKey(ApiKey::fromText(QString::fromLatin1(m_service->key())));
}

void tst_LibraryService::init()
{
    m_before = m_service->counts().apiRequests;
    m_library = std::make_unique<Library>(*m_studio, RetryPolicy::Limits{2ms, 20ms, 3});
    m_library->setOrganization(organization);
}

void tst_LibraryService::cleanup()
{
    m_library.reset();
}

void tst_LibraryService::fetchAll()
{
    connect(m_library.get(), &Library::tracksAdded, m_library.get(), &Library::fetchMore);
    m_library->fetchMore();
    QTRY_COMPARE_WITH_TIMEOUT(m_library->state(), LibraryState::Complete, 60'000);
}

void tst_LibraryService::firstRows_costOneRequest()
{
    QCOMPARE(requests(), 0);
    m_library->fetchMore();
    QTRY_COMPARE(m_library->tracks().size(), 100);
    QCOMPARE(requests(), 1);
    QCOMPARE(m_library->modes(), QStringList({u"creation"_s, u"focus"_s}));
    QCOMPARE(m_library->engines(), QStringList({u"sketch"_s, u"studio"_s}));
}

void tst_LibraryService::allRows_comeOnce_inOrder()
{
    int requestsForAll = 0;
    const QObject context;
    Library &library = *m_library;
    connect(&library, &Library::tracksAdded, &context, [&] {
        if (library.tracks().size() == savedTracks)
            requestsForAll = requests();
    });
    fetchAll();
    QCOMPARE(requestsForAll, 100);
    QCOMPARE(requests(), 101); // the service gives no total: only a short page marks the end
    QCOMPARE(m_library->tracks().size(), savedTracks);
    for (int i = 0; i < savedTracks; ++i)
        QCOMPARE(m_library->tracks()[i].id, m_tracks[i].id);
    QCOMPARE(m_service->counts().trackRequests, 0); // no links were minted
}

void tst_LibraryService::filter_givesThoseTracksOnly_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("engine");
    QTest::newRow("mode") << u"focus"_s << QString();
    QTest::newRow("engine") << QString() << u"sketch"_s;
    QTest::newRow("both") << u"creation"_s << u"studio"_s;
}

void tst_LibraryService::filter_givesThoseTracksOnly()
{
    QFETCH(const QString, mode);
    QFETCH(const QString, engine);
    QStringList expected;
    for (const sandbox::SampleTrack &track : std::as_const(m_tracks)) {
        const QString json = QString::fromLatin1(track.json);
        if ((mode.isEmpty() || json.contains(u"\"mode\":\"%1\""_s.arg(mode))) &&
                (engine.isEmpty() || json.contains(u"\"engine\":\"%1\""_s.arg(engine))))
            expected.append(track.id);
    }
    m_library->setFilter({mode, engine});
    fetchAll();
    QStringList ids;
    for (const Track &track : m_library->tracks())
        ids.append(track.id);
    QVERIFY(ids.size() > savedTracks / 8 && ids.size() < savedTracks);
    QCOMPARE(ids, expected);
}

void tst_LibraryService::saves_amidThePaging_bringNoTrackTwice()
{
    const QString busy = u"org_busy"_s;
    const auto save = [&](int day) {
        const QString id = u"mtrack_day%1"_s.arg(day);
        const QDate date = QDate(2020, 1, 1).addDays(day);
        m_service->addTrack({busy, id,
                "{\"id\":\"" + id.toLatin1() + R"(","created_at":")" +
                        date.toString(Qt::ISODate).toLatin1() + "T00:00:00Z\"}",
                {}});
    };
    for (int day = 0; day < 350; ++day)
        save(day);
    int saved = 350;
    const QObject context;
    Library &library = *m_library;
    connect(&library, &Library::tracksAdded, &context, [&] {
        for (int i = 0; i < 3; ++i)
            save(saved++);
    });
    m_library->setOrganization(busy);
    fetchAll();
    QSet<QString> ids;
    for (const Track &track : m_library->tracks())
        ids.insert(track.id);
    QCOMPARE(ids.size(), 350); // those that were saved before the paging began
    QCOMPARE(m_library->tracks().size(), 350);
}

void tst_LibraryService::organizations_areThoseOfTheKey()
{
    std::optional<StudioClient::OrganizationsReply> found;
    m_studio->fetchOrganizations(
            this, [&](const StudioClient::OrganizationsReply &reply) { found = reply; });
    QTRY_VERIFY(found);
    QVERIFY(*found);
    QVERIFY((*found)->contains(Organization{organization, u"Large"_s}));
}

QTEST_GUILESS_MAIN(tst_LibraryService)
#include "tst_library_service.moc"
