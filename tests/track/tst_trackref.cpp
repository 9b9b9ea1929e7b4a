// SPDX-License-Identifier: MIT
#include "core/track/TrackRef.h"
#include "tests/support/TrackIds.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

class TestTrackRef : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completed_hasTheFallback_onlyIfItNamesNoOrganization();
    void parse_findsTheTrack_data();
    void parse_findsTheTrack();
    void parse_saysWhy_whenThereIsNoTrack_data();
    void parse_saysWhy_whenThereIsNoTrack();
    void ids_passTheAllowList_data();
    void ids_passTheAllowList();
};

void TestTrackRef::completed_hasTheFallback_onlyIfItNamesNoOrganization()
{
    const TrackRef bare{{}, u"mtrack_7c1a9e2f4b8d"_s};
    const TrackRef named{u"org_abc123"_s, u"mtrack_7c1a9e2f4b8d"_s};
    QCOMPARE(bare.completedWith(u"org_abc123"_s), named);
    QCOMPARE(bare.completedWith(u"not an id"_s), bare);
    QCOMPARE(named.completedWith(u"org_other1"_s), named);
    QCOMPARE(*parseTrackRef(u"mtrack_7c1a9e2f4b8d"_s, u"org_abc123"_s), named);
    QCOMPARE(parseTrackRef(u"good morning"_s, u"org_abc123"_s).error(), RefError::NoTrackId);
    QCOMPARE(bare.toString(), u"mtrack_7c1a9e2f4b8d"_s);
    QCOMPARE(*parseTrackRef(named.toString()), named);
}

void TestTrackRef::parse_findsTheTrack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("trackId");
    const auto row = [](const char *name, const QString &text, const QString &organization = {},
                             const QString &trackId = id) {
        QTest::newRow(name) << text << organization << trackId;
    };

    row("bare id", id);
    row("id with every kind of character", u"mtrack_aZ09_-x"_s, {}, u"mtrack_aZ09_-x"_s);
    row("shortest id", u"mtrack_a"_s, {}, u"mtrack_a"_s);
    row("longest id", "mtrack_"_L1 + QString(128, u'a'), {}, "mtrack_"_L1 + QString(128, u'a'));
    row("organization and id", org + u'/' + id, org);
    row("trailing slash", org + u'/' + id + u'/', org);
    row("leading slash", u'/' + id);
    row("organization in brackets", u"(org_acme/mtrack_7c1a9e2f4b8d)"_s, org);

    row("white space around", u"\t " + id + u" \r\n"_s);
    row("no-break spaces around", u"\u00a0" + id + u"\u3000"_s);
    row("double quotes", u'"' + id + u'"');
    row("single quotes", u'\'' + id + u'\'');
    row("curly quotes", u"“" + id + u"”"_s);
    row("angle brackets", u'<' + apiUrl + u'>', org);
    row("zero-width and bidi characters around", u"\ufeff\u202a\u200b" + id + u"\u200b\u202c"_s);
    row("zero-width space behind a slash",
            u"https://h/v1/music/org_acme/tracks/\u200bmtrack_7c1a9e2f4b8d"_s, org);
    row("end of a sentence", u"please check "_s + id + u".");
    row("question", u"what is "_s + id + u"?");
    row("in brackets", u"the track ("_s + id + u").");
    row("markdown link", u"[it]("_s + apiUrl + u')', org);
    row("key and value", u"track="_s + id + u"&x=1");
    row("named twice", id + u' ' + id);
    row("named twice, once with its organization", id + u' ' + apiUrl + u' ' + id, org);
    row("a word ends like the prefix", u"xmtrack_a "_s + id);

    row("API URL", apiUrl, org);
    row("other host", u"http://127.0.0.1:8080/v1/music/org_acme/tracks/"_s + id, org);
    row("path prefix", u"https://h/a/b/v1/music/org_acme/tracks/"_s + id, org);
    row("API URL, slash", apiUrl + u'/', org);
    row("API URL, query", apiUrl + u"?x=1&y=mtrack_other"_s, org);
    row("API URL, fragment", apiUrl + u"#top"_s, org);
    row("API URL, save", apiUrl + u"/save"_s, org);
    row("API URL, full stop", apiUrl + u'.', org);
    row("API URL, comma", u"see "_s + apiUrl + u", please"_s, org);
    row("API URL without a scheme", apiUrl.mid(8), org);
    row("API path", u"/v1/music/org_acme/tracks/"_s + id, org);
    row("path within the API", u"tracks/"_s + id);
    row("relative API path", u"music/org_acme/tracks/"_s + id, org);
    row("organization without music", u"https://h/org_acme/tracks/"_s + id, org);
    row("no organization in the path", u"https://h/app/tracks/"_s + id);
    row("underscores in the API path", u"https://h/v1/music/org_acme/tracks/mtrack_a_b_c"_s, org,
            u"mtrack_a_b_c"_s);
    row("host and user info look like ids",
            u"https://mtrack_u:mtrack_p@mtrack_h.example/tracks/"_s + id);
    row("percent-encoded characters",
            u"https://h/v1/music/org%5Facme/tracks/mtrack%5F7c1a9e2f4b8d"_s, org);
    row("percent-encoded slashes", u"org_acme%2Fmtrack_7c1a9e2f4b8d"_s, org);
    row("wholly percent-encoded",
            u"https%3A%2F%2Fapi.aitronos.com%2Fv1%2Fmusic%2Forg_acme%2Ftracks%2Fmtrack_7c1a9e2f4b8d%3Fx%3D1"_s,
            org);
    row("id in the query", u"https://app.example/open?track=mtrack_7c1a9e2f4b8d&x=1"_s);
    row("id in the fragment", u"https://app.example/#/music/org_acme/tracks/mtrack_7c1a9e2f4b8d"_s,
            org);
    row("URL in the query",
            u"https://app.example/login?next=%2Fv1%2Fmusic%2Forg_acme%2Ftracks%2Fmtrack_7c1a9e2f4b8d"_s,
            org);

    row("storage, master", u"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d.mp3?sig=x_y"_s);
    row("storage, stem",
            u"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d_drums.mp3?sig=x"_s);
    row("storage, stem of two words",
            u"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d_lead_vocal.mp3?sig=x"_s);
    row("storage, stem with odd characters",
            u"https://storage.aitronos.com/m/mtrack_7c1a9e2f4b8d_Lead%20Vocal%C3%BC.mp3?sig=x"_s);
    row("storage, no scheme", u"storage.aitronos.com/music/mtrack_7c1a9e2f4b8d_bass.mp3?sig=x"_s);
    row("storage, host and file", u"storage.aitronos.com/mtrack_7c1a9e2f4b8d_bass.mp3"_s);
    row("storage, host and id", u"localhost:80/mtrack_7c1a9e2f4b8d_bass"_s);
    row("storage, no ending",
            u"https://storage.aitronos.com/music/mtrack_7c1a9e2f4b8d_bass?sig=x"_s);
    row("storage, folder", u"https://storage.aitronos.com/mtrack_7c1a9e2f4b8d/master.mp3?sig=x"_s);
    row("storage, signature with an id", u"https://s/mtrack_7c1a9e2f4b8d.mp3?sig=mtrack_no"_s);
    row("storage, stem named like an id", u"https://s/mtrack_7c1a9e2f4b8d_mtrack_x.mp3"_s);
    row("file name", u"mtrack_7c1a9e2f4b8d_drums.mp3"_s);
    row("file name, capitals", u"mtrack_7c1a9e2f4b8d.WAV"_s);
    row("file path", u"/home/me/Music/mtrack_7c1a9e2f4b8d_drums.flac"_s);
    row("Windows path", uR"(C:\Music\mtrack_7c1a9e2f4b8d_drums.mp3)"_s);
    row("reply of the service",
            uR"({"id":"mtrack_7c1a9e2f4b8d","stem_urls":{"bass":"https:\/\/s\/m\/mtrack_7c1a9e2f4b8d_bass.mp3?sig=1"}})"_s);
    row("broken line", u"https://h/v1/music/org_acme/tracks/mtrack_7c1a\\\n9e2f4b8d"_s, org);
}

void TestTrackRef::parse_findsTheTrack()
{
    QFETCH(QString, text);
    const Result<TrackRef, RefError> ref = parseTrackRef(text);
    QVERIFY2(ref.ok(), qPrintable(u"error %1"_s.arg(ref.ok() ? 0 : int(ref.error()))));
    QTEST(ref->trackId, "trackId");
    QTEST(ref->organization, "organization");
}

void TestTrackRef::parse_saysWhy_whenThereIsNoTrack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RefError>("error");
    const auto row = [](const char *name, const QString &text, RefError error) {
        QTest::newRow(name) << text << error;
    };
    using enum RefError;

    row("nothing", {}, Empty);
    row("white space", u" \t\r\n\u00a0"_s, Empty);
    row("only invisible characters", u"\u200b\ufeff \u2066"_s, Empty);
    row("too long", QString(64 * 1024 + 1, u' '), TooLong);

    row("other words", u"hello"_s, NoTrackId);
    row("other prefix", u"track_abc"_s, NoTrackId);
    row("capital prefix", u"MTRACK_abc"_s, NoTrackId);
    row("part of a word", u"xmtrack_abc"_s, NoTrackId);
    row("only an organization", org, NoTrackId);
    row("only a host", u"https://mtrack_abc.example"_s, NoTrackId);
    row("quotes", u"\"\""_s, NoTrackId);
    row("letters in disguise in the prefix", u"ｍtrack_abc"_s, NoTrackId);
    row("prefix torn apart", u"mtrack\u200b_abc"_s, NoTrackId);

    row("no id", u"mtrack_"_s, BadTrackId);
    row("too long an id", "mtrack_"_L1 + QString(129, u'a'), BadTrackId);
    row("fullwidth letters", u"mtrack_ａbc"_s, BadTrackId);
    row("cyrillic letter", u"mtrack_7с1a"_s, BadTrackId);
    row("accent", u"mtrack_abcé"_s, BadTrackId);
    row("combining mark", u"mtrack_abc\u0301"_s, BadTrackId);
    row("letter in front", u"éa"_s + u"émtrack_abc"_s, BadTrackId);
    row("zero-width inside", u"mtrack_ab\u200bcd"_s, BadTrackId);
    row("override inside", u"mtrack_ab\u202ecd"_s, BadTrackId);
    row("zero-width behind the prefix", u"mtrack_\u2060abc"_s, BadTrackId);
    row("NUL", u"mtrack_abc"_s + QChar(0) + u"def", BadTrackId);
    row("half a surrogate pair", u"mtrack_abc"_s + QChar(0xd800), BadTrackId);
    row("dot", u"mtrack_abc.def"_s, BadTrackId);
    row("two dots", u"mtrack_abc.."_s, BadTrackId);
    row("parent directory", u"mtrack_abc/.."_s, BadTrackId);
    row("climbing", u"mtrack_abc/../../admin"_s, BadTrackId);
    row("more path", u"mtrack_abc/def"_s, BadTrackId);
    row("backslash", uR"(mtrack_abc\def)"_s, BadTrackId);
    row("percent sign", u"mtrack_abc%41"_s, BadTrackId);
    row("API URL, dots", apiUrl + u".."_s, BadTrackId);
    row("API URL, parent", apiUrl + u"/../x"_s, BadTrackId);
    row("API URL, encoded dots", apiUrl + u"%2e%2e"_s, BadTrackId);
    row("API URL, encoded parent", apiUrl + u"%2f%2e%2e%2fx"_s, BadTrackId);
    row("API URL, twice encoded", apiUrl + u"%252e"_s, BadTrackId);
    row("API URL, broken encoding", apiUrl + u"%"_s, BadTrackId);
    row("API URL, dots before", u"https://h/v1/music/org_acme/../tracks/mtrack_abc"_s, BadTrackId);
    row("API URL, file ending", apiUrl + u".json"_s, BadTrackId);
    row("API URL, matrix parameter", apiUrl + u";x=1"_s, BadTrackId);
    row("API URL, encoded line end", apiUrl + u"%0d%0aHost:%20x"_s, BadTrackId);
    row("storage, empty id", u"https://s/m/mtrack_.mp3"_s, BadTrackId);
    row("storage, empty id before a stem", u"https://s/m/mtrack__drums.mp3"_s, BadTrackId);
    row("storage, disguise", u"https://s/m/mtrack_аbc.mp3"_s, BadTrackId);
    row("good id, then a bad one", id + u" mtrack_é"_s, BadTrackId);

    row("organization without its prefix", u"acme/mtrack_abc"_s, BadOrganization);
    row("empty organization", u"org_/mtrack_abc"_s, BadOrganization);
    row("odd organization", u"org_a b/mtrack_abc"_s, BadOrganization);
    row("organization in disguise", u"org_аcme/mtrack_abc"_s, BadOrganization);
    row("too long an organization", "org_"_L1 + QString(129, u'a') + u"/mtrack_abc",
            BadOrganization);
    row("placeholder in the URL", u"https://h/v1/music/{organization_id}/tracks/mtrack_abc"_s,
            BadOrganization);
    row("empty segment in the URL", u"https://h/v1/music//tracks/mtrack_abc"_s, BadOrganization);
    row("encoded slash in the organization", u"https://h/v1/music/org_a%2F/tracks/mtrack_abc"_s,
            BadOrganization);

    row("two ids", u"mtrack_abc mtrack_abd"_s, SeveralTracks);
    row("two lines", u"mtrack_abc\nmtrack_abd"_s, SeveralTracks);
    row("list", u"mtrack_abc,mtrack_abd"_s, SeveralTracks);
    row("two organizations", u"org_a/mtrack_abc org_b/mtrack_abc"_s, SeveralTracks);
    row("two in one path", u"https://h/tracks/mtrack_abc/tracks/mtrack_abd"_s, SeveralTracks);
}

void TestTrackRef::parse_saysWhy_whenThereIsNoTrack()
{
    QFETCH(QString, text);
    QFETCH(RefError, error);
    const Result<TrackRef, RefError> ref = parseTrackRef(text);
    QVERIFY2(!ref.ok(), qPrintable(ref.ok() ? ref->organization + u'/' + ref->trackId : u""_s));
    QCOMPARE(int(ref.error()), int(error));
}

void TestTrackRef::ids_passTheAllowList_data()
{
    QTest::addColumn<QString>("tail");
    QTest::addColumn<bool>("passes");
    QTest::newRow("letters, digits, marks") << u"aZ09_-"_s << true;
    QTest::newRow("128 characters") << QString(128, u'x') << true;
    QTest::newRow("129 characters") << QString(129, u'x') << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("dot") << u"a.b"_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("percent") << u"a%2e"_s << false;
    QTest::newRow("space") << u"a "_s << false;
    QTest::newRow("line end") << u"a\n"_s << false;
    QTest::newRow("digit of another script") << u"a\u0661"_s << false;
}

void TestTrackRef::ids_passTheAllowList()
{
    QFETCH(QString, tail);
    QTEST(isTrackId("mtrack_"_L1 + tail), "passes");
    QTEST(isOrganizationId("org_"_L1 + tail), "passes");
    QVERIFY(!isTrackId("org_"_L1 + tail));
    QVERIFY(!isOrganizationId("mtrack_"_L1 + tail));
}

QTEST_GUILESS_MAIN(TestTrackRef)
#include "tst_trackref.moc"
