// SPDX-License-Identifier: MIT
#include "core/fetch/LinkRefusal.h"

#include <QTest>

using namespace prelisten;
using namespace std::chrono_literals;

class tst_LinkRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefused_concernsTheLink_only_data();
    void isRefused_concernsTheLink_only();
    void fromBody_findsWhatEachStorageSays_data();
    void fromBody_findsWhatEachStorageSays();
    void fromBody_readsTheBeginningOnly();
    void fromLink_comparesWithTheStoragesClock();
};

void tst_LinkRefusal::isRefused_concernsTheLink_only_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("refused");
    for (const int status : {400, 401, 403})
        QTest::addRow("%d", status) << status << true;
    for (const int status : {200, 206, 302, 404, 408, 410, 416, 429, 500, 503})
        QTest::addRow("%d", status) << status << false;
}

void tst_LinkRefusal::isRefused_concernsTheLink_only()
{
    QFETCH(const int, status);
    QTEST(LinkRefusal::isRefused(status), "refused");
}

void tst_LinkRefusal::fromBody_findsWhatEachStorageSays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("tooEarly");
    const auto row = [](const char *name, const QByteArray &body, bool tooEarly) {
        QTest::newRow(name) << body << tooEarly;
    };
    row("Amazon", "<Error><Code>AccessDenied</Code><Message>Request is not valid yet</Message>",
            true);
    row("another order", "<Message>Request is not yet valid</Message>", true);
    row("code", R"({"error":{"code":"TOKEN_NOT_YET_VALID"}})", true);
    row("token", R"({"message":"The token is not active yet."})", true);
    row("capitals", "NOT VALID YET", true);
    row("nothing", {}, false);
    row("expired", "<Error><Code>AccessDenied</Code><Message>Request has expired</Message>", false);
    row("denied", "<Error><Code>AccessDenied</Code><Message>Access Denied</Message>", false);
    row("yet", "not yet", false);
}

void tst_LinkRefusal::fromBody_findsWhatEachStorageSays()
{
    QFETCH(const QByteArray, body);
    const auto found = LinkRefusal::fromBody(body);
    QTEST(found.has_value(), "tooEarly");
    if (found)
        QVERIFY(!found->validIn);
}

void tst_LinkRefusal::fromBody_readsTheBeginningOnly()
{
    QVERIFY(!LinkRefusal::fromBody(QByteArray(5000, ' ') + "not valid yet"));
}

void tst_LinkRefusal::fromLink_comparesWithTheStoragesClock()
{
    const QByteArray now = "Sun, 28 Jun 2026 10:30:00 GMT";
    const auto link = [](const char *date) {
        return QUrl(QStringLiteral("https://s.example/a?X-Amz-Expires=60&X-Amz-Date=%1")
                            .arg(QLatin1String(date)));
    };
    const auto early = LinkRefusal::fromLink(link("20260628T103012Z"), now);
    QVERIFY(early && early->validIn == std::optional<std::chrono::milliseconds>(12s));
    QVERIFY(!LinkRefusal::fromLink(link("20260628T103000Z"), now));
    QVERIFY(!LinkRefusal::fromLink(link("20260628T102900Z"), now));
    QVERIFY(!LinkRefusal::fromLink(QUrl(QStringLiteral("https://s.example/a?sig=x")), now));
    QVERIFY(!LinkRefusal::fromLink(link("20260628T103012Z"), {}));
}

QTEST_GUILESS_MAIN(tst_LinkRefusal)
#include "tst_linkrefusal.moc"
