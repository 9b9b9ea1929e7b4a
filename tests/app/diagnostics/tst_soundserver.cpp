// SPDX-License-Identifier: MIT
#include "app/diagnostics/SoundServer.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = SoundServerFacts::Answer;

Q_DECLARE_METATYPE(SoundServerFacts::Answer)

/// With a `pactl` of its own in the only folder of PATH.
class TestSoundServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { qputenv("PATH", m_path); }
    void server_isDescribed_withoutWhatIsPrivate();
    void everyTrouble_isTold_once_data();
    void everyTrouble_isTold_once();
    void destruction_whileAsking_endsTheQuery();

private:
    void install(const QByteArray &script);

    QByteArray m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSoundServer::init()
{
    m_path = qgetenv("PATH");
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("PATH", m_folder->path().toLocal8Bit());
}

void TestSoundServer::install(const QByteArray &script)
{
    QFile file(m_folder->filePath(u"pactl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestSoundServer::server_isDescribed_withoutWhatIsPrivate()
{
    install(R"([ -z "$FREDDY_API_KEY" ] || exit 1
if [ "$1" = info ]; then
    printf 'Server String: /run/user/1000/pulse/native\nUser Name: jo\nHost Name: jos-laptop\n'
    printf 'Server Name: PulseAudio (on PipeWire 0.3.65)\nServer Version: 15.0.0\nDefault Sink: speakers\nCookie: f00d:cafe\n'
else
    printf '52\tspeakers\tPipeWire\tfloat32le 2ch 48000Hz\tRUNNING\n'
fi
)");
    qputenv("FREDDY_API_KEY", "a_key_of_the_test");
    SoundServer server(20s);
    qunsetenv("FREDDY_API_KEY");
    QSignalSpy answered(&server, &SoundServer::answered);
    server.ask();
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20'000);
    const auto facts = answered.first().first().value<SoundServerFacts>();
    QCOMPARE(facts.answer, Answer::Answered);
    QCOMPARE(facts.server, QStringList({u"Server Name: PulseAudio (on PipeWire 0.3.65)"_s,
                                   u"Server Version: 15.0.0"_s, u"Default Sink: speakers"_s}));
    QCOMPARE(facts.outputs,
            QStringList{u"52  speakers  PipeWire  float32le 2ch 48000Hz  RUNNING"_s});
}

void TestSoundServer::everyTrouble_isTold_once_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<Answer>("answer");
    QTest::newRow("not installed") << QByteArray() << Answer::NotInstalled;
    QTest::newRow("no server") << QByteArray("echo 'Connection refused' >&2; exit 1\n")
                               << Answer::Refused;
    QTest::newRow("it crashes") << QByteArray("kill -9 $$\n") << Answer::Refused;
    QTest::newRow("it hangs") << QByteArray("exec /bin/sleep 100\n") << Answer::TimedOut;
}

void TestSoundServer::everyTrouble_isTold_once()
{
    QFETCH(QByteArray, script);
    QFETCH(Answer, answer);
    if (!script.isEmpty())
        install(script);
    SoundServer server(answer == Answer::TimedOut ? 100ms : 20s);
    QSignalSpy answered(&server, &SoundServer::answered);
    server.ask();
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20'000);
    QCOMPARE(answered.first().first().value<SoundServerFacts>().answer, answer);
    QTest::qWait(50); // the end of a process that was killed says nothing more
    QCOMPARE(answered.size(), 1);
}

void TestSoundServer::destruction_whileAsking_endsTheQuery()
{
    install("exec /bin/sleep 100\n");
    SoundServer server;
    server.ask();
}

QTEST_GUILESS_MAIN(TestSoundServer)
#include "tst_soundserver.moc"
