// SPDX-License-Identifier: MIT
#include "app/desktop/SessionBusProbe.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_SessionBusProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aBusThatIsSilent_doesNotAnswer();
    void aBusThatReplies_answers();
    void aBusThatHangsUp_answers();
    void aBusThatIsNotThere_needsNoProbe_data();
    void aBusThatIsNotThere_needsNoProbe();
    void aHiddenBus_isNotThere();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"bus"_s); }
    [[nodiscard]] static bool answers();

    QTemporaryDir m_folder;
};

void tst_SessionBusProbe::init()
{
    const QByteArray address = "unix:path=" + path().toLocal8Bit() + ",guid=0123";
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
}

/// Probes on another thread, while this one serves.
bool tst_SessionBusProbe::answers()
{
    auto probe = std::async(std::launch::async, [] { return sessionBusAnswers(300ms); });
    const auto isOver = [&probe] {
        return probe.wait_for(0s) == std::future_status::ready;
    };
    return QTest::qWaitFor(isOver, 20'000) && probe.get();
}

void tst_SessionBusProbe::aBusThatIsSilent_doesNotAnswer()
{
    QLocalServer bus;
    QVERIFY(bus.listen(path()));
    QVERIFY(!answers());
    QVERIFY(bus.hasPendingConnections());
}

void tst_SessionBusProbe::aBusThatReplies_answers()
{
    QLocalServer bus;
    QVERIFY(bus.listen(path()));
    QByteArray said;
    connect(&bus, &QLocalServer::newConnection, &bus, [&bus, &said] {
        QLocalSocket *client = bus.nextPendingConnection();
        connect(client, &QLocalSocket::readyRead, client, [client, &said] {
            said += client->readAll();
            client->write("REJECTED EXTERNAL\r\n");
        });
    });
    QVERIFY(answers());
    QVERIFY(said.startsWith(QByteArray("\0AUTH EXTERNAL ", 15)));
    QVERIFY(said.endsWith("\r\n"));
}

void tst_SessionBusProbe::aBusThatHangsUp_answers()
{
    QLocalServer bus;
    QVERIFY(bus.listen(path()));
    connect(&bus, &QLocalServer::newConnection, this,
            [&bus] { bus.nextPendingConnection()->abort(); });
    QVERIFY(answers());
}

void tst_SessionBusProbe::aBusThatIsNotThere_needsNoProbe_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("no socket") << "unix:path=/nonexistent/bus"_ba;
    QTest::newRow("a file") << "unix:path=/dev/null"_ba;
    QTest::newRow("abstract") << "unix:abstract=/nonexistent/bus"_ba;
    QTest::newRow("another machine") << "tcp:host=127.0.0.1,port=1"_ba;
    QTest::newRow("nonsense") << "what"_ba;
    QTest::newRow("too long") << "unix:path=/" + QByteArray(500, 'x');
}

void tst_SessionBusProbe::aBusThatIsNotThere_needsNoProbe()
{
    QFETCH(const QByteArray, address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QVERIFY(answers());
}

void tst_SessionBusProbe::aHiddenBus_isNotThere()
{
    QLocalServer bus;
    QVERIFY(bus.listen(path()));
    hideSessionBus();
    QVERIFY(answers());
    QVERIFY(!bus.hasPendingConnections());
}

QTEST_GUILESS_MAIN(tst_SessionBusProbe)
#include "tst_sessionbusprobe.moc"
