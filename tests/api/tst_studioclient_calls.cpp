// SPDX-License-Identifier: MIT
#include "tests/support/StudioFixture.h"

using namespace prelisten;
using namespace Qt::StringLiterals;

/// Tests calls that are cancelled or outlived, and the connection opened ahead.
class TestStudioClientCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancel_silencesTheHandler();
    void cancel_leavesOtherCallsAlone();
    void context_silencesTheHandler_whenItDies();
    void client_mayBeDeleted_whileACallIsInFlight();
    void client_mayBeDeleted_byTheHandler();
    void warmUp_opensTheConnectionOfTheFirstRequest();
    void warmUp_staysQuiet_whenNothingListens();
};

void TestStudioClientCalls::cancel_silencesTheHandler()
{
    StudioFixture f;
    f.server.answer(QByteArray()); // sends nothing
    const StudioClient::CallId call = f.fetch();
    QTRY_COMPARE(f.server.requests().size(), 1);
    f.client->cancel(call);
    f.client->cancel(call);
    f.client->cancel(0);
    f.client->cancel(call + 1000);
    QTRY_COMPARE(f.server.openConnections(), 0);

    f.client->setKey(std::nullopt);
    f.client->cancel(f.fetch()); // the reply is already queued
    bool isLaterAnswered = false;
    f.client->fetchTrack(studioRef, f.context.get(),
            [&isLaterAnswered](const StudioClient::TrackReply &) { isLaterAnswered = true; });
    QTRY_VERIFY(isLaterAnswered);
    QVERIFY(f.replies.isEmpty());
}

void TestStudioClientCalls::cancel_leavesOtherCallsAlone()
{
    StudioFixture f;
    f.server.answer(200, {}, studioBody);
    const StudioClient::CallId first = f.fetch();
    f.fetch();
    f.client->cancel(first);
    QTRY_COMPARE(f.replies.size(), 1);
    QVERIFY(f.replies.first());
}

void TestStudioClientCalls::context_silencesTheHandler_whenItDies()
{
    StudioFixture f;
    f.server.answer(QByteArray());
    f.fetch();
    QTRY_COMPARE(f.server.requests().size(), 1);
    f.context.reset();
    QTRY_COMPARE(f.server.openConnections(), 0);
    QVERIFY(f.replies.isEmpty());
}

void TestStudioClientCalls::client_mayBeDeleted_whileACallIsInFlight()
{
    StudioFixture f;
    f.server.answer(QByteArray());
    f.fetch();
    QTRY_COMPARE(f.server.requests().size(), 1);
    f.client.reset();
    QTRY_COMPARE(f.server.openConnections(), 0);
    QVERIFY(f.replies.isEmpty());
}

void TestStudioClientCalls::client_mayBeDeleted_byTheHandler()
{
    StudioFixture f;
    f.server.answer(200, {}, studioBody);
    f.fetch();
    f.client->fetchTrack(studioRef, f.context.get(),
            [&f](const StudioClient::TrackReply &) { f.client.reset(); });
    QTRY_VERIFY(!f.client);
    QVERIFY(f.replies.size() <= 1);
}

void TestStudioClientCalls::warmUp_opensTheConnectionOfTheFirstRequest()
{
    StudioFixture f;
    f.server.answer(200, {}, studioBody);
    f.client->warmUp();
    QTRY_COMPARE(f.server.connections(), 1);
    QCOMPARE(f.server.requests().size(), 0);
    f.fetch();
    QTRY_COMPARE(f.replies.size(), 1);
    QVERIFY(f.replies.first());
    QCOMPARE(f.server.connections(), 1);
}

void TestStudioClientCalls::warmUp_staysQuiet_whenNothingListens()
{
    StudioClient client(*ApiBase::fromText(u"http://127.0.0.1:9"_s));
    client.warmUp();
    QTest::qWait(20); // a fixed time: nothing reports the refused connection
}

QTEST_GUILESS_MAIN(TestStudioClientCalls)
#include "tst_studioclient_calls.moc"
