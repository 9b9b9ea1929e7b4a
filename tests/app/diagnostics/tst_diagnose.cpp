// SPDX-License-Identifier: MIT
#include <QFile>
#include <QLocalServer>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMs = 40'000; // 8 s are allowed for each part; the rest is for a busy machine
constexpr int firstDisplayPort = 6'000;
constexpr auto canary = "canary_key_0123456789";

/// `prelisten --diagnose` in a home of its own, without bus, display and sound server, unless a
/// test adds them.
struct Program
{
    Program()
    {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY",
                     "DBUS_SESSION_BUS_ADDRESS", "PULSE_SERVER"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(u"HOME"_s, home.path());
        for (const char *name :
                {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), home.path());
        QFile sound(home.filePath(u"client.conf"_s)); // nothing that asks for PulseAudio starts it
        if (!sound.open(QIODevice::WriteOnly) || sound.write("autospawn = no\n") <= 0)
            qFatal("No configuration can be written");
        environment.insert(u"PULSE_CLIENTCONFIG"_s, sound.fileName());
    }

    void set(const char *name, const QString &value)
    {
        environment.insert(QString::fromLatin1(name), value);
    }

    [[nodiscard]] bool run(const QStringList &options = {})
    {
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PRELISTEN_PROGRAM), QStringList(u"--diagnose"_s) + options);
        if (!QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, longestMs))
            process.kill();
        process.waitForFinished();
        output = QString::fromLocal8Bit(process.readAllStandardOutput());
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    [[nodiscard]] bool says(const QStringList &parts) const
    {
        for (const QString &part : parts) {
            if (!output.contains(part)) {
                qWarning("“%s” is missing in\n%s", qPrintable(part), qPrintable(output));
                return false;
            }
        }
        return true;
    }

    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QProcess process;
    QString output;
};

QStringList always()
{
    return {u"Prelisten "_s, u"Qt: "_s, u"libavformat "_s, u"libebur128 "_s, u"QtKeychain "_s,
            u"kernel: "_s, u"settings: "_s, u"Track\n  none is open"_s, u"Last failure\n  none"_s,
            u" log lines (UTC)"_s};
}

} // namespace

/// The real program in broken surroundings.
class TestDiagnose : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everything_isPrinted_withoutDisplayBusAndSound();
    void deadServers_areSaidToBe();
    void hangingServers_areNotWaitedFor();
    void screen_isDescribed_whenThereIsOne();
    void keyOfTheEnvironment_isNamed_andNotPrinted();
    void apiBase_ofTheOption_isUsed();
};

void TestDiagnose::everything_isPrinted_withoutDisplayBusAndSound()
{
    Program program;
    QVERIFY(program.run());
    QVERIFY(program.says(
            always() +
            QStringList{u"Part screen\n  the program could not find out: There is no display"_s,
                    u"Sound server\n  "_s, u"Outputs, as Qt lists them"_s,
                    u"API: api.aitronos.com"_s, u"keychain: Unavailable"_s}));
}

void TestDiagnose::deadServers_areSaidToBe()
{
    Program program;
    program.set("DISPLAY", u"127.0.0.1:59001"_s); // nobody listens there
    program.set("DBUS_SESSION_BUS_ADDRESS", u"unix:path=/nonexistent/bus"_s);
    program.set("PULSE_SERVER", u"unix:/nonexistent/pulse"_s);
    QVERIFY(program.run());
    QVERIFY(program.says(
            always() + QStringList{u"Part screen\n  "_s, u"Sound server\n  not reached"_s,
                               u"keychain: Unavailable"_s}));
}

// They accept the connection and never answer.
void TestDiagnose::hangingServers_areNotWaitedFor()
{
    Program program;
    QTcpServer display;
    quint16 port = firstDisplayPort + 200;
    while (!display.listen(QHostAddress::LocalHost, port))
        QVERIFY(++port < firstDisplayPort + 1'000);
    QLocalServer bus;
    QLocalServer sound;
    QVERIFY(bus.listen(program.home.filePath(u"bus"_s)));
    QVERIFY(sound.listen(program.home.filePath(u"pulse"_s)));
    program.set("DISPLAY", u"127.0.0.1:%1"_s.arg(port - firstDisplayPort));
    program.set("DBUS_SESSION_BUS_ADDRESS", u"unix:path="_s + bus.fullServerName());
    program.set("PULSE_SERVER", u"unix:"_s + sound.fullServerName());
    QVERIFY(program.run());
    QVERIFY(program.says(always() + QStringList{u"Part screen\n  no answer in time"_s,
                                            u"Sound server\n  no answer in time"_s}));
    QVERIFY(display.hasPendingConnections());
    QVERIFY(sound.hasPendingConnections());
}

void TestDiagnose::screen_isDescribed_whenThereIsOne()
{
    Program program;
    program.set("QT_QPA_PLATFORM", u"offscreen"_s);
    QVERIFY(program.run());
    QVERIFY(program.says(
            always() + QStringList{u"platform: offscreen"_s, u"style: "_s, u"scale 1"_s}));
    QVERIFY(program.run({u"screen"_s}));
    QVERIFY(program.output.startsWith(u"Screen\n"_s));
    QVERIFY(!program.output.contains(u"kernel"_s));
}

void TestDiagnose::keyOfTheEnvironment_isNamed_andNotPrinted()
{
    Program program;
    program.set("FREDDY_API_KEY", QString::fromLatin1(canary));
    program.set("PULSE_SERVER", QString::fromLatin1(canary)); // a place where it might get into
    QVERIFY(program.run());
    QVERIFY(program.says(always() + QStringList{u"key comes from: Environment"_s,
                                            u"PULSE_SERVER=[redacted]"_s}));
    QVERIFY(!program.output.contains(QString::fromLatin1(canary)));
    QVERIFY(!program.output.contains(u"canary_"_s)); // nor its beginning
}

void TestDiagnose::apiBase_ofTheOption_isUsed()
{
    Program program;
    QVERIFY(program.run({u"--api-base"_s, u"http://127.0.0.1:8123"_s}));
    QVERIFY(program.says({u"API: 127.0.0.1:8123"_s}));
}

QTEST_GUILESS_MAIN(TestDiagnose)
#include "tst_diagnose.moc"
