// SPDX-License-Identifier: MIT
#include "app/desktop/ShutdownWatchdog.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace prelisten;
using namespace std::chrono_literals;

namespace {

constexpr int ownCode = 3;
constexpr int guardsCode = 7;

// Runs in the child process that the test starts: ends by itself, or hangs.
int endOrNot(bool hangs)
{
    ShutdownWatchdog guard;
    guard.arm(hangs ? 20ms : 1h, guardsCode);
    if (hangs)
        std::promise<void>().get_future().wait();
    return ownCode;
}

} // namespace

class TestShutdownWatchdog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void process_endsWithTheGuardsCode_onlyWhenItHangs_data();
    void process_endsWithTheGuardsCode_onlyWhenItHangs();
};

void TestShutdownWatchdog::process_endsWithTheGuardsCode_onlyWhenItHangs_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("code");
    QTest::newRow("it hangs") << u"hang"_s << guardsCode;
    QTest::newRow("it ends by itself") << u"end"_s << ownCode;
}

void TestShutdownWatchdog::process_endsWithTheGuardsCode_onlyWhenItHangs()
{
    QFETCH(QString, how);
    QFETCH(int, code);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
            {u"tst_shutdownwatchdog"_s, u"--child"_s, how});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), code);
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--child") == 0)
        return endOrNot(qstrcmp(argv[2], "hang") == 0);
    QCoreApplication application(argc, argv);
    TestShutdownWatchdog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shutdownwatchdog.moc"
