// SPDX-License-Identifier: MIT
#include "core/library/Library.h"
#include "tests/support/ScriptedStorage.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString organization = u"org_house"_s;

QString idOf(int number)
{
    return u"mtrack_%1"_s.arg(number);
}

/// Tracks @p from and on, as items of a list.
QByteArray items(int from, int count, const QByteArray &members = {})
{
    QByteArray list;
    for (int number = from; number < from + count; ++number)
        list += (list.isEmpty() ? "{\"id\":\"" : ",{\"id\":\"") + idOf(number).toLatin1() + "\"" +
                members + "}";
    return list;
}

StorageAnswer page(const QByteArray &list)
{
    return StorageAnswer::plain(200, "{\"items\":[" + list + "]}");
}

/// What the library asked for.
struct Asked
{
    explicit Asked(const StorageRequest &request)
        : path(QUrl::fromEncoded(request.target).path())
        , query(QUrl::fromEncoded(request.target).query())
    {
    }

    [[nodiscard]] QString word(const QString &name) const { return query.queryItemValue(name); }
    [[nodiscard]] int number(const QString &name) const { return word(name).toInt(); }

    QString path;
    QUrlQuery query;
};

} // namespace

/// A library over a service that answers as a test tells it to, and all it says, in order.
class tst_Library : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothing_isAsked_beforeSomebodyWantsMore();
    void pages_comeOneByOne_untilAllIsThere();
    void fetchMore_asksOnce_whileAPageIsOnItsWay();
    void fetchMore_mayBeCalled_byWhoIsTold();
    void tracks_areThereOnce_whenPagesShift();
    void aPageWithoutNews_isNotTheEnd();
    void aServiceThatRepeatsItself_isNotAskedForEver_data();
    void aServiceThatRepeatsItself_isNotAskedForEver();
    void anEmptyLibrary_isComplete();
    void filter_isSent_andBeginsAnew();
    void filter_dropsTheAnswerToTheOlderOne();
    void organization_dropsEverything();
    void theSameAgain_changesNothing();
    void words_areThoseSeenUnderAnyFilter();
    void words_areBounded();
    void trouble_isWaitedOut_whenItMayPass();
    void retryAfter_isHeeded();
    void trouble_waitsForSomebody_whenItWillNotPass_data();
    void trouble_waitsForSomebody_whenItWillNotPass();
    void retry_asksAtOnce_whileWaiting();
    void retry_doesNothing_whenNothingFailed();
    void stop_givesUp_andFetchMoreGoesOn();
    void reload_keepsWhatIsThere_untilTheNewListComes();
    void reload_keepsWhatIsThere_whenItFails();
    void withoutAKey_theVerdictSaysSo();
    void withoutAnOrganization_theVerdictSaysSo();
    void death_isQuiet_whileAPageIsOnItsWay();

private:
    /// Asks for more until there is no more.
    void fetchAll();
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] Asked asked(int number) const { return Asked(m_server->requests().at(number)); }

    /// A service of that many tracks, with the words of all of them.
    void serve(int tracks, const QByteArray &members = {});

    std::unique_ptr<ScriptedStorage> m_server;
    std::unique_ptr<StudioClient> m_studio;
    std::unique_ptr<Library> m_library;
    QStringList m_said; ///< `cleared`, `+3`, `loading`, …
    QList<Verdict> m_verdicts;
};

void tst_Library::init()
{
    m_server = std::make_unique<ScriptedStorage>(ScriptedStorage::Script());
    m_studio = std::make_unique<StudioClient>(*ApiBase::fromText(m_server->url({}).toString()));
    m_studio->setKey(ApiKey::fromText(u"ak_secret_of_the_house_0123456789"_s));
    m_library = std::make_unique<Library>(*m_studio, RetryPolicy::Limits{1ms, 5ms, 3});
    m_library->setOrganization(organization);
    m_said.clear();
    m_verdicts.clear();
    serve(0);

    Library *library = m_library.get();
    connect(library, &Library::cleared, this, [this] { m_said.append(u"cleared"_s); });
    connect(library, &Library::tracksAdded, this,
            [this](const QList<Track> &tracks) { m_said.append(u"+%1"_s.arg(tracks.size())); });
    connect(library, &Library::stateChanged, this, [this](LibraryState state) {
        static const QStringList words{
                u"idle"_s, u"loading"_s, u"waiting"_s, u"failed"_s, u"complete"_s};
        m_said.append(words.at(static_cast<int>(state)));
    });
    connect(library, &Library::failed, this,
            [this](const Verdict &why) { m_verdicts.append(why); });
    connect(library, &Library::waiting, this,
            [this](const Verdict &why) { m_verdicts.append(why); });
}

void tst_Library::cleanup()
{
    m_library.reset();
    m_studio.reset();
    m_server.reset();
}

void tst_Library::serve(int tracks, const QByteArray &members)
{
    m_server->setScript([=](const StorageRequest &request) {
        const Asked asked(request);
        const int offset = asked.number(u"offset"_s);
        return page(
                items(offset, std::clamp(tracks - offset, 0, asked.number(u"limit"_s)), members));
    });
}

void tst_Library::fetchAll()
{
    const auto more =
            connect(m_library.get(), &Library::stateChanged, this, [this](LibraryState state) {
                if (state == LibraryState::Idle)
                    m_library->fetchMore();
            });
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    disconnect(more);
}

QStringList tst_Library::ids() const
{
    QStringList ids;
    for (const Track &track : m_library->tracks())
        ids.append(track.id);
    return ids;
}

void tst_Library::nothing_isAsked_beforeSomebodyWantsMore()
{
    serve(5);
    m_library->setOrganization(u"org_other"_s);
    m_library->setFilter({u"focus"_s, {}});
    m_library->setKeyInUse({});
    m_library->retry();
    m_library->stop();
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_said, QStringList({u"loading"_s, u"+5"_s, u"complete"_s}));
}

void tst_Library::pages_comeOneByOne_untilAllIsThere()
{
    serve(250);
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Idle);
    QCOMPARE(m_library->tracks().size(), 100);
    fetchAll();
    QCOMPARE(m_said, QStringList({u"loading"_s, u"+100"_s, u"idle"_s, u"loading"_s, u"+100"_s,
                             u"idle"_s, u"loading"_s, u"+50"_s, u"complete"_s}));
    QStringList expected;
    for (int number = 0; number < 250; ++number)
        expected.append(idOf(number));
    QCOMPARE(ids(), expected);
    m_library->fetchMore();
    QCOMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(asked(1).path, u"/v1/music/org_house/tracks"_s);
    QCOMPARE(asked(1).query.toString(), u"limit=100&offset=100"_s);
}

void tst_Library::fetchMore_asksOnce_whileAPageIsOnItsWay()
{
    serve(150);
    for (int i = 0; i < 5; ++i)
        m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Idle);
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_Library::fetchMore_mayBeCalled_byWhoIsTold()
{
    serve(250);
    connect(m_library.get(), &Library::tracksAdded, this, [this] { m_library->fetchMore(); });
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_said, QStringList({u"loading"_s, u"+100"_s, u"+100"_s, u"+50"_s, u"complete"_s}));
}

void tst_Library::tracks_areThereOnce_whenPagesShift()
{
    // Between the pages somebody saves three tracks, so the second begins with three of the first.
    m_server->setScript([](const StorageRequest &request) {
        const int offset = Asked(request).number(u"offset"_s);
        return offset == 0 ? page(items(0, 100)) : page(items(offset - 3, 20));
    });
    fetchAll();
    QCOMPARE(m_said, QStringList({u"loading"_s, u"+100"_s, u"idle"_s, u"loading"_s, u"+17"_s,
                             u"complete"_s}));
    QCOMPARE(m_library->tracks().size(), 117);
    QCOMPARE(m_library->tracks().last().id, idOf(116));
}

void tst_Library::aPageWithoutNews_isNotTheEnd()
{
    m_server->setScript([](const StorageRequest &request) {
        const int offset = Asked(request).number(u"offset"_s);
        return offset == 100 ? page(items(0, 100)) : page(items(offset, offset == 0 ? 100 : 7));
    });
    m_library->fetchMore();
    QTRY_COMPARE(m_library->tracks().size(), 100);
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_library->tracks().size(), 107);
    QCOMPARE(m_server->requests().size(), 3);
}

void tst_Library::aServiceThatRepeatsItself_isNotAskedForEver_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("tracks");
    QTest::newRow("the same page") << items(0, 100) << 100;
    QTest::newRow("the same track")
            << items(0, 1) + QByteArray("," + items(0, 1)).repeated(99) << 1;
    QTest::newRow("more than was asked for") << items(0, 300) << 100;
    QTest::newRow("no tracks at all") << "0" + QByteArray(",0").repeated(99) << 0;
}

void tst_Library::aServiceThatRepeatsItself_isNotAskedForEver()
{
    QFETCH(const QByteArray, list);
    m_server->setScript([list](const StorageRequest &) { return page(list); });
    fetchAll();
    QTEST(int(m_library->tracks().size()), "tracks");
    QVERIFY(m_server->requests().size() <= 4);
}

void tst_Library::anEmptyLibrary_isComplete()
{
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_said, QStringList({u"loading"_s, u"complete"_s}));
}

void tst_Library::filter_isSent_andBeginsAnew()
{
    serve(30);
    fetchAll();
    m_said.clear();
    m_library->setFilter({u"deep focus"_s, u"studio+"_s});
    QCOMPARE(m_said, QStringList({u"cleared"_s, u"idle"_s}));
    QVERIFY(m_library->tracks().isEmpty());
    QCOMPARE(m_server->requests().size(), 1);
    fetchAll();
    QCOMPARE(m_library->tracks().size(), 30);
    QCOMPARE(m_server->requests().last().target,
            QByteArray("/v1/music/org_house/"
                       "tracks?mode=deep%20focus&engine=studio%2B&limit=100&offset=0"));
}

void tst_Library::filter_dropsTheAnswerToTheOlderOne()
{
    m_server->setScript([this](const StorageRequest &request) {
        if (Asked(request).word(u"mode"_s) == u"focus")
            return page(items(1, 1));
        m_library->setFilter({u"focus"_s, {}}); // before the answer to the first one has come
        return page(items(0, 1));
    });
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Idle);
    fetchAll();
    QCOMPARE(ids(), QStringList{idOf(1)});
    QCOMPARE(m_said.count(u"+1"_s), 1);
}

void tst_Library::organization_dropsEverything()
{
    serve(150, R"(,"mode":"focus")");
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Idle);
    m_library->fetchMore();
    QSignalSpy words(m_library.get(), &Library::wordsChanged);
    m_library->setOrganization(u"org_other"_s);
    QVERIFY(m_library->tracks().isEmpty());
    QVERIFY(m_library->modes().isEmpty());
    QCOMPARE(words.size(), 1);
    serve(2);
    fetchAll();
    QCOMPARE(ids(), QStringList({idOf(0), idOf(1)}));
    QCOMPARE(Asked(m_server->requests().last()).query.toString(), u"limit=100&offset=0"_s);
    QCOMPARE(Asked(m_server->requests().last()).path, u"/v1/music/org_other/tracks"_s);
}

void tst_Library::theSameAgain_changesNothing()
{
    serve(3);
    m_library->setFilter({u"focus"_s, {}});
    fetchAll();
    m_said.clear();
    m_library->setFilter({u"focus"_s, {}});
    m_library->setOrganization(organization);
    QCOMPARE(m_library->tracks().size(), 3);
    QVERIFY(m_said.isEmpty());
}

void tst_Library::words_areThoseSeenUnderAnyFilter()
{
    QSignalSpy changed(m_library.get(), &Library::wordsChanged);
    serve(2, R"(,"mode":"focus","engine":"studio")");
    fetchAll();
    QCOMPARE(m_library->modes(), QStringList{u"focus"_s});
    QCOMPARE(m_library->engines(), QStringList{u"studio"_s});
    QCOMPARE(changed.size(), 1);
    serve(2, R"(,"mode":"creation","engine":"studio")");
    m_library->setFilter({u"creation"_s, {}});
    QCOMPARE(m_library->modes(), QStringList{u"focus"_s});
    fetchAll();
    QCOMPARE(m_library->modes(), QStringList({u"creation"_s, u"focus"_s}));
    QCOMPARE(changed.size(), 2);
    m_library->reload();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(changed.size(), 2);
    // Kept once, whoever has it.
    QCOMPARE(m_library->tracks().first().mode->constData(), m_library->modes().first().constData());
}

void tst_Library::words_areBounded()
{
    m_server->setScript([](const StorageRequest &) {
        QByteArray list;
        for (int number = 0; number < 99; ++number)
            list += items(number, 1, R"(,"mode":"m)" + QByteArray::number(number) + "\"") + ",";
        return page(list + items(99, 1, R"(,"engine":")" + QByteArray(65, 'e') + "\""));
    });
    m_library->fetchMore();
    QTRY_COMPARE(m_library->tracks().size(), 100);
    QCOMPARE(m_library->modes().size(), 50);
    QVERIFY(m_library->engines().isEmpty());
    QCOMPARE(m_library->tracks().last().engine->size(), 65);
}

void tst_Library::trouble_isWaitedOut_whenItMayPass()
{
    m_server->setScript([this](const StorageRequest &) {
        return m_server->requests().size() <= 5 ? StorageAnswer::plain(503) : page(items(0, 2));
    });
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_verdicts.size(), 5);
    QCOMPARE(m_verdicts.first().httpStatus, 503);
    QCOMPARE(m_verdicts.first().organization, organization);
    QCOMPARE(
            m_said.first(4), QStringList({u"loading"_s, u"waiting"_s, u"loading"_s, u"waiting"_s}));
    QCOMPARE(m_said.last(2), QStringList({u"+2"_s, u"complete"_s}));
}

void tst_Library::retryAfter_isHeeded()
{
    m_server->setScript([](const StorageRequest &) {
        StorageAnswer busy = StorageAnswer::plain(429);
        busy.headers = {{"Retry-After", "60"}};
        return busy;
    });
    QSignalSpy waiting(m_library.get(), &Library::waiting);
    m_library->fetchMore();
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(m_verdicts.first().outcome, Verdict::Outcome::RateLimited);
    QVERIFY(waiting.first().at(1).value<std::chrono::milliseconds>() >= 60s);
    QCOMPARE(m_library->state(), LibraryState::Waiting);
    m_library->fetchMore();
    QCOMPARE(m_library->state(), LibraryState::Waiting);
}

void tst_Library::trouble_waitsForSomebody_whenItWillNotPass_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Verdict::Outcome>("outcome");
    using enum Verdict::Outcome;
    QTest::newRow("key") << 401 << QByteArray() << KeyProblem;
    QTest::newRow("organization") << 403 << QByteArray() << OrganizationProblem;
    QTest::newRow("not found") << 404 << QByteArray() << NotAvailable;
    QTest::newRow("not understood") << 422 << QByteArray() << Service;
    QTest::newRow("HTML") << 200 << QByteArray("<html>") << Service;
}

void tst_Library::trouble_waitsForSomebody_whenItWillNotPass()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    m_server->setScript([=](const StorageRequest &) { return StorageAnswer::plain(status, body); });
    KeyInUse key;
    key.hint = u"ak_se"_s;
    m_library->setKeyInUse(key);
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Failed);
    QCOMPARE(m_said, QStringList({u"loading"_s, u"failed"_s}));
    QCOMPARE(m_verdicts.size(), 1);
    QTEST(m_verdicts.first().outcome, "outcome");
    QCOMPARE(m_verdicts.first().key, key);
    QCOMPARE(m_verdicts.first().organization, organization);
    m_library->fetchMore();
    m_library->stop();
    QCOMPARE(m_library->state(), LibraryState::Failed);
    serve(2);
    m_library->retry();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_library->tracks().size(), 2);
}

void tst_Library::retry_asksAtOnce_whileWaiting()
{
    m_server->setScript([](const StorageRequest &) {
        StorageAnswer busy = StorageAnswer::plain(503);
        busy.headers = {{"Retry-After", "60"}};
        return busy;
    });
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Waiting);
    serve(2);
    m_library->retry();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_server->requests().size(), 2);
}

void tst_Library::retry_doesNothing_whenNothingFailed()
{
    serve(150);
    m_library->fetchMore();
    m_library->retry();
    QTRY_COMPARE(m_library->state(), LibraryState::Idle);
    m_library->retry();
    QCOMPARE(m_library->state(), LibraryState::Idle);
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_Library::stop_givesUp_andFetchMoreGoesOn()
{
    serve(150);
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Idle);
    m_library->fetchMore();
    m_library->stop();
    QCOMPARE(m_library->state(), LibraryState::Idle);
    QCOMPARE(m_library->tracks().size(), 100);
    fetchAll();
    QCOMPARE(m_library->tracks().size(), 150);
    QCOMPARE(m_library->tracks().last().id, idOf(149));
}

void tst_Library::reload_keepsWhatIsThere_untilTheNewListComes()
{
    serve(250);
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Idle);
    m_library->fetchMore();
    QTRY_COMPARE(m_library->tracks().size(), 200);
    m_said.clear();
    m_server->setScript([](const StorageRequest &) { return page(items(500, 2)); });
    m_library->reload();
    QCOMPARE(m_library->tracks().size(), 200);
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_said, QStringList({u"loading"_s, u"cleared"_s, u"+2"_s, u"complete"_s}));
    QCOMPARE(ids(), QStringList({idOf(500), idOf(501)}));
}

void tst_Library::reload_keepsWhatIsThere_whenItFails()
{
    serve(5);
    fetchAll();
    m_server->setScript([](const StorageRequest &) { return StorageAnswer::plain(401); });
    m_library->reload();
    QTRY_COMPARE(m_library->state(), LibraryState::Failed);
    QCOMPARE(m_library->tracks().size(), 5);
    serve(3);
    m_library->retry();
    QTRY_COMPARE(m_library->state(), LibraryState::Complete);
    QCOMPARE(m_library->tracks().size(), 3);
}

void tst_Library::withoutAKey_theVerdictSaysSo()
{
    m_studio->setKey(std::nullopt);
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Failed);
    QCOMPARE(m_verdicts.first().reason, Verdict::Reason::KeyMissing);
    QVERIFY(m_server->requests().isEmpty());
}

void tst_Library::withoutAnOrganization_theVerdictSaysSo()
{
    m_library->setOrganization({});
    m_library->fetchMore();
    QTRY_COMPARE(m_library->state(), LibraryState::Failed);
    QCOMPARE(m_verdicts.first().reason, Verdict::Reason::OrganizationMissing);
    QVERIFY(m_server->requests().isEmpty());
}

void tst_Library::death_isQuiet_whileAPageIsOnItsWay()
{
    m_server->setScript([this](const StorageRequest &) {
        m_library.reset();
        return page(items(0, 5));
    });
    m_library->fetchMore();
    QTRY_VERIFY(!m_library);
    std::optional<StudioClient::TracksReply> later;
    m_studio->fetchTracks(
            organization, {}, this, [&](const StudioClient::TracksReply &reply) { later = reply; });
    QTRY_VERIFY(later);
    QCOMPARE(m_said, QStringList{u"loading"_s});
}

QTEST_GUILESS_MAIN(tst_Library)
#include "tst_library.moc"
