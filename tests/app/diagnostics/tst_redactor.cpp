// SPDX-License-Identifier: MIT
#include "app/diagnostics/Redactor.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class TestRedactor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secrets_areRemoved_andTheRestStays_data();
    void secrets_areRemoved_andTheRestStays();
    void harmlessTexts_stayAsTheyAre_data();
    void harmlessTexts_stayAsTheyAre();
    void givenSecrets_areRemoved_inAnyPlace();
    void shortSecrets_areIgnored();
};

void TestRedactor::secrets_areRemoved_andTheRestStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a signed link") << u"GET https://s.example/a.mp3?sig=CANARY&x=1 failed"_s
                                   << u"GET https://s.example/a.mp3?[redacted] failed"_s;
    QTest::newRow("a query in a quoted address")
            << u"QUrl(\"https://s.example/a?X-Amz-Signature=CANARY\") opened"_s
            << u"QUrl(\"https://s.example/a?[redacted]\") opened"_s;
    QTest::newRow("a name and a value")
            << u"link sig=CANARY, next"_s << u"link sig=[redacted], next"_s;
    QTest::newRow("a prefixed name")
            << u"X-Amz-Security-Token=CANARY"_s << u"X-Amz-Security-Token=[redacted]"_s;
    QTest::newRow("a header with the key")
            << u"X-API-Key: CANARY sent"_s << u"X-API-Key: [redacted] sent"_s;
    QTest::newRow("a header with a token")
            << u"Authorization: Bearer CANARY"_s << u"Authorization: [redacted]"_s;
    QTest::newRow("a bearer token") << u"sent bearer CANARY"_s << u"sent bearer [redacted]"_s;
    QTest::newRow("JSON") << u"{\"api_key\": \"CANARY\", \"id\": 1}"_s
                          << u"{\"api_key\": [redacted]\", \"id\": 1}"_s;
    QTest::newRow("a share token") << u"opens shr_CANARYCANARY"_s << u"opens shr_[redacted]"_s;
    QTest::newRow("a share's address")
            << u"https://api.example/v1/music/shared/shr_CANARY-1_x/save"_s
            << u"https://api.example/v1/music/shared/shr_[redacted]/save"_s;
    QTest::newRow("a live key") << u"with oak_live_CANARY1234"_s << u"with oak_live_[redacted]"_s;
    QTest::newRow("another form of key") << u"with ak_CANARY1234"_s << u"with ak_[redacted]"_s;
    QTest::newRow("a proxy's password") << u"http://me:CANARY@proxy.example:3128"_s
                                        << u"http://[redacted]@proxy.example:3128"_s;
    QTest::newRow("two in one line")
            << u"a?sig=CANARY b?token=CANARY"_s << u"a?[redacted] b?[redacted]"_s;
}

void TestRedactor::secrets_areRemoved_andTheRestStays()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QString left = Redactor().redacted(text);
    QCOMPARE(left, expected);
    QVERIFY(!left.contains("CANARY"_L1));
    QCOMPARE(Redactor().redacted(left).contains("CANARY"_L1), false);
}

void TestRedactor::harmlessTexts_stayAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"state Playing at 1200 of 60000 ms"_s,
                 u"opens mtrack_7c1a9e2f4b8d"_s, u"org_acme/mtrack_7c1a9e2f4b8d"_s,
                 u"key comes from: Keychain"_s, u"keychain: Fine"_s, u"Why? Because."_s,
                 u"alsa_output.pci-0000_00_1f.3"_s, u"QT_SCALE_FACTOR=2"_s,
                 u"answer: status 404 312 bytes, error NotFound"_s, u"soak_test"_s, QString()})
        QTest::newRow(qPrintable(text)) << text;
}

void TestRedactor::harmlessTexts_stayAsTheyAre()
{
    QFETCH(QString, text);
    QCOMPARE(Redactor().redacted(text), text);
}

void TestRedactor::givenSecrets_areRemoved_inAnyPlace()
{
    const Redactor redactor({u"plainwordsasakey"_s});
    QCOMPARE(redactor.redacted(u"<plainwordsasakey>xplainwordsasakeyx"_s),
            u"<[redacted]>x[redacted]x"_s);
}

void TestRedactor::shortSecrets_areIgnored()
{
    QCOMPARE(Redactor({u"a"_s, {}}).redacted(u"a bad day"_s), u"a bad day"_s);
}

QTEST_APPLESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
