// SPDX-License-Identifier: MIT
#include "core/api/ProxySettings.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Mode = ProxyChoice::Mode;

namespace {

/// `user:password@host:port`, `socks:` in front if it is one, `-` for none.
QString described(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return u"-"_s;
    const QString user =
            proxy.user().isEmpty() ? QString() : proxy.user() + u':' + proxy.password() + u'@';
    return (proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks:"_s : QString()) + user +
           proxy.hostName() + u':' + QString::number(proxy.port());
}

ProxySettings settingsIn(const QStringList &variables)
{
    QProcessEnvironment environment;
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return ProxySettings(environment);
}

} // namespace

/// Tests which proxy a request goes through.
class TestProxySettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void environment_namesTheProxy_data();
    void environment_namesTheProxy();
    void thisMachine_needsNoProxy_data();
    void thisMachine_needsNoProxy();
    void preference_winsOverTheEnvironment_data();
    void preference_winsOverTheEnvironment();
    void login_isForOneProxy();
};

void TestProxySettings::environment_namesTheProxy_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("proxy");
    const auto row = [](const char *name, const QStringList &variables, const QString &proxy,
                             const QString &url = u"https://a.example/x"_s) {
        QTest::newRow(name) << variables << url << proxy;
    };
    const QString https = u"https_proxy=http://p:3128"_s;
    row("https_proxy", {https}, u"p:3128"_s);
    row("in capitals", {u"HTTPS_PROXY=http://p:3128"_s}, u"p:3128"_s);
    row("no scheme", {u"https_proxy=p:3128"_s}, u"p:3128"_s);
    row("a slash", {u"https_proxy=http://p:3128/"_s}, u"p:3128"_s);
    row("no port", {u"https_proxy=http://p"_s}, u"p:80"_s);
    row("all_proxy", {u"all_proxy=http://p:3128"_s}, u"p:3128"_s);
    row("ALL_PROXY", {u"ALL_PROXY=http://p:3128"_s}, u"p:3128"_s);
    row("http_proxy", {u"http_proxy=http://p:3128"_s}, u"p:3128"_s);
    row("the most exact one", {u"http_proxy=http://r:1"_s, u"all_proxy=http://q:1"_s, https},
            u"p:3128"_s);
    row("an empty one", {u"https_proxy="_s, u"all_proxy=http://p:3128"_s}, u"p:3128"_s);
    row("a login", {u"https_proxy=http://me:s%40%20e@p:3128"_s}, u"me:s@ e@p:3128"_s);
    row("SOCKS", {u"all_proxy=socks5://p:1081"_s}, u"socks:p:1081"_s);
    row("SOCKS that resolves names", {u"all_proxy=socks5h://me:x@p"_s}, u"socks:me:x@p:1080"_s);
    row("a kind that cannot be used", {u"https_proxy=https://p:3128"_s}, u":0"_s);
    row("a port that does not exist", {u"https_proxy=p:99999"_s}, u":0"_s);
    row("no_proxy", {https, u"no_proxy=b.example,.example"_s}, u"-"_s);
    row("NO_PROXY", {https, u"NO_PROXY=*"_s}, u"-"_s);
    row("another host in no_proxy", {https, u"no_proxy=b.example"_s}, u"p:3128"_s);
    row("another port in no_proxy", {https, u"no_proxy=a.example:8443"_s}, u"p:3128"_s);
    row("a connection ahead of requests", {https}, u"p:3128"_s,
            u"preconnect-https://a.example:443"_s);
    row("that, in no_proxy", {https, u"no_proxy=a.example:443"_s}, u"-"_s,
            u"preconnect-https://a.example"_s);
}

void TestProxySettings::environment_namesTheProxy()
{
    QFETCH(const QStringList, variables);
    QFETCH(const QString, url);
    const QList<QNetworkProxy> proxies = settingsIn(variables).proxiesFor(QUrl(url));
    QCOMPARE(proxies.size(), 1);
    QTEST(described(proxies.first()), "proxy");
}

void TestProxySettings::thisMachine_needsNoProxy_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"http://127.0.0.1:8080", "https://127.0.0.2", "https://localhost",
                 "https://LOCALHOST:8443", "https://[::1]:8443", "preconnect-http://127.0.0.1:1"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestProxySettings::thisMachine_needsNoProxy()
{
    QFETCH(const QString, url);
    ProxySettings settings = settingsIn({u"https_proxy=http://p:3128"_s});
    QCOMPARE(described(settings.proxiesFor(QUrl(url)).constFirst()), u"-"_s);
    QCOMPARE(settings.addressFor(QUrl(url)), QString());
    settings.setChoice({Mode::Manual, u"q:8080"_s});
    QCOMPARE(described(settings.proxiesFor(QUrl(url)).constFirst()), u"-"_s);
}

void TestProxySettings::preference_winsOverTheEnvironment_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("proxy");
    QTest::newRow("system") << Mode::System << u"a.example"_s << u"p:3128"_s;
    QTest::newRow("none") << Mode::None << u"a.example"_s << u"-"_s;
    QTest::newRow("manual") << Mode::Manual << u"a.example"_s << u"q:8080"_s;
    QTest::newRow("manual, in no_proxy") << Mode::Manual << u"b.example"_s << u"-"_s;
}

void TestProxySettings::preference_winsOverTheEnvironment()
{
    QFETCH(const Mode, mode);
    QFETCH(const QString, host);
    ProxySettings settings = settingsIn({u"https_proxy=http://p:3128"_s, u"no_proxy=b.example"_s});
    settings.setChoice({mode, u"q:8080"_s});
    QTEST(described(settings.proxiesFor(QUrl(u"https://" + host)).constFirst()), "proxy");
}

void TestProxySettings::login_isForOneProxy()
{
    const QUrl url(u"https://a.example"_s);
    ProxySettings settings = settingsIn({u"https_proxy=http://me:old@p:3128"_s});
    QCOMPARE(settings.addressFor(url), u"p:3128"_s);
    settings.setLogin(u"q:8080"_s, *ProxyLogin::fromInput(u"you"_s, u"secret"_s));
    QCOMPARE(described(settings.proxiesFor(url).constFirst()), u"me:old@p:3128"_s);
    settings.setLogin(u"p:3128"_s, *ProxyLogin::fromInput(u"me"_s, u"new"_s));
    QCOMPARE(described(settings.proxiesFor(url).constFirst()), u"me:new@p:3128"_s);
    settings.setChoice({Mode::Manual, u"q:8080"_s});
    QCOMPARE(described(settings.proxiesFor(url).constFirst()), u"you:secret@q:8080"_s);
}

QTEST_GUILESS_MAIN(TestProxySettings)
#include "tst_proxysettings.moc"
