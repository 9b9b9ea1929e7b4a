// SPDX-License-Identifier: MIT
#include "core/access/ShownReference.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class tst_ShownReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_isShownAsItIs_whenItIsHarmless_data();
    void text_isShownAsItIs_whenItIsHarmless();
    void secrets_areNeverShown_data();
    void secrets_areNeverShown();
    void text_isOneBoundedLine();
};

void tst_ShownReference::text_isShownAsItIs_whenItIsHarmless_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"garbage"_s, u"hello, world"_s, u"Late Night Study"_s, QString(),
                 u"org_acme/mtrack_7c1a9e2f4b8d!"_s, u"mtrack_7c1a9e2f4b8d…"_s,
                 u"Café №5 – 夜の勉強"_s, u"https://api.aitronos.com/v1/music/org_acme/tracks/"_s,
                 u"what is this?"_s, u"the key of C"_s, u"2026-11-26"_s})
        QTest::addRow("%s", qUtf8Printable(text)) << text;
}

void tst_ShownReference::text_isShownAsItIs_whenItIsHarmless()
{
    QFETCH(const QString, text);
    QCOMPARE(shownReference(text), text);
}

void tst_ShownReference::secrets_areNeverShown_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) {
        QTest::newRow(name) << text;
    };
    // Short on purpose: the key must be recognised by its position, not by its length.
    row("a key in its header", u"curl -H 'X-API-Key: Canary' https://a/x"_s);
    row("a header without a blank", u"curl -H X-Api-Key:Canary https://a/x"_s);
    row("a header with a quote in its value", u"curl -H \"X-API-Key: a'b Canary\""_s);
    row("a header in JSON", u"{\"X-API-Key\": \"Canary\"}"_s);
    row("an authorization", u"Authorization: Bearer Canary"_s);
    row("a bearer token", u"bearer Canary"_s);
    row("a variable", u"FREDDY_API_KEY=Canary curl https://a/x"_s);
    row("a cookie", u"-H 'Cookie: session=Canary'"_s);
    row("a password of curl", u"curl -u me:Canary https://a/x"_s);
    row("a password in an address", u"https://me:Canary@a/x"_s);
    row("a signature", u"https://storage.aitronos.com/music/x.mp3?sig=Canary"_s);
    row("a signature behind a comma", u"x.mp3,sig=Canary"_s);
    row("an encoded signature", u"x.mp3%3Fsig%3DCanary"_s);
    row("any query", u"https://a/x?q=Canary"_s);
    row("a second parameter", u"x&y=Canary"_s);
    row("a fragment", u"https://a/x#Canary"_s);
    row("a key with its prefix", u"oak_live_Canary"_s);
    row("a key with the older prefix", u"my key is ak_Canary"_s);
    row("a key in the id", u"mtrack_oak_live_Canary!"_s);
    row("a key in a path", u"https://a/oak_live_Canary/tracks"_s);
    // These must be recognised by their form alone.
    row("a long word", u"CanaryCanaryCanaryCanary"_s);
    row("a word of letters and digits", u"Canary012345"_s);
    row("the same in a table", u"title;Canary012345;x"_s);
    row("the same in a path", u"https://a/Canary012345/x"_s);
    row("the same in brackets", u"(Canary012345)"_s);
    row("behind letters of another script", u"é夜Canary012345"_s);
    row("broken over invisible characters", u"oak_live_\u200bCanary"_s);
    row("after a long text", QString(70, u' ') + u"x "_s.repeated(36) + u"oak_live_Canary"_s);
}

void tst_ShownReference::secrets_areNeverShown()
{
    QFETCH(const QString, text);
    const QString shown = shownReference(text);
    QVERIFY2(!shown.contains(u"anary"), qPrintable(shown));
    QVERIFY(!shown.contains(u"sig="));
    QVERIFY(!shown.isEmpty());
}

void tst_ShownReference::text_isOneBoundedLine()
{
    const QString shown = shownReference(u"a\nb\t\u202ec\u0007 "_s + u"word "_s.repeated(1000));
    QVERIFY(shown.startsWith(u"a b c word"));
    QVERIFY(shown.endsWith(u'…'));
    QVERIFY(shown.size() <= 80);
    QCOMPARE(shownReference(u"\U0001d11e"_s.repeated(100)).size() % 2, 1); // whole pairs plus "…"
}

QTEST_APPLESS_MAIN(tst_ShownReference)
#include "tst_shownreference.moc"
