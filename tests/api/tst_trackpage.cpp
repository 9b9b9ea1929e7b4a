// SPDX-License-Identifier: MIT
#include "core/api/TrackJson.h"

#include <QTest>
#include <QTimeZone>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

QByteArray item(int number, const QByteArray &members = {})
{
    return "{\"id\":\"mtrack_" + QByteArray::number(number) + "\"" +
           (members.isEmpty() ? members : "," + members) + "}";
}

/// @p count items with ids from @p first on.
QByteArray items(int first, int count)
{
    QByteArray list;
    for (int i = 0; i < count; ++i)
        list += (i > 0 ? "," : "") + item(first + i);
    return list;
}

QByteArray page(const QByteArray &list, const QByteArray &members = {})
{
    return "{\"items\":[" + list + ']' + (members.isEmpty() ? members : ',' + members) + '}';
}

QString idsOf(const TrackPage &page)
{
    QStringList ids;
    for (const Track &track : page.tracks)
        ids += track.id.mid(7);
    return ids.join(u' ');
}

} // namespace

class TestTrackPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_readsTheDocumentedReply();
    void page_hasItsTracksInOrder_withoutWhatIsNone_data();
    void page_hasItsTracksInOrder_withoutWhatIsNone();
    void page_tidiesAndBounds_asASingleTrackIs();
    void page_keepsNoLinks();
    void page_keepsFieldsApart();
    void page_isTheLast_whenItHasFewerThanItMay_data();
    void page_isTheLast_whenItHasFewerThanItMay();
    void page_takesNoMoreThanWasAskedFor();
    void page_refuses_data();
    void page_refuses();
    void page_costsLittle_whenTheBodyIsHostile_data();
    void page_costsLittle_whenTheBodyIsHostile();
    void lastMemberCounts_whenAListComesTwice();
};

void TestTrackPage::page_readsTheDocumentedReply()
{
    const auto read = parseTrackPage(
            R"({"items":[{"id":"mtrack_7c1a9e2f4b8d","title":"Late Night Study","engine":"studio","mode":"creation",
 "measured_duration_seconds":119.4,"instrumental":true,"licence_class":"personal_only","created_at":"2026-06-28T10:31:00Z",
 "playback_url":null,"stem_urls":null}],"limit":50,"offset":0})",
            50);
    QVERIFY(read);
    QCOMPARE(read->items, 1);
    QVERIFY(read->isLast);
    QCOMPARE(read->tracks.size(), 1);
    const Track &track = read->tracks.first();
    QCOMPARE(track.id, u"mtrack_7c1a9e2f4b8d"_s);
    QCOMPARE(track.title, std::optional(u"Late Night Study"_s));
    QCOMPARE(track.engine, std::optional(u"studio"_s));
    QCOMPARE(track.mode, std::optional(u"creation"_s));
    QCOMPARE(track.durationSeconds, std::optional(119.4));
    QCOMPARE(track.instrumental, std::optional(true));
    QCOMPARE(track.licence.kind, LicenceClass::Kind::PersonalOnly);
    QCOMPARE(track.createdAt, std::optional(QDateTime({2026, 6, 28}, {10, 31}, QTimeZone::utc())));
    QVERIFY(track.sources.isEmpty());
}

void TestTrackPage::page_hasItsTracksInOrder_withoutWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const QByteArray &list, int count, const QString &ids) {
        QTest::newRow(name) << list << count << ids;
    };
    row("none", "", 0, {});
    row("three", items(1, 3), 3, u"1 2 3"_s);
    row("one twice", item(1) + ',' + item(2) + ',' + item(1), 3, u"1 2 1"_s);
    row("no track among them",
            item(1) + R"(,null,7,-1,1.5,"mtrack_x",true,[],["mtrack_y"],{},{"title":"no id"},)" +
                    item(2),
            12, u"1 2"_s);
    row("ids that are none",
            R"({"id":null},{"id":7},{"id":""},{"id":"org_a"},{"id":"mtrack_"},{"id":"mtrack_a/../b"},
               {"id":"mtrack_a b"},{"id":"mtrack_a\u0000"},{"id":["mtrack_a"]},{"track":{"id":"mtrack_a"}},)" +
                    item(2),
            11, u"2"_s);
    row("tracks within tracks", item(1, R"("items":[{"id":"mtrack_9"}],"more":{"id":"mtrack_8"})"),
            1, u"1"_s);
    row("tracks within lists", "[" + item(9) + "]," + item(1), 2, u"1"_s);
}

void TestTrackPage::page_hasItsTracksInOrder_withoutWhatIsNone()
{
    QFETCH(const QByteArray, list);
    const auto read = parseTrackPage(page(list), 100);
    QVERIFY(read);
    QTEST(read->items, "count");
    QTEST(idsOf(*read), "ids");
}

void TestTrackPage::page_tidiesAndBounds_asASingleTrackIs()
{
    const QByteArray members = R"("title":" a\u202eb\n\u0000)" + QByteArray(600, 't') +
                               R"(","engine":7,"mode":" \u200b ","measured_duration_seconds":1e9,
        "instrumental":"yes","licence_class":"commercial_cleared\u200b","created_at":"yesterday")";
    const auto read = parseTrackPage(page(item(1, members)), 100);
    const auto single = parseTrack(item(1, members), u"mtrack_1"_s);
    QVERIFY(read && single);
    const Track &track = read->tracks.first();
    QCOMPARE(track.title->size(), 512);
    QCOMPARE(track.title, single->track.title);
    QVERIFY(!track.engine && !track.mode && !track.durationSeconds && !track.instrumental &&
            !track.createdAt);
    QCOMPARE(track.licence.kind, LicenceClass::Kind::NotRecognised);
    QCOMPARE(track.licence, single->track.licence);
}

void TestTrackPage::page_keepsNoLinks()
{
    const auto read = parseTrackPage(page(item(1, R"("playback_url":"https://s/m?sig=secret",
                            "stem_urls":{"drums":"https://s/d?sig=secret"})")),
            100);
    QVERIFY(read);
    QCOMPARE(idsOf(*read), u"1"_s);
    QVERIFY(read->tracks.first().sources.isEmpty());
}

void TestTrackPage::page_keepsFieldsApart()
{
    // The members of one item do not affect the next one, or the page.
    const auto read = parseTrackPage(
            page(item(1, R"("title":"a","stem_urls":{"x":"y"},"limit":1)") + ',' + item(2),
                    R"("title":"b","limit":2)"),
            100);
    QVERIFY(read);
    QCOMPARE(read->tracks[0].title, std::optional(u"a"_s));
    QVERIFY(!read->tracks[1].title);
    QVERIFY(!read->isLast);
}

void TestTrackPage::page_isTheLast_whenItHasFewerThanItMay_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<bool>("last");
    const auto row = [](const char *name, int count, const QByteArray &limit, bool last) {
        QTest::newRow(name) << count << limit << last;
    };
    row("full", 20, "20", false);
    row("one less", 19, "20", true);
    row("none", 0, "20", true);
    row("full for a service that gives less", 10, "10", false);
    row("one less than such a service gives", 9, "10", true);
    row("full, nothing said", 20, {}, false);
    row("one less, nothing said", 19, {}, true);
    row("full, more said than asked", 20, "50", false);
    row("none, nothing possible said", 0, "0", true);
    row("full, nothing possible said", 20, "0", false);
    row("full, below nothing said", 20, "-5", false);
    row("full, beyond all said", 20, "1e999", false);
    row("full, words said", 20, "\"many\"", false);
    row("one less, words said", 19, "\"1\"", true);
}

void TestTrackPage::page_isTheLast_whenItHasFewerThanItMay()
{
    QFETCH(const int, count);
    QFETCH(const QByteArray, limit);
    const auto read = parseTrackPage(
            page(items(0, count), limit.isEmpty() ? limit : "\"limit\":" + limit), 20);
    QVERIFY(read);
    QTEST(read->isLast, "last");
    QCOMPARE(read->tracks.size(), count);
}

void TestTrackPage::page_takesNoMoreThanWasAskedFor()
{
    const auto read = parseTrackPage(page(items(1, 30)), 20);
    QVERIFY(read);
    QCOMPARE(read->items, 20);
    QCOMPARE(read->tracks.size(), 20);
    QCOMPARE(read->tracks.last().id, u"mtrack_20"_s);
    QVERIFY(!read->isLast);
}

void TestTrackPage::page_refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<BodyError>("error");
    const auto row = [](const char *name, const QByteArray &body, BodyError error) {
        QTest::newRow(name) << body << error;
    };
    using enum BodyError;
    const QByteArray whole = page(items(1, 3));
    row("nothing", {}, NotJson);
    row("HTML", "<html><body>Welcome</body></html>", NotJson);
    row("cut", whole.left(whole.size() - 1), NotJson);
    row("something behind", whole + "x", NotJson);
    row("not UTF-8", page(item(1, "\"title\":\"\xff\xfe\"")), NotJson);
    row("deep", page(QByteArray(63, '[') + QByteArray(63, ']')), NotJson);
    row("null", "null", NotAList);
    row("number", "7", NotAList);
    row("array", "[" + items(1, 3) + "]", NotAList);
    row("a track", item(1), NotAList);
    row("items are null", R"({"items":null})", NotAList);
    row("items are an object", R"({"items":{"id":"mtrack_1"}})", NotAList);
    row("items are deeper", R"({"data":{"items":[]}})", NotAList);
    row("error envelope", R"({"success":false,"error":{"code":"X"}})", NotAList);
}

void TestTrackPage::page_refuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const BodyError, error);
    const auto read = parseTrackPage(body, 100);
    QVERIFY(!read);
    QCOMPARE(int(read.error()), int(error));
}

void TestTrackPage::page_costsLittle_whenTheBodyIsHostile_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("many numbers beyond all, late")
            << page(QByteArray("[],").repeated(300000) + QByteArray("1e999,").repeated(16) + "0");
    QTest::newRow("10^6 brackets") << QByteArray(1000000, '[');
    QTest::newRow("10^6 brackets in a page") << page(QByteArray(1000000, '['));
    QTest::newRow("10^5 pages in each other") << QByteArray("{\"items\":[").repeated(100000);
    QTest::newRow("10^5 empty items") << page(QByteArray("{},").repeated(100000) + "{}");
    QTest::newRow("10^4 tracks") << page(QByteArray(item(1) + ",").repeated(10000) + item(1));
    QTest::newRow("10^4 lists")
            << '{' + QByteArray(R"("items":[{"id":"mtrack_a"}],)").repeated(10000) +
                       R"("items":[]})";
    QTest::newRow("one long number") << page({}, "\"limit\":" + QByteArray(1000000, '9'));
    QTest::newRow("one long title")
            << page(item(1, "\"title\":\"" + QByteArray(1000000, 't') + '"'));
}

void TestTrackPage::page_costsLittle_whenTheBodyIsHostile()
{
    QFETCH(const QByteArray, body);
    const auto read = parseTrackPage(body, 100);
    QVERIFY(!read || read->tracks.size() <= 100);
}

void TestTrackPage::lastMemberCounts_whenAListComesTwice()
{
    const auto read = parseTrackPage(
            R"({"items":[{"id":"mtrack_1"}],"limit":1,"items":[{"id":"mtrack_2"}],"limit":"x"})",
            100);
    QVERIFY(read);
    QCOMPARE(idsOf(*read), u"2"_s);
    QCOMPARE(read->items, 1);
    QVERIFY(read->isLast);
    QVERIFY(!parseTrackPage(R"({"items":[{"id":"mtrack_1"}],"items":7})", 100));
}

QTEST_GUILESS_MAIN(TestTrackPage)
#include "tst_trackpage.moc"
