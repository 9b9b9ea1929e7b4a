// SPDX-License-Identifier: MIT
#include "core/api/ProxyAddress.h"
#include "core/api/ProxyLogin.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

/// Tests how a proxy's address and a login for it are read.
class TestProxyAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void address_isHostAndPort_data();
    void address_isHostAndPort();
    void login_isWhatAProxyTakes_data();
    void login_isWhatAProxyTakes();
    void login_isKept_asASecret();
};

void TestProxyAddress::address_isHostAndPort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty: none
    const auto row = [](const QString &text, const QString &address) {
        QTest::newRow(qPrintable(text)) << text << address;
    };
    row(u"proxy.example:3128"_s, u"proxy.example:3128"_s);
    row(u" proxy.example:3128 "_s, u"proxy.example:3128"_s);
    row(u"http://proxy.example:3128"_s, u"proxy.example:3128"_s);
    row(u"http://proxy.example:3128/"_s, u"proxy.example:3128"_s);
    row(u"192.0.2.7:80"_s, u"192.0.2.7:80"_s);
    row(u"[2001:db8::1]:3128"_s, u"[2001:db8::1]:3128"_s);
    for (const auto &text : {u""_s, u"proxy.example"_s, u":3128"_s, u"proxy.example:0"_s,
                 u"proxy.example:65536"_s, u"proxy.example:port"_s, u"https://proxy.example:3128"_s,
                 u"socks5://proxy.example:1080"_s, u"me:secret@proxy.example:3128"_s,
                 u"@proxy.example:3128"_s, u"proxy.example:3128/path"_s,
                 u"proxy.example:3128?query"_s, u"two words:3128"_s, u"2001:db8::1:3128"_s})
        row(text, {});
}

void TestProxyAddress::address_isHostAndPort()
{
    QFETCH(const QString, text);
    const auto address = ProxyAddress::fromText(text);
    QTEST(address ? address->toString() : QString(), "address");
}

void TestProxyAddress::login_isWhatAProxyTakes_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("isLogin");
    QTest::newRow("both") << u"me"_s << u"secret"_s << true;
    QTest::newRow("no password") << u"me"_s << u""_s << true;
    QTest::newRow("anything in the password") << u"me"_s << u" ä:€ "_s << true;
    QTest::newRow("no user") << u""_s << u"secret"_s << false;
    QTest::newRow("a colon in the user") << u"m:e"_s << u"secret"_s << false;
    QTest::newRow("a line end") << u"me"_s << u"a\r\nX-Injected: 1"_s << false;
    QTest::newRow("NUL") << u"me"_s << QString(QChar(0)) << false;
    QTest::newRow("endless") << u"me"_s << QString(513, u'x') << false;
}

void TestProxyAddress::login_isWhatAProxyTakes()
{
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    QTEST(ProxyLogin::fromInput(user, password).has_value(), "isLogin");
}

void TestProxyAddress::login_isKept_asASecret()
{
    const auto login = ProxyLogin::fromInput(u"me"_s, u"a:b c"_s);
    QVERIFY(login);
    const auto kept = ProxyLogin::fromSecret(login->toSecret());
    QVERIFY(kept && *kept == *login);
    QVERIFY(!ProxyLogin::fromSecret(u"-"_s));
}

QTEST_GUILESS_MAIN(TestProxyAddress)
#include "tst_proxyaddress.moc"
