// SPDX-License-Identifier: MIT
#include "tests/support/LibraryFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace prelisten;
using namespace prelisten::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Tests a library whose page requests fail.
class tst_LibraryTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<LibraryFixture>(); }
    void cleanup() { m.reset(); }

    void trouble_isWaitedOut_whenItMayPass();
    void retryAfter_isHeeded();
    void trouble_waitsForSomebody_whenItWillNotPass_data();
    void trouble_waitsForSomebody_whenItWillNotPass();
    void retry_asksAtOnce_whileWaiting();
    void retry_doesNothing_whenNothingFailed();
    void stop_givesUp_andFetchMoreGoesOn();
    void reload_keepsWhatIsThere_untilTheNewListComes();
    void reload_keepsWhatIsThere_whenItFails();
    void withoutAKey_theVerdictSaysSo();
    void withoutAnOrganization_theVerdictSaysSo();
    void death_isQuiet_whileAPageIsOnItsWay();

private:
    std::unique_ptr<LibraryFixture> m;
};

void tst_LibraryTrouble::trouble_isWaitedOut_whenItMayPass()
{
    m->server.setScript([this](const StorageRequest &) {
        return m->requests() <= 5 ? StorageAnswer::plain(503) : page(items(0, 2));
    });
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->verdicts.size(), 5);
    QCOMPARE(m->verdicts.first().httpStatus, 503);
    QCOMPARE(m->verdicts.first().organization, LibraryFixture::organization);
    QCOMPARE(m->said.first(4),
            QStringList({u"loading"_s, u"waiting"_s, u"loading"_s, u"waiting"_s}));
    QCOMPARE(m->said.last(2), QStringList({u"+2"_s, u"complete"_s}));
}

void tst_LibraryTrouble::retryAfter_isHeeded()
{
    m->server.setScript([](const StorageRequest &) { return busy(429); });
    QSignalSpy waiting(m->library.get(), &Library::waiting);
    m->library->fetchMore();
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(m->verdicts.first().outcome, Verdict::Outcome::RateLimited);
    QVERIFY(waiting.first().at(1).value<std::chrono::milliseconds>() >= 60s);
    QCOMPARE(m->library->state(), LibraryState::Waiting);
    m->library->fetchMore();
    QCOMPARE(m->library->state(), LibraryState::Waiting);
}

void tst_LibraryTrouble::trouble_waitsForSomebody_whenItWillNotPass_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Verdict::Outcome>("outcome");
    using enum Verdict::Outcome;
    QTest::newRow("key") << 401 << QByteArray() << KeyProblem;
    QTest::newRow("organization") << 403 << QByteArray() << OrganizationProblem;
    QTest::newRow("not found") << 404 << QByteArray() << NotAvailable;
    QTest::newRow("not understood") << 422 << QByteArray() << Service;
    QTest::newRow("HTML") << 200 << QByteArray("<html>") << Service;
}

void tst_LibraryTrouble::trouble_waitsForSomebody_whenItWillNotPass()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    m->server.setScript([=](const StorageRequest &) { return StorageAnswer::plain(status, body); });
    KeyInUse key;
    key.hint = u"ak_se"_s;
    m->library->setKeyInUse(key);
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Failed);
    QCOMPARE(m->said, QStringList({u"loading"_s, u"failed"_s}));
    QCOMPARE(m->verdicts.size(), 1);
    QTEST(m->verdicts.first().outcome, "outcome");
    QCOMPARE(m->verdicts.first().key, key);
    QCOMPARE(m->verdicts.first().organization, LibraryFixture::organization);
    m->library->fetchMore();
    m->library->stop();
    QCOMPARE(m->library->state(), LibraryState::Failed);
    m->serve(2);
    m->library->retry();
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->requests(), 2);
    QCOMPARE(m->library->tracks().size(), 2);
}

void tst_LibraryTrouble::retry_asksAtOnce_whileWaiting()
{
    m->server.setScript([](const StorageRequest &) { return busy(503); });
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Waiting);
    m->serve(2);
    m->library->retry();
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->requests(), 2);
}

void tst_LibraryTrouble::retry_doesNothing_whenNothingFailed()
{
    m->serve(150);
    m->library->fetchMore();
    m->library->retry();
    QTRY_COMPARE(m->library->state(), LibraryState::Idle);
    m->library->retry();
    QCOMPARE(m->library->state(), LibraryState::Idle);
    QCOMPARE(m->requests(), 1);
}

void tst_LibraryTrouble::stop_givesUp_andFetchMoreGoesOn()
{
    m->serve(150);
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Idle);
    m->library->fetchMore();
    m->library->stop();
    QCOMPARE(m->library->state(), LibraryState::Idle);
    QCOMPARE(m->library->tracks().size(), 100);
    QVERIFY(m->fetchesAll());
    QCOMPARE(m->library->tracks().size(), 150);
    QCOMPARE(m->library->tracks().last().id, idOf(149));
}

void tst_LibraryTrouble::reload_keepsWhatIsThere_untilTheNewListComes()
{
    m->serve(250);
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Idle);
    m->library->fetchMore();
    QTRY_COMPARE(m->library->tracks().size(), 200);
    m->said.clear();
    m->server.setScript([](const StorageRequest &) { return page(items(500, 2)); });
    m->library->reload();
    QCOMPARE(m->library->tracks().size(), 200);
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->said, QStringList({u"loading"_s, u"cleared"_s, u"+2"_s, u"complete"_s}));
    QCOMPARE(m->ids(), QStringList({idOf(500), idOf(501)}));
}

void tst_LibraryTrouble::reload_keepsWhatIsThere_whenItFails()
{
    m->serve(5);
    QVERIFY(m->fetchesAll());
    m->server.setScript([](const StorageRequest &) { return StorageAnswer::plain(401); });
    m->library->reload();
    QTRY_COMPARE(m->library->state(), LibraryState::Failed);
    QCOMPARE(m->library->tracks().size(), 5);
    m->serve(3);
    m->library->retry();
    QTRY_COMPARE(m->library->state(), LibraryState::Complete);
    QCOMPARE(m->library->tracks().size(), 3);
}

void tst_LibraryTrouble::withoutAKey_theVerdictSaysSo()
{
    m->studio->setKey(std::nullopt);
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Failed);
    QCOMPARE(m->verdicts.first().reason, Verdict::Reason::KeyMissing);
    QVERIFY(m->server.requests().isEmpty());
}

void tst_LibraryTrouble::withoutAnOrganization_theVerdictSaysSo()
{
    m->library->setOrganization({});
    m->library->fetchMore();
    QTRY_COMPARE(m->library->state(), LibraryState::Failed);
    QCOMPARE(m->verdicts.first().reason, Verdict::Reason::OrganizationMissing);
    QVERIFY(m->server.requests().isEmpty());
}

void tst_LibraryTrouble::death_isQuiet_whileAPageIsOnItsWay()
{
    m->server.setScript([this](const StorageRequest &) {
        m->library.reset();
        return page(items(0, 5));
    });
    m->library->fetchMore();
    QTRY_VERIFY(!m->library);
    std::optional<StudioClient::TracksReply> later;
    m->studio->fetchTracks(LibraryFixture::organization, {}, this,
            [&](const StudioClient::TracksReply &reply) { later = reply; });
    QTRY_VERIFY(later);
    QCOMPARE(m->said, QStringList{u"loading"_s});
}

QTEST_GUILESS_MAIN(tst_LibraryTrouble)
#include "tst_library_trouble.moc"
