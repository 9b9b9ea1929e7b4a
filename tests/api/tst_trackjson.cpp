// SPDX-License-Identifier: MIT
#include "core/api/TrackJson.h"
#include "tests/support/TrackDocuments.h"

#include <QTest>
#include <QTimeZone>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using Kind = LicenceClass::Kind;

/// Tests which documents are tracks.
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
};

namespace {

QByteArray documented()
{
    return R"({"id":"mtrack_7c1a9e2f4b8d","title":"Late Night Study","engine":"studio","mode":"creation","measured_duration_seconds":119.4,
 "instrumental":true,"licence_class":"personal_only","created_at":"2026-06-28T10:31:00Z",
 "playback_url":"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d.mp3?sig=m",
 "stem_urls":{"drums":"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d_drums.mp3?sig=d",
              "bass":"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d_bass.mp3?sig=b"}})";
}

} // namespace

void TestTrackJson::parse_readsTheDocumentedReply()
{
    const auto fetched = parseTrack(documented(), id);
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
    QCOMPARE(track.sources, QStringList());
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
    row("cut", documented().left(documented().size() - 1), NotJson);
    row("cut in a string", documented().left(200), NotJson);
    row("something behind", documented() + "x", NotJson);
    row("two tracks", documented() + documented(), NotJson);
    row("not UTF-8", track("\"title\":\"\xff\xfe\""), NotJson);
    row("compressed", QByteArray("\x1f\x8b\x08\0\0", 5), NotJson);
    row("comment", "/* */" + documented(), NotJson);
    row("deep", track("\"x\":" + QByteArray(64, '[') + QByteArray(64, ']')), NotJson);
    row("too many numbers beyond all", track("\"x\":[" + QByteArray("1e999,").repeated(17) + "1]"),
            NotJson);
    row("null", "null", NotATrack);
    row("number", "7", NotATrack);
    row("text", "\"mtrack_7c1a9e2f4b8d\"", NotATrack);
    row("array", "[" + documented() + "]", NotATrack);
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
    QVERIFY(!fetched || fetched->track.sources.isEmpty());
}

QTEST_GUILESS_MAIN(TestTrackJson)
#include "tst_trackjson.moc"
