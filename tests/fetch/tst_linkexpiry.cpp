// SPDX-License-Identifier: MIT
#include "core/fetch/LinkExpiry.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <ctime>

using namespace prelisten;
using namespace std::chrono_literals;

namespace {

constexpr char tenThirty[] = "Sun, 28 Jun 2026 10:30:00 GMT"; // 1782642600 since the epoch

QUrl link(const char *query)
{
    return QUrl(QStringLiteral("https://storage.example.com/a.mp3?") + QString::fromLatin1(query));
}

/// Changes the local time zone until it is destroyed.
class LocalTimeZone
{
public:
    explicit LocalTimeZone(const QByteArray &name) : m_previous(qgetenv("TZ"))
    {
        qputenv("TZ", name);
        tzset();
    }
    ~LocalTimeZone()
    {
        if (m_previous.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", m_previous);
        tzset();
    }
    Q_DISABLE_COPY_MOVE(LocalTimeZone)

private:
    QByteArray m_previous;
};

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
    void times_areUtc_whateverTheTimeZone_data();
    void times_areUtc_whateverTheTimeZone();
    void untilValid_readsEachForm_data();
    void untilValid_readsEachForm();
    void untilValid_isNothing_forALinkThatIsValid_orDoesNotSay_data();
    void untilValid_isNothing_forALinkThatIsValid_orDoesNotSay();
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

void tst_LinkExpiry::times_areUtc_whateverTheTimeZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("now");
    const QDateTime summer({2026, 6, 28}, {10, 30}, QTimeZone::utc());
    QTest::newRow("UTC") << QByteArray("UTC") << summer;
    QTest::newRow("west") << QByteArray("America/Los_Angeles") << summer;
    QTest::newRow("east, quarter hours") << QByteArray("Asia/Kathmandu") << summer;
    // Local times that do not exist or come twice, because the clocks are changed.
    QTest::newRow("forward, New York")
            << QByteArray("America/New_York") << QDateTime({2026, 3, 8}, {2, 30}, QTimeZone::utc());
    QTest::newRow("forward, Berlin")
            << QByteArray("Europe/Berlin") << QDateTime({2026, 3, 29}, {2, 30}, QTimeZone::utc());
    QTest::newRow("forward, half an hour") << QByteArray("Australia/Lord_Howe")
                                           << QDateTime({2026, 10, 4}, {2, 10}, QTimeZone::utc());
    QTest::newRow("back, Berlin") << QByteArray("Europe/Berlin")
                                  << QDateTime({2026, 10, 25}, {2, 30}, QTimeZone::utc());
    QTest::newRow("a day that was left out")
            << QByteArray("Pacific/Apia") << QDateTime({2011, 12, 30}, {12, 0}, QTimeZone::utc());
}

void tst_LinkExpiry::times_areUtc_whateverTheTimeZone()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QDateTime, now);
    const QDateTime later = now.addSecs(90);
    const QByteArray date =
            QLocale::c().toString(now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
    const QByteArray compact = now.toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1();
    const QByteArray begin = later.toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1();
    const QByteArray epoch = QByteArray::number(later.toSecsSinceEpoch());
    const QByteArray iso = later.toString(Qt::ISODate).toLatin1();
    const QList<QByteArray> ending{"X-Amz-Date=" + compact + "&X-Amz-Expires=90",
            "X-Goog-Date=" + compact + "&X-Goog-Expires=90", "Expires=" + epoch, "exp=" + epoch,
            "se=" + iso};
    const QList<QByteArray> beginning{"X-Amz-Date=" + begin + "&X-Amz-Expires=9",
            "X-Goog-Date=" + begin + "&X-Goog-Expires=9", "nbf=" + epoch, "st=" + iso};

    const LocalTimeZone local(zone);
    for (const QByteArray &query : ending)
        QCOMPARE(LinkExpiry::remaining(link(query.constData()), date).value_or(0s), 90s);
    for (const QByteArray &query : beginning)
        QCOMPARE(LinkExpiry::untilValid(link(query.constData()), date).value_or(0s), 90s);
}

void tst_LinkExpiry::untilValid_readsEachForm_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("amazon") << link("X-Amz-Date=20260628T103012Z&X-Amz-Expires=90");
    QTest::newRow("google") << link("X-Goog-Date=20260628T103012Z&X-Goog-Expires=90");
    QTest::newRow("azure") << link("st=2026-06-28T10%3A30%3A12Z&se=2026-06-28T11:30:12Z");
    QTest::newRow("azure, with an offset") << link("st=2026-06-28T12:30:12+02:00");
    QTest::newRow("token") << link("nbf=1782642612&exp=1782646212");
}

void tst_LinkExpiry::untilValid_readsEachForm()
{
    QFETCH(const QUrl, url);
    QCOMPARE(LinkExpiry::untilValid(url, tenThirty).value_or(0s), 12s);
}

void tst_LinkExpiry::untilValid_isNothing_forALinkThatIsValid_orDoesNotSay_data()
{
    QTest::addColumn<QUrl>("url");
    for (const char *query : {"", "sig=abc", "X-Amz-Date=20260628T103000Z&X-Amz-Expires=90",
                 "X-Amz-Date=20260628T103012Z", "X-Amz-Date=20261328T103012Z&X-Amz-Expires=90",
                 "X-Amz-Date=20260628T256012Z&X-Amz-Expires=90",
                 "X-Amz-Date=20260628 103012Z&X-Amz-Expires=90", "nbf=1782642600", "nbf=later",
                 "st=2026-06-28T10:29:59Z", "st=2026-06-28T10:30:12", "exp=1782642612"})
        QTest::newRow(query) << link(query);
}

void tst_LinkExpiry::untilValid_isNothing_forALinkThatIsValid_orDoesNotSay()
{
    QFETCH(const QUrl, url);
    QVERIFY(!LinkExpiry::untilValid(url, tenThirty));
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
