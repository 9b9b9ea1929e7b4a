// SPDX-License-Identifier: MIT
#include "app/cli/SecondStart.h"
#include "app/desktop/SingleInstance.h"
#include "tests/support/OwnThread.h"

#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

/// A second start of the program. Like a real one, it waits for its answer without running an event
/// loop, so it has a thread of its own.
std::future<bool> secondStart(const QString &group, const StartRequest &request = {})
{
    return tests::onOwnThread([=] {
        SingleInstance second(group);
        return second.handOver(request) == KeyMatch::Same;
    });
}

StartRequest open(const QString &track, const QString &organization = {})
{
    return StartRequest::forTrack(track, organization);
}

QString textOf(const ParsedRef &ref)
{
    return ref ? ref->toString() : QString::number(static_cast<int>(ref.error()));
}

bool finished(const std::future<bool> &start)
{
    return QTest::qWaitFor(
            [&] { return start.wait_for(std::chrono::seconds(0)) == std::future_status::ready; });
}

} // namespace

class tst_SingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theFirstStart_findsNobody();
    void aSecondStart_handsItsRequestOver_data();
    void aSecondStart_handsItsRequestOver();
    void ofACommandLine_onlyTheIdsAreHandedOver_data();
    void ofACommandLine_onlyTheIdsAreHandedOver();
    void aSecondStart_handsOverItsPermissionToComeToTheFront();
    void anotherService_isAnotherInstance();
    void aSocketLeftBehind_isTakenOver();
    void aTalkativeStranger_isShownOut();

private:
    [[nodiscard]] QStringList sockets() const;

    QTemporaryDir m_runtime;
};

void tst_SingleInstance::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
}

QStringList tst_SingleInstance::sockets() const
{
    QStringList names = QDir(m_runtime.path()).entryList(QDir::System | QDir::Files);
    names.removeIf([](const QString &name) { return name.endsWith(u".lock"); });
    return names;
}

void tst_SingleInstance::theFirstStart_findsNobody()
{
    auto start = secondStart(u"alone"_s);
    QVERIFY(finished(start));
    QVERIFY(!start.get());
}

void tst_SingleInstance::aSecondStart_handsItsRequestOver_data()
{
    using Kind = StartRequest::Kind;
    QTest::addColumn<StartRequest>("request");
    QTest::newRow("nothing: only show yourself") << StartRequest();
    QTest::newRow("a track") << open(u"mtrack_1234"_s);
    QTest::newRow("both") << open(u"org_b/mtrack_1234"_s, u"org_a"_s);
    QTest::newRow("a text that names no track") << open(u"\u202e \n\" ünïcode 🎵"_s);
    QTest::newRow("two tracks") << open(u"mtrack_1234 mtrack_5678"_s, u"org_a"_s);
    QTest::newRow("a link, which is asked about") << open(u"prelisten:org_b/mtrack_1234"_s);
    QTest::newRow("a link with a secret") << open(u"prelisten:org_b/mtrack_1234?token=shr_1"_s);
    QTest::newRow("a share") << open(u"https://api.example/v1/music/shared/shr_abc"_s);
    QTest::newRow("a bare share") << open(u"shr_abc"_s);
    QTest::newRow("what is a cut share") << open(u"shr_"_s);
    QTest::newRow("what is copied") << StartRequest{Kind::OpenCopied, u"org_a"_s};
    QTest::newRow("the checks") << StartRequest{Kind::ShowChecks, {}};
    StartRequest plays = open(u"mtrack_1234"_s, u"org_a"_s);
    plays.plays = true;
    QTest::newRow("a track that plays") << plays;
    plays = {};
    plays.plays = true;
    QTest::newRow("what is open plays") << plays;
}

void tst_SingleInstance::aSecondStart_handsItsRequestOver()
{
    QFETCH(const StartRequest, request);
    SingleInstance first(u"words"_s);
    QVERIFY(!first.handOver({}, {}));
    QSignalSpy received(&first, &SingleInstance::received);
    auto start = secondStart(u"words"_s, request);
    QVERIFY(finished(start));
    QVERIFY(start.get());
    QCOMPARE(received.count(), 1);
    const auto arrived = received.first().at(0).value<StartRequest>();
    QCOMPARE(arrived.kind, request.kind);
    QCOMPARE(arrived.plays, request.plays);
    QCOMPARE(arrived.organization, request.organization);
    QCOMPARE(textOf(arrived.ref), textOf(request.ref));
    QCOMPARE(arrived.share, request.share);
}

void tst_SingleInstance::ofACommandLine_onlyTheIdsAreHandedOver_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a curl command with a key")
            << QStringList{u"curl -H 'X-API-Key: oak_live_secret' "
                           "https://api.example/v1/organizations/org_a/music/tracks/mtrack_1234"_s};
    QTest::newRow("a storage link")
            << QStringList{u"https://storage.example/mtrack_1234/master.mp3?sig=secret"_s};
    QTest::newRow("a key in place of a track") << QStringList{u"oak_live_secret"_s};
    QTest::newRow("a link with a secret")
            << QStringList{u"prelisten:org_a/mtrack_1234?token=shr_secret"_s};
    QTest::newRow("two shares") << QStringList{u"shr_secret shr_secret2"_s};
    QTest::newRow("what is copied") << QStringList{u"--open-copied"_s};
}

/// Listens in the place of a first window and keeps all that a second start writes.
void tst_SingleInstance::ofACommandLine_onlyTheIdsAreHandedOver()
{
    QFETCH(const QStringList, words);
    QString name;
    {
        SingleInstance first(u"ids"_s);
        QVERIFY(first.claim());
        name = sockets().value(0);
    }
    FileLock taken(m_runtime.filePath(name) + u".lock"_s);
    QCOMPARE(taken.tryLock(), FileLock::Attempt::Locked);
    QLocalServer listener;
    QLocalServer::removeServer(m_runtime.filePath(name));
    QVERIFY(listener.listen(m_runtime.filePath(name)));
    QByteArray written;
    connect(&listener, &QLocalServer::newConnection, this, [&listener, &written] {
        QLocalSocket *socket = listener.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [socket, &written] {
            written += socket->readAll();
            socket->write("1");
        });
    });
    auto start = secondStart(u"ids"_s, requestOf(CommandLine::parse(words)));
    QVERIFY(finished(start));
    QVERIFY(start.get());
    QVERIFY(!written.isEmpty());
    for (const QString &secret : {u"secret"_s, u"oak_"_s, u"shr_"_s}) {
        QByteArray wide; // as QDataStream writes a QString
        for (const QChar character : secret)
            wide.append('\0').append(character.toLatin1());
        QVERIFY(!written.contains(wide) && !written.contains(secret.toLatin1()));
    }
}

void tst_SingleInstance::aSecondStart_handsOverItsPermissionToComeToTheFront()
{
    SingleInstance first(u"token"_s);
    QVERIFY(!first.handOver({}, {}));
    QSignalSpy received(&first, &SingleInstance::received);
    qputenv("XDG_ACTIVATION_TOKEN", "token-17");
    auto start = secondStart(u"token"_s, open(u"mtrack_1234"_s));
    const bool ends = finished(start);
    qunsetenv("XDG_ACTIVATION_TOKEN");
    QVERIFY(ends && start.get());
    QCOMPARE(received.first().at(1).toByteArray(), QByteArray("token-17"));
}

void tst_SingleInstance::anotherService_isAnotherInstance()
{
    SingleInstance first(u"one"_s);
    QVERIFY(!first.handOver({}, {}));
    QSignalSpy received(&first, &SingleInstance::received);
    auto start = secondStart(u"two"_s, open(u"mtrack_1234"_s));
    QVERIFY(finished(start));
    QVERIFY(!start.get());
    QCOMPARE(received.count(), 0);
}

void tst_SingleInstance::aSocketLeftBehind_isTakenOver()
{
    QString name;
    {
        SingleInstance crashed(u"crash"_s);
        QVERIFY(!crashed.handOver({}, {}));
        name = sockets().value(0);
        QVERIFY(!name.isEmpty());
    }
    QFile left(m_runtime.filePath(name));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    SingleInstance next(u"crash"_s);
    QVERIFY(!next.handOver({}, {}));
    QSignalSpy received(&next, &SingleInstance::received);
    auto start = secondStart(u"crash"_s);
    QVERIFY(finished(start));
    QVERIFY(start.get());
    QCOMPARE(received.count(), 1);
}

void tst_SingleInstance::aTalkativeStranger_isShownOut()
{
    SingleInstance first(u"stranger"_s);
    QVERIFY(!first.handOver({}, {}));
    QSignalSpy received(&first, &SingleInstance::received);
    QLocalSocket socket;
    const QStringList names = sockets();
    QCOMPARE(names.size(), 1);
    socket.connectToServer(m_runtime.filePath(names.first()));
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    // A length prefix that announces 1 GiB, and 1 MiB of content.
    socket.write(QByteArray::fromHex("40000000") + QByteArray(1024 * 1024, 'x'));
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(received.count(), 0);
}

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_singleinstance.moc"
