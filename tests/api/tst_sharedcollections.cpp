// SPDX-License-Identifier: MIT
// Shares of collections: what is read of an answer, and how its tracks are found again.
#include "core/api/TrackJson.h"
#include "core/api/TrackOrigin.h"
#include "tests/support/StudioFixture.h"

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

QByteArray entry(const QByteArray &id, const QByteArray &more = {})
{
    return R"({"id":")" + id + R"(","title":"T","playback_url":"https://s/)" + id + R"(?sig=1")" +
           more + '}';
}

QByteArray collection(const QByteArray &tracks)
{
    return R"({"kind":"collection","available":true,"message":null,"share":{"target_type":)"
           R"("collection","expires_at":"2026-12-24T18:00:00Z"},"track":null,"collection":{"id":)"
           R"("mcoll_a","name":" For\u202ethe film ","description":"D"},"tracks":)" +
           tracks + '}';
}

QByteArray single(const QByteArray &id)
{
    return R"({"kind":"track","available":true,"track":)" + entry(id) + '}';
}

SharedCollection contentOf(const QByteArray &body)
{
    const auto content = parseShared(body);
    return content ? std::get<SharedCollection>(*content) : SharedCollection{u"none"_s, {}, {}};
}

} // namespace

class TestSharedCollections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCollection_isReadWhole();
    void whatIsNoTrack_isLeftOut_data();
    void whatIsNoTrack_isLeftOut();
    void aLicence_isNeverAPermission_byMistake_data();
    void aLicence_isNeverAPermission_byMistake();
    void itsName_isWhatTheServiceSays_orNone_data();
    void itsName_isWhatTheServiceSays_orNone();
    void tenThousandTracks_areRead_andMoreThanTheLimitAreRefused();
    void aCall_mayEnd_whileItsAnswerIsParsed_data();
    void aCall_mayEnd_whileItsAnswerIsParsed();
    void theFirstTrack_isOneThatCanBeHeard();
    void aTrack_isFoundByItsId_whateverTheShareIsOfNow();
    void whoAsksMeanwhile_sharesTheRequest();
    void anAsker_mayCancelAnother_orEndTheShare();
};

void TestSharedCollections::aCollection_isReadWhole()
{
    const SharedCollection read = contentOf(collection(
            '[' + entry("mtrack_b") + ',' +
            entry("mtrack_a", R"(,"measured_duration_seconds":12.5,"licence":{"licence_class":)"
                              R"("personal_only","requires_attribution":true})") +
            ']'));
    QCOMPARE(read.name, u"Forthe film"_s);
    QCOMPARE(read.description, u"D"_s);
    QCOMPARE(read.leftOut, 0);
    QCOMPARE(read.tracks.size(), 2);
    QCOMPARE(read.tracks.first().track.id, u"mtrack_b"_s); // in the service's order
    const FetchedTrack &second = read.tracks.last();
    QCOMPARE(second.track.durationSeconds, 12.5);
    QCOMPARE(second.track.licence.kind, LicenceClass::Kind::PersonalOnly);
    QCOMPARE(second.track.terms.requiresAttribution, true);
    QCOMPARE(second.track.sources, QList{masterSource()});
    QCOMPARE(second.links.size(), 1);
    QVERIFY(second.track.share->inCollection);
    QCOMPARE(second.track.share->expiresAt->toString(Qt::ISODate), u"2026-12-24T18:00:00Z"_s);
    QCOMPARE(listOf(read).tracks.last(), second.track);
}

void TestSharedCollections::whatIsNoTrack_isLeftOut_data()
{
    QTest::addColumn<QByteArray>("tracks");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<int>("leftOut");
    const auto row = [](const char *name, const QByteArray &tracks, const QStringList &ids,
                             int leftOut) {
        QTest::newRow(name) << tracks << ids << leftOut;
    };
    const QByteArray a = entry("mtrack_a");
    row("empty", "[]", {}, 0);
    row("the same twice", '[' + a + ',' + a + ']', {u"mtrack_a"_s}, 0);
    row("without an id", R"([{"title":"x"},)" + a + ']', {u"mtrack_a"_s}, 1);
    row("an id no track has", R"([{"id":"../x"},{"id":7},)" + a + ']', {u"mtrack_a"_s}, 2);
    row("no objects", R"([null,1,true,"mtrack_b",[],)" + a + ']', {u"mtrack_a"_s}, 5);
    row("nested lists", R"([[{"id":"mtrack_b"}],)" + a + ']', {u"mtrack_a"_s}, 1);
    row("a list in a track", R"([{"id":"mtrack_b","tracks":[{"id":"mtrack_c"}]}])", {u"mtrack_b"_s},
            0);
    row("given twice, the last counts", '[' + a + R"(],"tracks":[{"id":"mtrack_c"}])" + "",
            {u"mtrack_c"_s}, 0);
}

void TestSharedCollections::whatIsNoTrack_isLeftOut()
{
    QFETCH(QByteArray, tracks);
    const SharedCollection read = contentOf(collection(tracks));
    QStringList ids;
    for (const FetchedTrack &each : read.tracks)
        ids += each.track.id;
    QTEST(ids, "ids");
    QTEST(read.leftOut, "leftOut");
}

void TestSharedCollections::aLicence_isNeverAPermission_byMistake_data()
{
    QTest::addColumn<QByteArray>("licence");
    const auto row = [](const char *name, const QByteArray &licence) {
        QTest::newRow(name) << licence;
    };
    row("missing", "");
    row("null", R"(,"licence":null)");
    row("a list", R"(,"licence":[{"licence_class":"commercial_cleared","commercial_use":true}])");
    row("a word", R"(,"licence":"commercial_cleared")");
    row("odd fields", R"(,"licence":{"licence_class":1,"commercial_use":"yes"})");
    row("beside the object", R"(,"licence_class":"commercial_cleared","commercial_use":true)");
    row("given twice", R"(,"licence":{"licence_class":"commercial_cleared"},"licence":{})");
}

void TestSharedCollections::aLicence_isNeverAPermission_byMistake()
{
    QFETCH(QByteArray, licence);
    // The track before it has a licence, which is not this one's.
    const QByteArray cleared =
            R"(,"licence":{"licence_class":"commercial_cleared","commercial_use":true})";
    const SharedCollection read = contentOf(
            collection('[' + entry("mtrack_a", cleared) + ',' + entry("mtrack_b", licence) + ']'));
    QCOMPARE(read.tracks.first().track.licence.kind, LicenceClass::Kind::CommercialCleared);
    QCOMPARE(read.tracks.last().track.licence, LicenceClass());
    QCOMPARE(read.tracks.last().track.terms, LicenceTerms());
}

void TestSharedCollections::itsName_isWhatTheServiceSays_orNone_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("name");
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("a word") << QByteArray(R"("film")") << QString();
    QTest::newRow("no name") << QByteArray("{}") << QString();
    QTest::newRow("an odd name") << QByteArray(R"({"name":7})") << QString();
    QTest::newRow("blank") << QByteArray(R"({"name":" \n "})") << QString();
    QTest::newRow("deeper") << QByteArray(R"({"x":{"name":"film"}})") << QString();
    QTest::newRow("long") << QByteArray(R"({"name":")") + QByteArray(600, 'x') + R"("})"
                          << QString(512, u'x');
}

void TestSharedCollections::itsName_isWhatTheServiceSays_orNone()
{
    QFETCH(QByteArray, given);
    QTEST(contentOf(R"({"kind":"collection","collection":)" + given + R"(,"tracks":[]})").name,
            "name");
}

namespace {

/// 10,000 tracks in several MiB.
QByteArray manyTracks()
{
    const QByteArray more =
            R"(,"measured_duration_seconds":119.4,"x":")" + QByteArray(400, 'x') + R"(")";
    QByteArrayList entries;
    for (int i = 0; i < 10'000; ++i)
        entries += entry("mtrack_" + QByteArray::number(i), more);
    return collection('[' + entries.join(',') + ']');
}

} // namespace

void TestSharedCollections::tenThousandTracks_areRead_andMoreThanTheLimitAreRefused()
{
    QByteArrayList entries;
    for (int i = 0; i <= maxSharedTracks; ++i)
        entries += R"({"id":"mtrack_)" + QByteArray::number(i) + R"("})";
    const auto refused = parseShared(collection('[' + entries.join(',') + ']'));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, Kind::TooLarge);
    TestHttpServer server;
    server.answer(200, {}, manyTracks());
    ShareClient shares(*ApiBase::fromText(server.origin()));
    qsizetype count = 0;
    shares.fetch(*ShareToken::fromText(u"shr_many"_s), this, [&](const ShareClient::Reply &reply) {
        QVERIFY(reply.ok());
        count = std::get<SharedCollection>(*reply).tracks.size();
    });
    QTRY_COMPARE_WITH_TIMEOUT(count, 10'000, 20'000);
}

void TestSharedCollections::aCall_mayEnd_whileItsAnswerIsParsed_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"its context", "cancel", "its client"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestSharedCollections::aCall_mayEnd_whileItsAnswerIsParsed()
{
    QFETCH(QString, by);
    QThreadPool *pool = QThreadPool::globalInstance();
    const int threads = pool->maxThreadCount();
    QSemaphore held;
    pool->setMaxThreadCount(1);
    pool->start([&held] { held.acquire(); }); // the parsing waits behind it
    TestHttpServer server;
    server.answer(200, {}, manyTracks());
    auto shares = std::make_unique<ShareClient>(*ApiBase::fromText(server.origin()));
    auto context = std::make_unique<QObject>();
    bool answered = false;
    const auto call = shares->fetch(*ShareToken::fromText(u"shr_many"_s), context.get(),
            [&](const ShareClient::Reply &) { answered = true; });
    QTRY_COMPARE(server.requests().size(), 1);
    QTest::qWait(200); // for the answer
    if (by == u"cancel"_s)
        shares->cancel(call);
    else if (by == u"its client"_s)
        shares.reset();
    else
        context.reset();
    held.release();
    QVERIFY(pool->waitForDone(20'000));
    pool->setMaxThreadCount(threads);
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestSharedCollections::theFirstTrack_isOneThatCanBeHeard()
{
    const auto first = [](const QByteArray &tracks) {
        const auto content = parseShared(collection(tracks));
        const FetchedTrack *track = firstShared(*content);
        return track ? track->track.id : QString();
    };
    const QByteArray silent = R"({"id":"mtrack_silent"})";
    QCOMPARE(first('[' + silent + ',' + entry("mtrack_a") + ']'), u"mtrack_a"_s);
    QCOMPARE(first('[' + silent + ']'), u"mtrack_silent"_s);
    QCOMPARE(first("[]"), QString());
}

void TestSharedCollections::aTrack_isFoundByItsId_whateverTheShareIsOfNow()
{
    TestHttpServer server;
    const QByteArray both = collection('[' + entry("mtrack_a") + ',' + entry("mtrack_b") + ']');
    for (const QByteArray &body : {both, single("mtrack_b"), both, single("mtrack_a"),
                 collection('[' + entry("mtrack_a") + ']'), collection("[]")})
        server.answer(200, {}, body);
    ShareClient shares(*ApiBase::fromText(server.origin()));
    SharedTrack origin(
            std::make_shared<ResolvedShare>(shares, *ShareToken::fromText(u"shr_abcd"_s)),
            u"mtrack_b"_s);
    QStringList said;
    for (int i = 1; i <= 6; ++i) {
        origin.fetch(this, [&](const TrackOrigin::Reply &reply) {
            if (reply)
                said += reply->track.id;
            else
                said += reply.error().kind == Kind::ShareLacksTrack ? u"lacks"_s : u"?"_s;
        });
        QTRY_COMPARE(said.size(), i);
    }
    const QString b = u"mtrack_b"_s;
    const QString lacks = u"lacks"_s;
    QCOMPARE(said, (QStringList{b, b, b, lacks, lacks, lacks}));
}

void TestSharedCollections::whoAsksMeanwhile_sharesTheRequest()
{
    TestHttpServer server;
    server.answer(200, {}, single("mtrack_a"));
    server.answer(200, {}, single("mtrack_a"));
    ShareClient shares(*ApiBase::fromText(server.origin()));
    ResolvedShare share(shares, *ShareToken::fromText(u"shr_abcd"_s));
    int answered = 0;
    const auto count = [&](const ShareClient::Reply &) {
        QVERIFY(share.content().has_value());
        ++answered;
    };
    share.resolve(this, count);
    share.resolve(this, count);
    {
        QObject gone;
        share.resolve(&gone, count);
    }
    share.cancel(share.resolve(this, count));
    QTRY_COMPARE(answered, 2);
    QCOMPARE(server.requests().size(), 1);
    share.resolve(this, count);
    QTRY_COMPARE(answered, 3);
    QCOMPARE(server.requests().size(), 2);
}

void TestSharedCollections::anAsker_mayCancelAnother_orEndTheShare()
{
    TestHttpServer server;
    server.answer(200, {}, single("mtrack_a"));
    server.answer(200, {}, single("mtrack_a"));
    ShareClient shares(*ApiBase::fromText(server.origin()));
    auto share = std::make_unique<ResolvedShare>(shares, *ShareToken::fromText(u"shr_abcd"_s));
    QStringList said;
    ResolvedShare::CallId second = 0;
    share->resolve(this, [&](const ShareClient::Reply &) {
        said += u"first"_s;
        share->cancel(second);
        share->resolve(this, [&](const ShareClient::Reply &) {
            said += u"asked again"_s;
            share.reset();
        });
    });
    second = share->resolve(this, [&](const ShareClient::Reply &) { said += u"second"_s; });
    QTRY_VERIFY(!share);
    QCOMPARE(said, (QStringList{u"first"_s, u"asked again"_s}));
    QCOMPARE(server.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestSharedCollections)
#include "tst_sharedcollections.moc"
