// SPDX-License-Identifier: MIT
#include "core/track/TrackRef.h"
#include "tests/support/TrackIds.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

/// Tests references in command lines, as users copy them, and in very long texts.
class TestTrackRefCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_readsCommandLines_data();
    void parse_readsCommandLines();
    void parse_isLinear_whenTheTextIsHostile_data();
    void parse_isLinear_whenTheTextIsHostile();
};

void TestTrackRefCommands::parse_readsCommandLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("error"); // -1: org_acme/mtrack_7c1a9e2f4b8d
    const auto row = [](const char *name, QString text, int error = -1) {
        QTest::newRow(name) << text.replace("URL"_L1, apiUrl) << error;
    };

    row("plain", u"curl URL"_s);
    row("prompt", u"$ curl URL"_s);
    row("path of the program", u"/usr/bin/curl -s URL"_s);
    row("assignment before", u"KEY=abc curl -H \"X-API-Key: $KEY\" URL"_s);
    row("single quotes", u"curl 'URL' -H 'X-API-Key: ak_mtrack_secret'"_s);
    row("double quotes", u"curl \"URL\" -H \"X-API-Key: mtrack_secret\""_s);
    row("ANSI-C quotes", u"curl $'URL' -H $'X-API-Key: it\\'s mtrack_secret'"_s);
    row("ANSI-C escapes",
            u"curl $'https://h/v1/music/org\\u005facme/tracks/\\x6d\\164rack_7c1a9e2f4b8d\\n'"_s);
    row("translated quotes", u"curl $\"URL\""_s);
    row("quotes in pieces",
            u"curl https://'h'/v1/music/\"org_acme\"/tracks/mtrack_7c1a'9e2f'4b8d"_s);
    row("escaped characters",
            u"curl https://h/v1/music/org_acme/tracks/mtrack\\_7c1a9e2f4b8d\\?x=1"_s);
    row("continued lines",
            u"curl --request GET \\\n  --url 'URL' \\\r\n  --header 'X-API-Key: mtrack_secret'"_s);
    row("continued in the middle of the URL",
            u"curl https://h/v1/music/org_acme/tra\\\ncks/mtrack_7c1a\\\n9e2f4b8d -H x"_s);
    row("continuation with a space behind it", u"curl -s \\ \n  'URL'"_s);
    row("continuations lost", u"curl -X GET\n  'URL'\n  -H 'X-API-Key: mtrack_secret'"_s);
    row("cmd.exe", u"curl.exe ^\"URL^\" ^\r\n  -H ^\"x-api-key: ^%^mtrack_secret^\""_s);
    row("cmd.exe, the URL broken",
            u"curl \"https://h/v1/music/org_acme/tracks/mtrack_7c^\r\n1a9e2f4b8d\""_s);
    row("cmd.exe, inner quotes", u"curl ^\"URL^\" -d ^\"^\\^\"a^\\^\" mtrack_b^\" ^"_s);
    row("PowerShell", u"curl.exe -s `\n  'URL' `\n -H 'X-API-Key: mtrack_secret'"_s);
    row("Windows path of the program", u"C:\\Windows\\curl.exe URL"_s);
    row("options before and after", u"curl -sSL --compressed URL -o out.mp3 -v"_s);
    row("name of the output", u"curl -o mtrack_other.mp3 URL"_s);
    row("name of the output behind other letters", u"curl -sSLo mtrack_other.mp3 URL"_s);
    row("name of the output attached", u"curl -omtrack_other.mp3 URL"_s);
    row("url= ", u"curl --url=URL"_s);
    row("two dashes", u"curl -- URL"_s);
    row("data", u"curl -X POST URL --data '{\"track\":\"mtrack_other\"}'"_s);
    row("referer", u"curl -e https://h/tracks/mtrack_other --referer https://h/mtrack_other URL"_s);
    row("header without quotes", u"curl -HX-API-Key:mtrack_secret URL"_s);
    row("into a file", u"curl URL > mtrack_other.json"_s);
    row("into a file, no space", u"curl URL >mtrack_other.json 2>mtrack_err.txt"_s);
    row("into a pipe", u"curl URL | tee mtrack_other.json"_s);
    row("more commands", u"curl URL; echo done"_s);
    row("unquoted ampersand", u"curl URL?a=1&b=2"_s);
    row("no closing quote", u"curl -s 'URL"_s);
    row("ends in a backslash", u"curl URL \\"_s);
    row("angle brackets", u"curl <URL>"_s);
    row("empty words", u"curl '' \"\" URL"_s);
    row("prose", u"with curl, org_acme/mtrack_7c1a9e2f4b8d can be had"_s);
    row("named before curl", u"org_acme/mtrack_7c1a9e2f4b8d answers 404 with curl"_s);

    row("no URL", u"curl -s -H 'X-API-Key: mtrack_secret'"_s, int(RefError::NoTrackId));
    row("option without its value", u"curl -H"_s, int(RefError::NoTrackId));
    row("no arguments", u"curl"_s, int(RefError::NoTrackId));
    row("two tracks", u"curl URL https://h/tracks/mtrack_b"_s, int(RefError::SeveralTracks));
    row("set of tracks", u"curl 'https://h/tracks/mtrack_{a,b}'"_s, int(RefError::BadTrackId));
    row("NUL escaped", u"curl $'URL\\0'"_s, int(RefError::BadTrackId));
    row("no such character", u"curl $'URL\\UFFFFFFFF'"_s, int(RefError::BadTrackId));
    row("escaped beyond the BMP", u"curl $'URL\\U0001F600'"_s, int(RefError::BadTrackId));
}

void TestTrackRefCommands::parse_readsCommandLines()
{
    QFETCH(QString, text);
    QFETCH(int, error);
    const Result<TrackRef, RefError> ref = parseTrackRef(text);
    QCOMPARE(ref.ok() ? -1 : int(ref.error()), error);
    if (ref) {
        QCOMPARE(*ref, (TrackRef{org, id}));
    }
}

void TestTrackRefCommands::parse_isLinear_whenTheTextIsHostile_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("ids in one path") << u"mtrack_a/"_s;
    QTest::newRow("ids in one query") << u"mtrack_a&"_s;
    QTest::newRow("ids in one word") << u"mtrack_"_s;
    QTest::newRow("slashes") << u"/"_s;
    QTest::newRow("dots") << u"../"_s;
    QTest::newRow("percent signs") << u"%25"_s;
    QTest::newRow("backslashes") << u"\\ "_s;
    QTest::newRow("carets") << u"^\" "_s;
    QTest::newRow("quotes") << u"'\" "_s;
    QTest::newRow("invisible characters") << u"a\u200b"_s;
    QTest::newRow("curls") << u"curl -o "_s;
    QTest::newRow("schemes") << u"a://tracks/"_s;
}

void TestTrackRefCommands::parse_isLinear_whenTheTextIsHostile()
{
    // A quadratic parser would take seconds for each of these; a linear one takes milliseconds.
    // Ctest's limit judges.
    QFETCH(QString, piece);
    const QString text = piece.repeated((64 * 1024 - 16) / piece.size()) + u" mtrack_abc"_s;
    for (int round = 0; round < 3; ++round) {
        const Result<TrackRef, RefError> ref = parseTrackRef(text);
        QVERIFY(!ref || isTrackId(ref->trackId));
    }
}

QTEST_GUILESS_MAIN(TestTrackRefCommands)
#include "tst_trackref_commands.moc"
