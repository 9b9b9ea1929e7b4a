// SPDX-License-Identifier: MIT
#include "core/api/ApiBase.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

const TrackRef ref{u"org_a"_s, u"mtrack_b"_s};

} // namespace

class TestApiBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standard_isTheService();
    void fromText_takesABase_data();
    void fromText_takesABase();
    void fromText_refuses_data();
    void fromText_refuses();
    void equal_whenOnlyTheSpellingDiffers();
    void origin_hasNoPath();
    void trackUrl_isEmpty_whenAnIdIsNotAllowed_data();
    void trackUrl_isEmpty_whenAnIdIsNotAllowed();
    void lists_areBelowThePathOfTheBase();
    void loopback_isThisMachineOnly_data();
    void loopback_isThisMachineOnly();
};

void TestApiBase::standard_isTheService()
{
    const ApiBase base = ApiBase::standard();
    QCOMPARE(base.hostAndPort(), u"api.aitronos.com"_s);
    QVERIFY(!base.isLoopback());
    QCOMPARE(base.trackUrl(ref).toString(),
            u"https://api.aitronos.com/v1/music/org_a/tracks/mtrack_b"_s);
    QVERIFY(base == *ApiBase::fromText(u"https://api.aitronos.com"_s));
}

void TestApiBase::fromText_takesABase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hostAndPort");
    QTest::addColumn<QString>("track");
    QTest::addColumn<bool>("loopback");
    const QString tail = u"/v1/music/org_a/tracks/mtrack_b"_s;

    QTest::newRow("https") << u"https://h.example"_s << u"h.example"_s
                           << "https://h.example"_L1 + tail << false;
    QTest::newRow("slash") << u"https://h.example/"_s << u"h.example"_s
                           << "https://h.example"_L1 + tail << false;
    QTest::newRow("white space") << u" https://h.example\n"_s << u"h.example"_s
                                 << "https://h.example"_L1 + tail << false;
    QTest::newRow("port") << u"https://h.example:8443"_s << u"h.example:8443"_s
                          << "https://h.example:8443"_L1 + tail << false;
    QTest::newRow("its own port") << u"https://h.example:443"_s << u"h.example"_s
                                  << "https://h.example"_L1 + tail << false;
    QTest::newRow("prefix") << u"https://h.example/api/x//"_s << u"h.example"_s
                            << "https://h.example/api/x"_L1 + tail << false;
    QTest::newRow("capitals") << u"HTTPS://H.Example"_s << u"h.example"_s
                              << "https://h.example"_L1 + tail << false;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << u"127.0.0.1:8080"_s
                              << "http://127.0.0.1:8080"_L1 + tail << true;
    QTest::newRow("loopback, own port")
            << u"http://127.0.0.1:80"_s << u"127.0.0.1"_s << "http://127.0.0.1"_L1 + tail << true;
    QTest::newRow("loopback, https") << u"https://localhost:8443"_s << u"localhost:8443"_s
                                     << "https://localhost:8443"_L1 + tail << true;
    QTest::newRow("loopback, odd spelling") << u"http://127.1:8080"_s << u"127.0.0.1:8080"_s
                                            << "http://127.0.0.1:8080"_L1 + tail << true;
    QTest::newRow("loopback, IPv6")
            << u"http://[::1]:8080"_s << u"[::1]:8080"_s << "http://[::1]:8080"_L1 + tail << true;
}

void TestApiBase::fromText_takesABase()
{
    QFETCH(QString, text);
    const std::optional<ApiBase> base = ApiBase::fromText(text);
    QVERIFY(base);
    QTEST(base->hostAndPort(), "hostAndPort");
    QTEST(base->trackUrl(ref).toString(), "track");
    QTEST(base->isLoopback(), "loopback");
}

void TestApiBase::fromText_refuses_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) {
        QTest::newRow(name) << text;
    };
    row("nothing", {});
    row("no scheme", u"api.aitronos.com"_s);
    row("no host", u"https://"_s);
    row("only a path", u"https:///v1"_s);
    row("http elsewhere", u"http://api.aitronos.com"_s);
    row("http to the network", u"http://192.168.1.2"_s);
    row("http to all addresses", u"http://0.0.0.0"_s);
    row("http to a name that begins like loopback", u"http://127.0.0.1.evil.example"_s);
    row("http to a name that ends like loopback", u"http://evil.localhost.example"_s);
    row("http, loopback as user", u"http://localhost@evil.example"_s);
    row("other scheme", u"ftp://h.example"_s);
    row("file", u"file:///etc/passwd"_s);
    row("script", u"javascript:alert(1)"_s);
    row("user", u"https://me@h.example"_s);
    row("user and password", u"https://me:pw@h.example"_s);
    row("empty user", u"https://@h.example"_s);
    row("query", u"https://h.example/?a=b"_s);
    row("empty query", u"https://h.example/?"_s);
    row("fragment", u"https://h.example/#a"_s);
    row("parent directory", u"https://h.example/a/../b"_s);
    row("this directory", u"https://h.example/./b"_s);
    row("ends in a parent", u"https://h.example/a/.."_s);
    row("encoded path", u"https://h.example/%2e%2e/b"_s);
    row("empty segment", u"https://h.example/a//b"_s);
    row("backslash", uR"(https://h.example\a)"_s);
    row("port 0", u"https://h.example:0"_s);
    row("port beyond all", u"https://h.example:65536"_s);
    row("port of letters", u"https://h.example:x"_s);
    row("space", u"https://h.exa mple"_s);
    row("line end", u"https://h.example/a\r\nb"_s);
}

void TestApiBase::fromText_refuses()
{
    QFETCH(QString, text);
    QVERIFY(!ApiBase::fromText(text));
}

void TestApiBase::equal_whenOnlyTheSpellingDiffers()
{
    QVERIFY(*ApiBase::fromText(u"https://H.example:443/a/"_s) ==
            *ApiBase::fromText(u"https://h.example/a"_s));
    QVERIFY(!(*ApiBase::fromText(u"https://h.example/a"_s) ==
              *ApiBase::fromText(u"https://h.example"_s)));
}

void TestApiBase::origin_hasNoPath()
{
    QCOMPARE(ApiBase::fromText(u"https://h.example:8443/a/b"_s)->origin().toString(),
            u"https://h.example:8443"_s);
}

void TestApiBase::trackUrl_isEmpty_whenAnIdIsNotAllowed_data()
{
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("trackId");
    QTest::newRow("no organization") << QString() << u"mtrack_b"_s;
    QTest::newRow("climbing organization") << u"org_a/.."_s << u"mtrack_b"_s;
    QTest::newRow("no track") << u"org_a"_s << QString();
    QTest::newRow("dots") << u"org_a"_s << u".."_s;
    QTest::newRow("query") << u"org_a"_s << u"mtrack_b?x"_s;
}

void TestApiBase::trackUrl_isEmpty_whenAnIdIsNotAllowed()
{
    QFETCH(QString, organization);
    QFETCH(QString, trackId);
    QVERIFY(ApiBase::standard().trackUrl({organization, trackId}).isEmpty());
}

void TestApiBase::lists_areBelowThePathOfTheBase()
{
    const ApiBase base = *ApiBase::fromText(u"https://h.example/api"_s);
    QCOMPARE(base.organizationsUrl().toString(), u"https://h.example/api/v1/organizations"_s);
    QCOMPARE(base.tracksUrl(u"org_a"_s, {{}, u"studio"_s, 50, 100}).toString(),
            u"https://h.example/api/v1/music/org_a/tracks?engine=studio&limit=50&offset=100"_s);
    QVERIFY(base.tracksUrl(u"org_a?"_s, {}).isEmpty());
    QVERIFY(base.tracksUrl(u"org_a"_s, {{}, {}, 101, 0}).isEmpty());
}

void TestApiBase::loopback_isThisMachineOnly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("name in capitals") << u"LOCALHOST"_s << true;
    QTest::newRow("first address") << u"127.0.0.1"_s << true;
    QTest::newRow("last address") << u"127.255.255.254"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("IPv6, long") << u"0:0:0:0:0:0:0:1"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("another name") << u"localhost.example"_s << false;
    QTest::newRow("another address") << u"128.0.0.1"_s << false;
    QTest::newRow("any address") << u"0.0.0.0"_s << false;
    QTest::newRow("any address, IPv6") << u"::"_s << false;
    QTest::newRow("metadata address") << u"169.254.169.254"_s << false;
}

void TestApiBase::loopback_isThisMachineOnly()
{
    QFETCH(QString, host);
    QTEST(isLoopbackHost(host), "loopback");
}

QTEST_GUILESS_MAIN(TestApiBase)
#include "tst_apibase.moc"
