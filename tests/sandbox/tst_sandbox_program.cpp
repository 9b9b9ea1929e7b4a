// SPDX-License-Identifier: MIT
#include "tests/support/SandboxFixture.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace prelisten::tests;

namespace {

constexpr QLatin1String programPath(SANDBOX_PROGRAM);

/// The program under test, with line-based input and output.
class Program
{
public:
    explicit Program(const QStringList &arguments)
    {
        process.start(programPath, arguments);
        first = readLine();
    }

    ~Program()
    {
        process.kill();
        process.waitForFinished();
    }

    Q_DISABLE_COPY_MOVE(Program)

    QJsonObject readLine()
    {
        while (!process.canReadLine() && process.waitForReadyRead(20'000)) {
        }
        return QJsonDocument::fromJson(process.readLine()).object();
    }

    QJsonObject tell(const QByteArray &command)
    {
        process.write(command + '\n');
        return readLine();
    }

    [[nodiscard]] int track(const QByteArray &key) const
    {
        const QUrl url(QString(first.value(u"api").toString() % u"/v1/music/" %
                               first.value(u"organization").toString() % u"/tracks/" %
                               first.value(u"track").toString()));
        return SandboxFixture::get(url, {"X-API-Key: " + key}).status;
    }

    QProcess process;
    QJsonObject first;
};

} // namespace

class SandboxProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstLine_saysWhereItIs_andNotTheKey()
    {
        Program program({QStringLiteral("--key"), QStringLiteral("a_key_of_ours"),
                QStringLiteral("--control")});
        QCOMPARE(program.first.value(u"organization").toString(), QStringLiteral("org_demo"));
        QCOMPARE(program.first.value(u"track").toString(), QStringLiteral("mtrack_demo4prelisten"));
        QCOMPARE(program.first.value(u"key_env").toString(), QStringLiteral("FREDDY_API_KEY"));
        QVERIFY(program.first.value(u"storage").toString().startsWith(u"http://127.0.0.1:"));
        QVERIFY(!program.first.contains(u"key"));
        QCOMPARE(program.track("a_key_of_ours"), 200);
        QCOMPARE(program.track("sandbox_demo_key_0123456789"), 401);
        program.process.terminate();
        QVERIFY(program.process.waitForFinished());
        QVERIFY(!program.process.readAllStandardError().contains("a_key_of_ours"));
    }

    void firstLine_hasTheKey_whenAsked()
    {
        const Program program({QStringLiteral("--print-key")});
        QCOMPARE(program.track(program.first.value(u"key").toString().toLatin1()), 200);
    }

    void control_drivesTheService()
    {
        Program program({QStringLiteral("--control"), QStringLiteral("--fault"),
                QStringLiteral("api:status=503,times=1")});
        const QByteArray key = "sandbox_demo_key_0123456789";
        QCOMPARE(program.track(key), 503);
        QCOMPARE(program.track(key), 200);
        QVERIFY(program.tell("fault api:status=410").value(u"ok").toBool());
        QCOMPARE(program.track(key), 410);
        QVERIFY(program.tell("clear-faults").value(u"ok").toBool());
        QVERIFY(program.tell("ttl 0.5").value(u"ok").toBool());
        QVERIFY(program.tell("kill-links").value(u"ok").toBool());
        QVERIFY(program.tell("offline").value(u"ok").toBool());
        QCOMPARE(program.track(key), 0);
        QVERIFY(program.tell("online").value(u"ok").toBool());
        QCOMPARE(program.track(key), 200);
        const QJsonObject counts = program.tell("counts");
        QCOMPARE(counts.value(u"apiRequests").toInt(), 4);
        QCOMPARE(counts.value(u"trackRequests").toInt(), 2);
        for (const QByteArray &odd :
                {QByteArray("ttl soon"), QByteArray("fault x"), QByteArray("dance")})
            QVERIFY(!program.tell(odd).value(u"ok").toBool(true));
        QVERIFY(program.tell("quit").value(u"ok").toBool());
        QVERIFY(program.process.waitForFinished());
        QCOMPARE(program.process.exitCode(), 0);
    }

    void program_ends_whenItsInputDoes()
    {
        Program program({QStringLiteral("--control")});
        program.process.closeWriteChannel();
        QVERIFY(program.process.waitForFinished());
        QCOMPARE(program.process.exitCode(), 0);
    }

    void program_ends_onASignal()
    {
        Program program({});
        program.process.terminate();
        QVERIFY(program.process.waitForFinished());
        QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.process.exitCode(), 0);
    }

    void badUsage_endsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *arguments) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ');
        };
        row("--colour red");
        row("--ttl soon");
        row("--api-port 70000");
        row("--fault storage:fall");
        row("--track /nonexistent");
        row("--tls-cert /nonexistent --tls-key /nonexistent");
        row("surplus");
    }
    void badUsage_endsWithTwo()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(programPath, arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void help_explainsFaults()
    {
        QProcess process;
        process.start(programPath, {QStringLiteral("--help")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("storage:status=503,after=2,times=1"));
    }
};

QTEST_GUILESS_MAIN(SandboxProgramTest)
#include "tst_sandbox_program.moc"
