// SPDX-License-Identifier: MIT
// Runs inside with_keyring.sh, against a real Secret Service.
#include "core/keychain/ProxyLoginStore.h"
#include "tests/support/KeyStoreAnswers.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;

namespace {

const QString address = u"proxy.example:3128"_s;

QString readLogin(ProxyLoginStore &store, const QString &of = address)
{
    QString result;
    store.read(of, [&result](const Result<ProxyLogin, KeyStoreError> &login) {
        result = login ? login->toSecret() : outcome(login);
    });
    return QTest::qWaitFor([&result] { return !result.isEmpty(); }, 20'000) ? result : QString();
}

QString writeLogin(ProxyLoginStore &store, const QString &password, const QString &of = address)
{
    Answer answer;
    store.write(of, *ProxyLogin::fromInput(u"me"_s, password), answer.done());
    return answer.wait();
}

} // namespace

/// Tests how user names and passwords for proxies are stored.
class TestProxyLoginStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void login_isStored_oneForEachProxy();
    void login_isNotAKeysEntry_andNoKeyIsALogin();
    void login_isGone_onceItIsForgotten();
};

void TestProxyLoginStore::login_isStored_oneForEachProxy()
{
    ProxyLoginStore store;
    QCOMPARE(readLogin(store), u"nothing there"_s);
    QCOMPARE(writeLogin(store, u"s ä:cret"_s), u"done"_s);
    QCOMPARE(writeLogin(store, u"other"_s, u"[::1]:8080"_s), u"done"_s);
    ProxyLoginStore later;
    QCOMPARE(readLogin(later), u"me:s ä:cret"_s);
    QCOMPARE(readLogin(later, u"[::1]:8080"_s), u"me:other"_s);
    QCOMPARE(readLogin(later, u"proxy.example:8080"_s), u"nothing there"_s);
}

void TestProxyLoginStore::login_isNotAKeysEntry_andNoKeyIsALogin()
{
    // The same host and port may be a service as well.
    KeyStore keys(address);
    QCOMPARE(write(keys, u"oak_live_0123456789"_s), u"done"_s);
    ProxyLoginStore store;
    QCOMPARE(writeLogin(store, u"secret"_s), u"done"_s);
    QCOMPARE(read(keys), u"oak_live_0123456789"_s);
    QCOMPARE(readLogin(store), u"me:secret"_s);
    KeyStore odd(u"proxy/"_s + address);
    QCOMPARE(write(odd, u"oak_live_0123456789"_s), u"done"_s);
    QCOMPARE(readLogin(store), u"not a key"_s);
}

void TestProxyLoginStore::login_isGone_onceItIsForgotten()
{
    ProxyLoginStore store;
    QCOMPARE(writeLogin(store, u"secret"_s), u"done"_s);
    store.forget(address);
    QTRY_COMPARE(readLogin(store), u"nothing there"_s);
}

QTEST_GUILESS_MAIN(TestProxyLoginStore)
#include "tst_proxyloginstore.moc"
