// SPDX-License-Identifier: MIT
#include "core/access/CurlText.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;

class tst_CurlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_namesTheTrack_andLeavesTheKeyToTheShell();
    void text_isAReferenceAgain();
    void text_asksForTheOrganization_whenNoneIsKnown();
    void text_keepsAPathAndAPort();
    void base_holdsNothingThatAShellWouldRead_data();
    void base_holdsNothingThatAShellWouldRead();
};

void tst_CurlText::text_namesTheTrack_andLeavesTheKeyToTheShell()
{
    QCOMPARE(curlText(ApiBase::standard(), {u"org_a"_s, u"mtrack_b"_s}),
            u"curl -i -H \"X-API-Key: $FREDDY_API_KEY\" "
            "\"https://api.aitronos.com/v1/music/org_a/tracks/mtrack_b\""_s);
}

void tst_CurlText::text_isAReferenceAgain()
{
    const TrackRef ref{u"org_a"_s, u"mtrack_b-c_D9"_s};
    const auto parsed = parseTrackRef(curlText(ApiBase::standard(), ref));
    QVERIFY(parsed);
    QCOMPARE(*parsed, ref);
}

void tst_CurlText::text_asksForTheOrganization_whenNoneIsKnown()
{
    const QString text = curlText(ApiBase::standard(), {{}, u"mtrack_b"_s});
    QVERIFY2(text.contains(u"/music/$ORGANIZATION/tracks/mtrack_b\""_s), qPrintable(text));
}

void tst_CurlText::text_keepsAPathAndAPort()
{
    const auto base = ApiBase::fromText(u"https://example.com:8443/api"_s);
    QVERIFY(base);
    const QString text = curlText(*base, {u"org_a"_s, u"mtrack_b"_s});
    QVERIFY2(text.contains(u"\"https://example.com:8443/api/v1/music/"_s), qPrintable(text));
}

void tst_CurlText::base_holdsNothingThatAShellWouldRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
            {"https://a.example/$(b)", "https://a.example/$HOME", "https://a.example/`b`",
                    "https://a.example/\"b", "https://a.example/\\b", "https://a.example/!b"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_CurlText::base_holdsNothingThatAShellWouldRead()
{
    QFETCH(const QString, text);
    QVERIFY(!ApiBase::fromText(text)); // refused, so it never gets between the quotes
}

QTEST_GUILESS_MAIN(tst_CurlText)
#include "tst_curltext.moc"
