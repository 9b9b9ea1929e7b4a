// SPDX-License-Identifier: MIT
#include "tests/support/RangeExchange.h"
#include "tests/support/ScriptedStorage.h"

#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Tests what a refused link is reported as.
class tst_RangeRequestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusal_saysWhetherItIsTooEarly_data();
    void aRefusal_saysWhetherItIsTooEarly();
    void aRefusalsBody_isReadInPart_only();
};

void tst_RangeRequestRefusals::aRefusal_saysWhetherItIsTooEarly_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("tooEarly");
    QTest::addColumn<int>("validIn"); // s; -1: not known
    const QByteArray notYet = "<Message>Request is not valid yet</Message>";
    QTest::newRow("nothing") << 403 << QByteArray() << QString() << false << -1;
    QTest::newRow("denied") << 403 << QByteArray("denied") << QString() << false << -1;
    QTest::newRow("by the body") << 403 << notYet << QString() << true << -1;
    QTest::newRow("by the link") << 401 << QByteArray() << u"?nbf=1782642612"_s << true << 12;
    QTest::newRow("by both") << 400 << notYet << u"?nbf=1782642612"_s << true << 12;
    QTest::newRow("another problem") << 404 << notYet << u"?nbf=1782642612"_s << false << -1;
    QTest::newRow("served all the same") << 200 << notYet << u"?nbf=1782642612"_s << false << -1;
}

void tst_RangeRequestRefusals::aRefusal_saysWhetherItIsTooEarly()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, query);
    QFETCH(const bool, tooEarly);
    QFETCH(const int, validIn);
    ScriptedStorage storage([=](const StorageRequest &request) {
        // The link that counts is the one that was refused, behind all redirects.
        if (request.path() == "/a")
            return StorageAnswer::redirect(302, "/b" + query.toLatin1());
        StorageAnswer answer = StorageAnswer::plain(status, body);
        answer.headers = {{"Date", "Sun, 28 Jun 2026 10:30:00 GMT"}};
        return answer;
    });
    RangeExchange exchange(storage.url(u"/a"_s));
    QTRY_VERIFY(exchange.end);
    QVERIFY(exchange.head);
    QCOMPARE(exchange.head->status, status);
    QCOMPARE(exchange.head->tooEarly.has_value(), tooEarly);
    if (tooEarly)
        QCOMPARE(exchange.head->tooEarly->validIn.value_or(-1s), std::chrono::seconds(validIn));
}

void tst_RangeRequestRefusals::aRefusalsBody_isReadInPart_only()
{
    ScriptedStorage storage([](const StorageRequest &) {
        StorageAnswer answer = StorageAnswer::plain(403, QByteArray(50'000, 'x'));
        answer.stallAfter = 10'000;
        return answer;
    });
    RangeExchange exchange(storage.url(u"/a"_s));
    QTRY_VERIFY(exchange.head);
    QCOMPARE(exchange.head->status, 403);
    QVERIFY(!exchange.end);
}

QTEST_GUILESS_MAIN(tst_RangeRequestRefusals)
#include "tst_rangerequest_refusals.moc"
