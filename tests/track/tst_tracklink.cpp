// SPDX-License-Identifier: MIT
#include "core/track/TrackLink.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace prelisten;

// Tests the links of the app's own scheme: what they may say, and what is taken for one.
class TestTrackLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLink_namesOneTrack_data();
    void aLink_namesOneTrack();
    void aLink_withAnythingElse_isRefused_data();
    void aLink_withAnythingElse_isRefused();
    void aLink_isNoticed_whereverItStands_data();
    void aLink_isNoticed_whereverItStands();
};

void TestTrackLink::aLink_namesOneTrack_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("as documented") << u"prelisten:org_acme/mtrack_7c1a"_s;
    QTest::newRow("upper-case scheme") << u"PreListen:org_acme/mtrack_7c1a"_s;
    QTest::newRow("with slashes") << u"prelisten://org_acme/mtrack_7c1a"_s;
    QTest::newRow("a slash at the end") << u"prelisten://org_acme/mtrack_7c1a/"_s;
    QTest::newRow("in a sentence") << u"Listen to prelisten:org_acme/mtrack_7c1a, please."_s;
    QTest::newRow("in brackets") << u"(prelisten:org_acme/mtrack_7c1a)"_s;
    QTest::newRow("in angle brackets") << u"<prelisten:org_acme/mtrack_7c1a>"_s;
    QTest::newRow("the scheme as a word") << u"Prelisten: org_acme/mtrack_7c1a"_s;
}

void TestTrackLink::aLink_namesOneTrack()
{
    QFETCH(const QString, link);
    const ParsedRef ref = parseTrackRef(link);
    QVERIFY(ref);
    QCOMPARE(*ref, (TrackRef{u"org_acme"_s, u"mtrack_7c1a"_s}));
}

void TestTrackLink::aLink_withAnythingElse_isRefused_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<int>("error");
    const auto bad = [](const char *name, const QString &link) {
        QTest::newRow(name) << link << int(RefError::BadLink);
    };
    const auto secret = [](const char *name, const QString &link) {
        QTest::newRow(name) << link << int(RefError::SecretInLink);
    };
    const QString good = u"prelisten:org_acme/mtrack_7c1a"_s;
    bad("no organization", u"prelisten:mtrack_7c1a"_s);
    bad("a query", good + u"?play=1"_s);
    bad("a fragment", good + u"#x"_s);
    bad("an encoded slash", u"prelisten:org_acme%2Fmtrack_7c1a"_s);
    bad("an encoded letter", u"prelisten:org_acme/mtrack_7c1%61"_s);
    bad("an encoded space", u"prelisten:%20org_acme/mtrack_7c1a"_s);
    bad("three slashes", u"prelisten:///org_acme/mtrack_7c1a"_s);
    bad("a service", u"prelisten:https://evil.example/v1/music/org_a/tracks/mtrack_1"_s);
    bad("a host", u"prelisten://evil.example/org_acme/mtrack_7c1a"_s);
    bad("climbing", u"prelisten:org_acme/../org_b/mtrack_7c1a"_s);
    bad("an option", u"prelisten:--api-base=https://evil.example"_s);
    bad("a letter of another alphabet", u"prelisten:org_acme/mtrack_7с1a"_s);
    bad("too long an id", u"prelisten:org_acme/mtrack_"_s + QString(129, u'a'));
    bad("twice the scheme", u"prelisten:prelisten:org_acme/mtrack_7c1a"_s);
    secret("a share", u"prelisten:shr_0123456789"_s);
    secret("a share behind the track", good + u"/shr_0123456789"_s);
    secret("an encoded share", good + u"?s=%73hr_0123"_s);
    secret("a share encoded twice", good + u"?s=%2573hr_0123"_s);
    secret("a key", u"prelisten:oak_live_0123456789"_s);
    secret("a key in a query", good + u"?api_key=0123456789"_s);
    secret("user information", u"prelisten://user@org_acme/mtrack_7c1a"_s);
}

void TestTrackLink::aLink_withAnythingElse_isRefused()
{
    QFETCH(const QString, link);
    QFETCH(const int, error);
    const ParsedRef ref = parseTrackRef(link);
    QVERIFY(!ref);
    QCOMPARE(int(ref.error()), error);
}

void TestTrackLink::aLink_isNoticed_whereverItStands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("alone") << u"prelisten:org_a/mtrack_1"_s << true;
    QTest::newRow("upper case") << u"PRELISTEN://org_a/mtrack_1"_s << true;
    QTest::newRow("behind words") << u"see (prelisten:org_a/mtrack_1)"_s << true;
    QTest::newRow("behind an invisible mark") << u"\u200bprelisten:org_a/mtrack_1"_s << true;
    QTest::newRow("in a command") << u"curl --url=prelisten:org_a/mtrack_1"_s << true;
    QTest::newRow("the name of the app") << u"Prelisten: org_a/mtrack_1"_s << false;
    QTest::newRow("an id") << u"org_a/mtrack_1"_s << false;
    QTest::newRow("another scheme") << u"web+prelisten:org_a/mtrack_1"_s << false;
    QTest::newRow("an address") << u"https://h/prelisten:x/mtrack_1.mp3"_s << false;
}

void TestTrackLink::aLink_isNoticed_whereverItStands()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isLink);
    QCOMPARE(holdsTrackLink(text), isLink);
}

QTEST_APPLESS_MAIN(TestTrackLink)
#include "tst_tracklink.moc"
