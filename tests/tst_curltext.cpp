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
    void text_keepsAPathAndAPort_andQuotesNothingThatEndsAQuotation();
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

void tst_CurlText::text_keepsAPathAndAPort_andQuotesNothingThatEndsAQuotation()
{
    const auto base = ApiBase::fromText(u"https://example.com:8443/a$(b)$HOME"_s);
    QVERIFY(base);
    const QString text = curlText(*base, {u"org_a"_s, u"mtrack_b"_s});
    QVERIFY2(text.contains(u":8443/"_s), qPrintable(text));
    QCOMPARE(text.count(u'"'), 4);
    QVERIFY2(!text.contains(u'`'), qPrintable(text));
    QVERIFY2(!text.contains(u"$("_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(tst_CurlText)
#include "tst_curltext.moc"
