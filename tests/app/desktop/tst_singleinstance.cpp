// SPDX-License-Identifier: MIT
#include "app/desktop/SingleInstance.h"
#include "tests/support/OwnThread.h"

#include <QDir>
#include <QFile>
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
std::future<bool> secondStart(
        const QString &group, const QString &organization = {}, const QString &track = {})
{
    return tests::onOwnThread([=] {
        SingleInstance second(group);
        return second.handOver(organization, track) == KeyMatch::Same;
    });
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
    void aSecondStart_handsItsWordsOver_data();
    void aSecondStart_handsItsWordsOver();
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

void tst_SingleInstance::aSecondStart_handsItsWordsOver_data()
{
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("track");
    QTest::newRow("nothing: only show yourself") << QString() << QString();
    QTest::newRow("a track") << QString() << u"mtrack_1234"_s;
    QTest::newRow("both") << u"org_a"_s << u"org_b/mtrack_1234"_s;
    QTest::newRow("any text") << QString() << u"\u202e \n\" ünïcode 🎵"_s;
    QTest::newRow("a long one") << QString() << QString(60'000, u'x');
}

void tst_SingleInstance::aSecondStart_handsItsWordsOver()
{
    QFETCH(const QString, organization);
    QFETCH(const QString, track);
    SingleInstance first(u"words"_s);
    QVERIFY(!first.handOver({}, {}));
    QSignalSpy received(&first, &SingleInstance::received);
    auto start = secondStart(u"words"_s, organization, track);
    QVERIFY(finished(start));
    QVERIFY(start.get());
    QCOMPARE(received.count(), 1);
    QCOMPARE(received.first().at(0).toString(), organization);
    QCOMPARE(received.first().at(1).toString(), track);
}

void tst_SingleInstance::aSecondStart_handsOverItsPermissionToComeToTheFront()
{
    SingleInstance first(u"token"_s);
    QVERIFY(!first.handOver({}, {}));
    QSignalSpy received(&first, &SingleInstance::received);
    qputenv("XDG_ACTIVATION_TOKEN", "token-17");
    auto start = secondStart(u"token"_s, {}, u"mtrack_1234"_s);
    const bool ends = finished(start);
    qunsetenv("XDG_ACTIVATION_TOKEN");
    QVERIFY(ends && start.get());
    QCOMPARE(received.first().at(2).toByteArray(), QByteArray("token-17"));
}

void tst_SingleInstance::anotherService_isAnotherInstance()
{
    SingleInstance first(u"one"_s);
    QVERIFY(!first.handOver({}, {}));
    QSignalSpy received(&first, &SingleInstance::received);
    auto start = secondStart(u"two"_s, {}, u"mtrack_1234"_s);
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
