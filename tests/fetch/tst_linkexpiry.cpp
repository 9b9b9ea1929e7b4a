// SPDX-License-Identifier: MIT
#include "core/fetch/LinkExpiry.h"

#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;

namespace {

constexpr char tenThirty[] = "Sun, 28 Jun 2026 10:30:00 GMT"; // 1782642600 since the epoch

QUrl link(const char *query)
{
    return QUrl(QStringLiteral("https://storage.example.com/a.mp3?") + QString::fromLatin1(query));
}

} // namespace

class tst_LinkExpiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remaining_readsEachForm_data();
    void remaining_readsEachForm();
    void remaining_isUnknown_whenNothingUsableIsThere_data();
    void remaining_isUnknown_whenNothingUsableIsThere();
    void remaining_isUnknown_withoutADate();
    void renewAfter_comesShortlyBefore();
    void renewAfter_neverComes_whenTheLinkLivesBriefly();
};

void tst_LinkExpiry::remaining_readsEachForm_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<qint64>("milliseconds");

    QTest::newRow("amazon")
            << link("X-Amz-Date=20260628T102900Z&X-Amz-Expires=90&X-Amz-Signature=s")
            << qint64(30'000);
    QTest::newRow("google") << link("X-Goog-Date=20260628T103000Z&X-Goog-Expires=3600")
                            << qint64(3'600'000);
    QTest::newRow("expires") << link("Expires=1782642660&Signature=s") << qint64(60'000);
    QTest::newRow("exp") << link("sig=x&exp=1782642601") << qint64(1'000);
    QTest::newRow("azure") << link("se=2026-06-28T10:30:45Z&sig=s") << qint64(45'000);
    QTest::newRow("azure, escaped") << link("se=2026-06-28T10%3A30%3A45Z") << qint64(45'000);
    QTest::newRow("other case") << link("x-amz-date=20260628T103000Z&x-amz-expires=20")
                                << qint64(20'000);
    QTest::newRow("years") << link("exp=9999999999") << qint64(7 * 24 * 3'600'000);
}

void tst_LinkExpiry::remaining_readsEachForm()
{
    QFETCH(const QUrl, url);
    QFETCH(const qint64, milliseconds);

    const auto remaining = LinkExpiry::remaining(url, tenThirty);

    QVERIFY(remaining);
    QCOMPARE(remaining->count(), milliseconds);
}

void tst_LinkExpiry::remaining_isUnknown_whenNothingUsableIsThere_data()
{
    QTest::addColumn<QUrl>("url");

    for (const char *query : {"", "sig=abc", "exp=", "exp=soon", "exp=-1", "exp=0",
                 "exp=999999999999999999999", "exp=1000", "X-Amz-Expires=90",
                 "X-Amz-Date=20260628T103000Z", "X-Amz-Date=today&X-Amz-Expires=90",
                 "X-Amz-Date=20260628T103000Z&X-Amz-Expires=-5", "se=tomorrow",
                 "se=2026-06-28T10:31:00"})
        QTest::newRow(query) << link(query);
}

void tst_LinkExpiry::remaining_isUnknown_whenNothingUsableIsThere()
{
    QFETCH(const QUrl, url);

    QVERIFY(!LinkExpiry::remaining(url, tenThirty));
}

void tst_LinkExpiry::remaining_isUnknown_withoutADate()
{
    QVERIFY(!LinkExpiry::remaining(link("exp=1782642660"), {}));
    QVERIFY(!LinkExpiry::remaining(link("exp=1782642660"), "yesterday"));
}

void tst_LinkExpiry::renewAfter_comesShortlyBefore()
{
    QVERIFY(LinkExpiry::renewAfter(60s, 5s) == std::optional(std::chrono::milliseconds(55s)));
}

void tst_LinkExpiry::renewAfter_neverComes_whenTheLinkLivesBriefly()
{
    QVERIFY(!LinkExpiry::renewAfter(std::nullopt, 5s));
    QVERIFY(!LinkExpiry::renewAfter(1ms, 5s));
    QVERIFY(!LinkExpiry::renewAfter(14s, 5s));
}

QTEST_GUILESS_MAIN(tst_LinkExpiry)
#include "tst_linkexpiry.moc"
