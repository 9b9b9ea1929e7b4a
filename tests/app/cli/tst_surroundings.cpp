// SPDX-License-Identifier: MIT
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int usage = 2;
constexpr int notWritten = 4;
constexpr int longestMs = 40'000;

/// Runs the real program by a shell, in a home of its own, without display and bus.
struct Run
{
    /// @p words: its arguments, and how the shell connects its streams.
    explicit Run(const QString &words, const QHash<QString, QString> &variables = {})
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM",
                     "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QString::fromLatin1(name));
        for (const char *name :
                {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), home.path());
        environment.insert(u"FREDDY_API_KEY"_s, u"oak_live_0123456789abcdef"_s);
        for (auto it = variables.begin(); it != variables.end(); ++it)
            environment.insert(it.key(), it.value());
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(u"/bin/sh"_s,
                {u"-c"_s, u"exec '"_s + QStringLiteral(PRELISTEN_PROGRAM) + u"' "_s + words});
        hasEnded =
                process.waitForFinished(longestMs) && process.exitStatus() == QProcess::NormalExit;
        status = process.exitCode();
        output = QString::fromLocal8Bit(process.readAllStandardOutput());
        complaints = QString::fromLocal8Bit(process.readAllStandardError());
    }

    QTemporaryDir home;
    bool hasEnded = false;
    int status = -1;
    QString output;
    QString complaints;
};

} // namespace

/// The real program where something is missing that it usually finds.
class TestSurroundings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutADisplay_theWindowIsRefused_inOneSentence_data();
    void withoutADisplay_theWindowIsRefused_inOneSentence();
    void aDisplayThatCannotBeUsed_isSaid_inOneSentence_data();
    void aDisplayThatCannotBeUsed_isSaid_inOneSentence();
    void withoutADisplay_theRestWorks();
    void aClosedStdin_isAnEmptyList();
    void aClosedStdout_isSaid();
    void allStreamsClosed_endsLikeAlways();
};

void TestSurroundings::withoutADisplay_theWindowIsRefused_inOneSentence_data()
{
    QTest::addColumn<QHash<QString, QString>>("variables");
    using Variables = QHash<QString, QString>;
    QTest::newRow("not set") << Variables();
    QTest::newRow("empty") << Variables{
            {u"DISPLAY"_s, {}}, {u"WAYLAND_DISPLAY"_s, {}}, {u"QT_QPA_PLATFORM"_s, {}}};
}

void TestSurroundings::withoutADisplay_theWindowIsRefused_inOneSentence()
{
    using Variables = QHash<QString, QString>;
    QFETCH(const Variables, variables);
    const Run run(u"mtrack_1234"_s, variables);
    QVERIFY(run.hasEnded);
    QCOMPARE(run.status, usage);
    QCOMPARE(run.complaints.count(u'\n'), 1);
    QVERIFY(run.complaints.startsWith(u"There is no display"));
    QVERIFY(run.complaints.contains(u"prelisten check TRACK"));
    QVERIFY(run.complaints.contains(u"prelisten --diagnose"));
}

void TestSurroundings::aDisplayThatCannotBeUsed_isSaid_inOneSentence_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QHash<QString, QString>>("variables");
    QTest::addColumn<QString>("begin");
    using Variables = QHash<QString, QString>;
    const QString noPlatform = u"There is no platform 'beos' to show the window on; there is: "_s;
    QTest::newRow("an unknown platform as an option")
            << u"-platform beos"_s << Variables() << noPlatform;
    QTest::newRow("an unknown platform in the environment")
            << QString() << Variables{{u"QT_QPA_PLATFORM"_s, u"beos"_s}} << noPlatform;
    QTest::newRow("a display that is not there")
            << u"-platform xcb"_s << Variables{{u"DISPLAY"_s, u":4711"_s}}
            << u"The display cannot be reached (DISPLAY=:4711)"_s;
    QTest::newRow("a platform that needs a display")
            << u"--platform=xcb"_s << Variables() << u"There is no display"_s;
    QTest::newRow("an unknown style") << u"-platform offscreen -style motif"_s << Variables()
                                      << u"There is no style 'motif' here; there is: "_s;
}

void TestSurroundings::aDisplayThatCannotBeUsed_isSaid_inOneSentence()
{
    using Variables = QHash<QString, QString>;
    QFETCH(const QString, words);
    QFETCH(const Variables, variables);
    QFETCH(const QString, begin);
    const Run run(words, variables);
    QVERIFY(run.hasEnded);
    QCOMPARE(run.status, usage);
    QCOMPARE(run.complaints.count(u'\n'), 1);
    QVERIFY2(run.complaints.startsWith(begin), qPrintable(run.complaints));
}

void TestSurroundings::withoutADisplay_theRestWorks()
{
    QCOMPARE(Run(u"--version"_s).status, 0);
    QCOMPARE(Run(u"check --demo"_s).status, 0);
}

void TestSurroundings::aClosedStdin_isAnEmptyList()
{
    const Run closed(u"check --input - <&-"_s);
    const Run empty(u"check --input - </dev/null"_s);
    QVERIFY(closed.hasEnded);
    QCOMPARE(closed.complaints, u"The list is empty.\n"_s);
    QCOMPARE(closed.complaints, empty.complaints);
    QCOMPARE(closed.status, empty.status);
}

void TestSurroundings::aClosedStdout_isSaid()
{
    const Run run(u"check --demo >&-"_s);
    QCOMPARE(run.status, notWritten);
    QCOMPARE(run.complaints, u"The results cannot be written.\n"_s);
}

void TestSurroundings::allStreamsClosed_endsLikeAlways()
{
    const Run run(u"check --input - <&- >&- 2>&-"_s);
    QVERIFY(run.hasEnded);
    QCOMPARE(run.status, 0);
}

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
