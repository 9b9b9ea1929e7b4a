// SPDX-License-Identifier: MIT
#include "core/api/TrackJson.h"

#include <QTest>
#include <QTimeZone>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Kind = LicenceClass::Kind;

namespace {

const QString id = u"mtrack_7c1a9e2f4b8d"_s;

const QByteArray documented =
        R"({"id":"mtrack_7c1a9e2f4b8d","title":"Late Night Study","engine":"studio","mode":"creation","measured_duration_seconds":119.4,
 "instrumental":true,"licence_class":"personal_only","created_at":"2026-06-28T10:31:00Z",
 "playback_url":"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d.mp3?sig=m",
 "stem_urls":{"drums":"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d_drums.mp3?sig=d",
              "bass":"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d_bass.mp3?sig=b"}})";

/// A track with only its id and @p members.
QByteArray track(const QByteArray &members)
{
    return R"({"id":"mtrack_7c1a9e2f4b8d")" +
           (members.isEmpty() ? QByteArray() : QByteArray("," + members)) + "}";
}

QByteArray stems(int count)
{
    QByteArray members;
    for (int i = 0; i < count; ++i) {
        members += (i > 0 ? ",\"s" : "\"s") + QByteArray::number(i) + "\":\"https://s/" +
                   QByteArray::number(i) + '"';
    }
    return track("\"stem_urls\":{" + members + "}");
}

} // namespace

class TestTrackJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_readsTheDocumentedReply();
    void parse_readsATrackOfNothingButItsId();
    void parse_givesAbsent_whenAValueIsOdd_data();
    void parse_givesAbsent_whenAValueIsOdd();
    void parse_refuses_data();
    void parse_refuses();
    void parse_costsLittle_whenTheBodyIsHostile_data();
    void parse_costsLittle_whenTheBodyIsHostile();
    void texts_areBoundedAndCleaned();
    void duration_isWithinADay_data();
    void duration_isWithinADay();
    void createdAt_isUtc_data();
    void createdAt_isUtc();
    void licence_isKeptRaw_whenUnknown();
    void lastMemberCounts_whenAFieldComesTwice();
    void stems_keepTheirOrder();
    void stems_haveNamesOfTheirOwn_data();
    void stems_haveNamesOfTheirOwn();
    void stems_areNone_whenTheFieldIsOdd_data();
    void stems_areNone_whenTheFieldIsOdd();
    void links_areAbsent_whenUnusable_data();
    void links_areAbsent_whenUnusable();
    void links_areSentAsTheyCame();
    void stems_areBounded();
};

void TestTrackJson::parse_readsTheDocumentedReply()
{
    const auto fetched = parseTrack(documented, id);
    QVERIFY(fetched);
    const Track &track = fetched->track;
    QCOMPARE(track.id, id);
    QCOMPARE(track.title, std::optional(u"Late Night Study"_s));
    QCOMPARE(track.engine, std::optional(u"studio"_s));
    QCOMPARE(track.mode, std::optional(u"creation"_s));
    QCOMPARE(track.durationSeconds, std::optional(119.4));
    QCOMPARE(track.instrumental, std::optional(true));
    QCOMPARE(int(track.licence.kind), int(Kind::PersonalOnly));
    QCOMPARE(track.createdAt, std::optional(QDateTime({2026, 6, 28}, {10, 31}, QTimeZone::utc())));
    QCOMPARE(track.sources, QStringList({u"master"_s, u"drums"_s, u"bass"_s}));
    QCOMPARE(fetched->links.size(), 3);
    QCOMPARE(fetched->links.value(u"master"_s).reveal(),
            QUrl(u"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d.mp3?sig=m"_s));
    QCOMPARE(fetched->links.value(u"bass"_s).reveal(),
            QUrl(u"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d_bass.mp3?sig=b"_s));
}

void TestTrackJson::parse_readsATrackOfNothingButItsId()
{
    const auto fetched = parseTrack("\xef\xbb\xbf" + track({}), id); // a byte order mark is ignored
    QVERIFY(fetched);
    const Track &track = fetched->track;
    QVERIFY(!track.title && !track.engine && !track.mode && !track.durationSeconds &&
            !track.instrumental && !track.createdAt);
    QCOMPARE(int(track.licence.kind), int(Kind::NotGiven));
    QCOMPARE(track.sources, QStringList{u"master"_s});
    QVERIFY(fetched->links.isEmpty());
}

void TestTrackJson::parse_givesAbsent_whenAValueIsOdd_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value :
            {"null", "[]", "{}", "[\"a\"]", "{\"a\":\"b\"}", "[[[true]]]", "1e999", "-1e999"}) {
        QTest::newRow(value) << QByteArray(value);
    }
}

void TestTrackJson::parse_givesAbsent_whenAValueIsOdd()
{
    QFETCH(QByteArray, value);
    QByteArray members = "\"unknown\":" + value;
    for (const char *field : {"title", "engine", "mode", "measured_duration_seconds",
                 "instrumental", "licence_class", "created_at", "playback_url"}) {
        members += QByteArray(",\"") + field + "\":" + value;
    }
    const auto fetched = parseTrack(track(members), id);
    QVERIFY(fetched);
    const Track &track = fetched->track;
    QVERIFY(!track.title && !track.engine && !track.mode && !track.durationSeconds &&
            !track.instrumental && !track.createdAt);
    QCOMPARE(int(track.licence.kind), int(Kind::NotGiven));
    QVERIFY(fetched->links.isEmpty());
}

void TestTrackJson::parse_refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<BodyError>("error");
    const auto row = [](const char *name, const QByteArray &body, BodyError error) {
        QTest::newRow(name) << body << error;
    };
    using enum BodyError;
    row("nothing", {}, NotJson);
    row("HTML", "<html><body>Welcome</body></html>", NotJson);
    row("cut", documented.left(documented.size() - 1), NotJson);
    row("cut in a string", documented.left(200), NotJson);
    row("something behind", documented + "x", NotJson);
    row("two tracks", documented + documented, NotJson);
    row("not UTF-8", track("\"title\":\"\xff\xfe\""), NotJson);
    row("compressed", QByteArray("\x1f\x8b\x08\0\0", 5), NotJson);
    row("comment", "/* */" + documented, NotJson);
    row("deep", track("\"x\":" + QByteArray(64, '[') + QByteArray(64, ']')), NotJson);
    row("too many numbers beyond all", track("\"x\":[" + QByteArray("1e999,").repeated(17) + "1]"),
            NotJson);
    row("null", "null", NotATrack);
    row("number", "7", NotATrack);
    row("text", "\"mtrack_7c1a9e2f4b8d\"", NotATrack);
    row("array", "[" + documented + "]", NotATrack);
    row("empty object", "{}", NotATrack);
    row("no id", R"({"title":"x"})", NotATrack);
    row("id is null", R"({"id":null})", NotATrack);
    row("id is a number", R"({"id":7})", NotATrack);
    row("id is deeper", R"({"data":{"id":"mtrack_7c1a9e2f4b8d"}})", NotATrack);
    row("error envelope", R"({"success":false,"error":{"code":"X"}})", NotATrack);
    row("another track", R"({"id":"mtrack_other"})", WrongTrack);
    row("nearly", R"({"id":"mtrack_7c1a9e2f4b8d\u0000"})", WrongTrack);
    row("nearly, space", R"({"id":"mtrack_7c1a9e2f4b8d "})", WrongTrack);
    row("empty id", R"({"id":""})", WrongTrack);
    row("65 stems", stems(65), TooManyStems);
    row("many stems", stems(20000), TooManyStems);
}

void TestTrackJson::parse_refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(BodyError, error);
    const auto fetched = parseTrack(body, id);
    QVERIFY(!fetched);
    QCOMPARE(int(fetched.error()), int(error));
}

void TestTrackJson::parse_costsLittle_whenTheBodyIsHostile_data()
{
    // Each would take minutes or gigabytes if the body were read into a tree with ordered members,
    // or by recursion.
    QTest::addColumn<QByteArray>("body");
    QByteArray members;
    for (int i = 0; i < 100000; ++i) {
        members += ",\"" + QByteArray::number(i) + "\":0";
    }
    QTest::newRow("10^6 brackets") << QByteArray(1000000, '[');
    QTest::newRow("10^6 brackets in a track") << track("\"x\":" + QByteArray(1000000, '['));
    QTest::newRow("10^5 objects in each other") << QByteArray("{\"a\":").repeated(100000);
    QTest::newRow("10^5 members") << track(members.mid(1));
    QTest::newRow("10^5 stems") << track("\"stem_urls\":{" + members.mid(1) + "}");
    QTest::newRow("empty arrays") << track("\"x\":[" + QByteArray("[],").repeated(300000) + "0]");
    QTest::newRow("stems of one name")
            << track("\"stem_urls\":{" + QByteArray("\"a\":0,").repeated(100000) + "\"a\":0}");
    QTest::newRow("one long number") << track("\"x\":" + QByteArray(1000000, '9'));
    QTest::newRow("one long title") << track("\"title\":\"" + QByteArray(1000000, 't') + '"');
}

void TestTrackJson::parse_costsLittle_whenTheBodyIsHostile()
{
    QFETCH(QByteArray, body);
    const auto fetched = parseTrack(body, id);
    QVERIFY(!fetched || fetched->track.sources.size() == 1);
}

void TestTrackJson::texts_areBoundedAndCleaned()
{
    const auto fetched = parseTrack(
            track("\"title\":\" a\\u202eb\\n\\u0000" + QByteArray(600, 't') + R"(","engine":")" +
                    QByteArray(5000, 'e') + R"(","mode":" \u200b ")"),
            id);
    QVERIFY(fetched);
    QVERIFY(fetched->track.title->startsWith(u"ab tt"_s));
    QCOMPARE(fetched->track.title->size(), 512);
    QCOMPARE(fetched->track.engine->size(), 4096);
    QVERIFY(!fetched->track.mode);
}

void TestTrackJson::duration_isWithinADay_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<double>("seconds"); // 0: absent
    QTest::newRow("fraction") << QByteArray("119.4") << 119.4;
    QTest::newRow("whole") << QByteArray("120") << 120.0;
    QTest::newRow("exponent") << QByteArray("1.2e2") << 120.0;
    QTest::newRow("tiny") << QByteArray("0.001") << 0.001;
    QTest::newRow("a day") << QByteArray("86400") << 86400.0;
    QTest::newRow("more than a day") << QByteArray("86400.1") << 0.0;
    QTest::newRow("zero") << QByteArray("0") << 0.0;
    QTest::newRow("negative") << QByteArray("-5") << 0.0;
    QTest::newRow("negative fraction") << QByteArray("-0.5") << 0.0;
    QTest::newRow("huge") << QByteArray("99999999999999999999") << 0.0;
    QTest::newRow("infinite") << QByteArray("1e999") << 0.0;
    QTest::newRow("text") << QByteArray("\"119.4\"") << 0.0;
    QTest::newRow("boolean") << QByteArray("true") << 0.0;
}

void TestTrackJson::duration_isWithinADay()
{
    QFETCH(QByteArray, value);
    const auto fetched = parseTrack(track("\"measured_duration_seconds\":" + value), id);
    QVERIFY(fetched);
    QTEST(fetched->track.durationSeconds.value_or(0), "seconds");
}

void TestTrackJson::createdAt_isUtc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime time({2026, 6, 28}, {10, 31}, QTimeZone::utc());
    const auto row = [](const char *name, const QByteArray &text, const QDateTime &expected = {}) {
        QTest::newRow(name) << text << expected;
    };
    row("Z", "2026-06-28T10:31:00Z", time);
    row("small letters", "2026-06-28t10:31:00z", time);
    row("no offset", "2026-06-28T10:31:00", time);
    row("no offset in a gap of summer time", "2026-03-29T02:30:00",
            QDateTime({2026, 3, 29}, {2, 30}, QTimeZone::utc()));
    row("space", "2026-06-28 10:31:00Z", time);
    row("no seconds", "2026-06-28T10:31Z", time);
    row("milliseconds", "2026-06-28T10:31:00.250Z", time.addMSecs(250));
    row("microseconds", "2026-06-28T10:31:00.250000", time.addMSecs(250));
    row("offset", "2026-06-28T12:31:00+02:00", time);
    row("short offset", "2026-06-28T12:31:00+0200", time);
    row("shortest offset", "2026-06-28T12:31:00+02", time);
    row("offset west", "2026-06-28T05:01:00-05:30", time);
    row("date only", "2026-06-28");
    row("empty", "");
    row("words", "yesterday");
    row("no such day", "2026-02-30T10:31:00Z");
    row("no such hour", "2026-06-28T25:31:00Z");
    row("something behind", "2026-06-28T10:31:00Z!");
    row("long", "2026-06-28T10:31:00." + QByteArray(100000, '1') + "Z");
}

void TestTrackJson::createdAt_isUtc()
{
    QFETCH(QByteArray, text);
    qputenv("TZ", "Europe/Berlin");
    const auto fetched = parseTrack(track("\"created_at\":\"" + text + '"'), id);
    QVERIFY(fetched);
    const QDateTime time = fetched->track.createdAt.value_or(QDateTime());
    QTEST(time, "time");
    QVERIFY(!time.isValid() || time.timeSpec() == Qt::UTC);
}

void TestTrackJson::licence_isKeptRaw_whenUnknown()
{
    const auto fetched = parseTrack(track(R"("licence_class":"public_domain")"), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.licence, (LicenceClass{Kind::NotRecognised, u"public_domain"_s}));
}

void TestTrackJson::lastMemberCounts_whenAFieldComesTwice()
{
    const auto fetched = parseTrack(
            track(R"("title":"a","title":"b","engine":"x","engine":null,"instrumental":true,"instrumental":1,
                "measured_duration_seconds":1,"measured_duration_seconds":"1",
                "stem_urls":{"a":"https://s/a"},"stem_urls":{"b":"https://s/b"})"),
            id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.title, std::optional(u"b"_s));
    QVERIFY(!fetched->track.engine && !fetched->track.instrumental &&
            !fetched->track.durationSeconds);
    QCOMPARE(fetched->track.sources, QStringList({u"master"_s, u"b"_s}));
}

void TestTrackJson::stems_keepTheirOrder()
{
    const auto fetched = parseTrack(
            track(R"("stem_urls":{"z":"https://s/z","a":"https://s/a","m":"https://s/m"})"), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.sources, QStringList({u"master"_s, u"z"_s, u"a"_s, u"m"_s}));
}

void TestTrackJson::stems_haveNamesOfTheirOwn_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &names, const QStringList &expected) {
        QTest::newRow(name) << names << expected;
    };
    row("plain", "drums|bass", {u"drums"_s, u"bass"_s});
    row("master", "master", {u"master stem"_s});
    row("master in capitals", " MASTER\\u200b ", {u"master stem"_s});
    row("two masters", "master|Master", {u"master stem"_s, u"master stem 2"_s});
    row("same after tidying", "a b|a\\n b|a\\u200b b", {u"a b"_s, u"a b 2"_s, u"a b 3"_s});
    row("same twice", "a|a", {u"a"_s, u"a 2"_s});
    row("copy that exists", "a|a 2|a", {u"a"_s, u"a 2"_s, u"a 3"_s});
    row("case tells apart", "a|A", {u"a"_s, u"A"_s});
    row("empty", "|\\u200b|b| ", {u"stem 1"_s, u"stem 2"_s, u"b"_s, u"stem 4"_s});
    row("empty, taken", "stem 2|", {u"stem 2"_s, u"stem 2 2"_s});
    row("long", QByteArray(500, 'n') + '|' + QByteArray(501, 'n'),
            {QString(128, u'n'), QString(128, u'n') + u" 2"});
}

void TestTrackJson::stems_haveNamesOfTheirOwn()
{
    QFETCH(QByteArray, names);
    QFETCH(QStringList, expected);
    QByteArray members;
    int number = 0;
    for (const QByteArray &name : names.split('|')) {
        members += (members.isEmpty() ? "\"" : ",\"") + name + "\":\"https://s/" +
                   QByteArray::number(++number) + '"';
    }
    const auto fetched = parseTrack(track("\"stem_urls\":{" + members + "}"), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.sources.mid(1), expected);
    number = 0;
    for (const SourceName &name : expected) {
        QCOMPARE(fetched->links.value(name).reveal(), QUrl(u"https://s/%1"_s.arg(++number)));
    }
}

void TestTrackJson::stems_areNone_whenTheFieldIsOdd_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"null", "{}", "[]", "[\"https://s/a\"]",
                 "[{\"drums\":\"https://s/a\"}]", "7", "true", "\"https://s/a\""}) {
        QTest::newRow(value) << QByteArray(value);
    }
}

void TestTrackJson::stems_areNone_whenTheFieldIsOdd()
{
    QFETCH(QByteArray, value);
    const auto fetched =
            parseTrack(track("\"stem_urls\":" + value + R"(,"playback_url":"https://s/m")"), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.sources, QStringList{u"master"_s});
    QCOMPARE(fetched->links.keys(), QStringList{u"master"_s});
}

void TestTrackJson::links_areAbsent_whenUnusable_data()
{
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QByteArray &value) {
        QTest::newRow(name) << value;
    };
    row("null", "null");
    row("number", "7");
    row("boolean", "false");
    row("empty", "\"\"");
    row("array", "[\"https://s/a\"]");
    row("object", "{\"url\":\"https://s/a\",\"b\":\"https://s/b\"}");
    row("too long", "\"https://s/" + QByteArray(4096, 'a') + '"');
    row("no URL", "\"https://[\"");
}

void TestTrackJson::links_areAbsent_whenUnusable()
{
    QFETCH(QByteArray, value);
    const auto fetched =
            parseTrack(track("\"playback_url\":" + value + ",\"stem_urls\":{\"a\":" + value +
                               ",\"b\":\"https://s/b\"}"),
                    id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.sources, QStringList({u"master"_s, u"a"_s, u"b"_s}));
    QCOMPARE(fetched->links.keys(), QStringList{u"b"_s});
}

void TestTrackJson::links_areSentAsTheyCame()
{
    const QByteArray link = "https://s.example/m/"
                            "x_Lead%20Vocal.mp3?X-Amz-Credential=A%2F2026%2Fs3&sig=a%2Bb%3D%3D+c/~";
    const auto fetched = parseTrack(track("\"playback_url\":\"" + link + '"'), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->links.value(masterSource()).reveal().toEncoded(), link);
}

void TestTrackJson::stems_areBounded()
{
    const auto fetched = parseTrack(stems(64), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.sources.size(), 65);
    QCOMPARE(fetched->links.size(), 64);
}

QTEST_GUILESS_MAIN(TestTrackJson)
#include "tst_trackjson.moc"
