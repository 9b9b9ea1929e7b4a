// SPDX-License-Identifier: MIT
#include "core/api/TrackJson.h"
#include "tests/support/TrackDocuments.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

/// Tests the stems of a track, and its links.
class TestTrackJsonLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stems_keepTheirOrder();
    void stems_haveNamesOfTheirOwn_data();
    void stems_haveNamesOfTheirOwn();
    void stems_areNone_whenTheFieldIsOdd_data();
    void stems_areNone_whenTheFieldIsOdd();
    void links_areAbsent_whenUnusable_data();
    void links_areAbsent_whenUnusable();
    void links_areKept_forTheGateToRefuse_data();
    void links_areKept_forTheGateToRefuse();
    void links_areSentAsTheyCame();
    void stems_areBounded();
};

void TestTrackJsonLinks::stems_keepTheirOrder()
{
    const auto fetched = parseTrack(
            track(R"("stem_urls":{"z":"https://s/z","a":"https://s/a","m":"https://s/m"})"), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.sources, QStringList({u"z"_s, u"a"_s, u"m"_s}));
}

void TestTrackJsonLinks::stems_haveNamesOfTheirOwn_data()
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

void TestTrackJsonLinks::stems_haveNamesOfTheirOwn()
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
    QCOMPARE(fetched->track.sources, expected);
    number = 0;
    for (const SourceName &name : expected) {
        QCOMPARE(fetched->links.value(name).reveal(), QUrl(u"https://s/%1"_s.arg(++number)));
    }
}

void TestTrackJsonLinks::stems_areNone_whenTheFieldIsOdd_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"null", "{}", "[]", "[\"https://s/a\"]",
                 "[{\"drums\":\"https://s/a\"}]", "7", "true", "\"https://s/a\""}) {
        QTest::newRow(value) << QByteArray(value);
    }
}

void TestTrackJsonLinks::stems_areNone_whenTheFieldIsOdd()
{
    QFETCH(QByteArray, value);
    const auto fetched =
            parseTrack(track("\"stem_urls\":" + value + R"(,"playback_url":"https://s/m")"), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.sources, QStringList{u"master"_s});
    QCOMPARE(fetched->links.keys(), QStringList{u"master"_s});
}

void TestTrackJsonLinks::links_areAbsent_whenUnusable_data()
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
    row("blank", "\" \\n\"");
    row("object", "{\"url\":\"https://s/a\",\"b\":\"https://s/b\"}");
}

void TestTrackJsonLinks::links_areAbsent_whenUnusable()
{
    QFETCH(QByteArray, value);
    const auto fetched =
            parseTrack(track("\"playback_url\":" + value + ",\"stem_urls\":{\"a\":" + value +
                               ",\"b\":\"https://s/b\"}"),
                    id);
    QVERIFY(fetched);
    // A track without a link to a master has none; a stem has a name, so it is one all the same.
    QCOMPARE(fetched->track.sources, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(fetched->links.keys(), QStringList{u"b"_s});
}

void TestTrackJsonLinks::links_areKept_forTheGateToRefuse_data()
{
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QByteArray &value) {
        QTest::newRow(name) << value;
    };
    row("too long", "https://s/" + QByteArray(4096, 'a'));
    row("no URL", "https://[");
    row("another scheme", "ftp://s/a");
    row("a file", "file:///etc/passwd");
    row("relative", "/music/a.mp3?sig=1");
    row("words", "none yet");
}

void TestTrackJsonLinks::links_areKept_forTheGateToRefuse()
{
    QFETCH(QByteArray, value);
    const auto fetched = parseTrack(
            track("\"playback_url\":\"" + value + R"(","stem_urls":{"a":")" + value + "\"}"), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.sources, QStringList({u"master"_s, u"a"_s}));
    QCOMPARE(fetched->links.keys(), QStringList({u"a"_s, u"master"_s}));
}

void TestTrackJsonLinks::links_areSentAsTheyCame()
{
    const QByteArray link = "https://s.example/m/"
                            "x_Lead%20Vocal.mp3?X-Amz-Credential=A%2F2026%2Fs3&sig=a%2Bb%3D%3D+c/~";
    const auto fetched = parseTrack(track("\"playback_url\":\"" + link + '"'), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->links.value(masterSource()).reveal().toEncoded(), link);
}

void TestTrackJsonLinks::stems_areBounded()
{
    const auto fetched = parseTrack(stems(64), id);
    QVERIFY(fetched);
    QCOMPARE(fetched->track.sources.size(), 64);
    QCOMPARE(fetched->links.size(), 64);
}

QTEST_GUILESS_MAIN(TestTrackJsonLinks)
#include "tst_trackjson_links.moc"
