// SPDX-License-Identifier: MIT
#include "app/cli/CommandLine.h"
#include "app/cli/QtOptions.h"
#include "core/Version.h"

#include <QTest>

using namespace prelisten;
using namespace Qt::StringLiterals;
using Action = CommandLine::Action;
using Format = CheckExport::Format;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_showsTheWindow();
    void everyOptionOfTheWindow_isTaken();
    void everyOptionOfCheck_isTaken();
    void anythingThatNamesATrack_isOneWord_data();
    void anythingThatNamesATrack_isOneWord();
    void demo_needsNoTrack();
    void whatTheWindowShows_canBeNamed();
    void diagnose_takesParts();
    void qtsOwnOptions_reachQt_data();
    void qtsOwnOptions_reachQt();
    void theApplication_getsItsNameAndQtsOptions_only();
    void helpAndVersion_arePrinted_data();
    void helpAndVersion_arePrinted();
    void help_namesEveryOptionOfTheContract();
    void nonsense_isRefused_withAHint_data();
    void nonsense_isRefused_withAHint();
};

void tst_CommandLine::nothing_showsTheWindow()
{
    const CommandLine line = CommandLine::parse({});
    QCOMPARE(line.action, Action::ShowWindow);
    QVERIFY(line.tracks.isEmpty());
    QVERIFY(line.organization.isEmpty());
    QVERIFY(!line.demo);
    QVERIFY(!line.play);
    QCOMPARE(line.apiBase, ApiBase::standard());
    QVERIFY(!line.apiBaseIsGiven);
}

void tst_CommandLine::everyOptionOfTheWindow_isTaken()
{
    const CommandLine line = CommandLine::parse({u"--organization"_s, u"org_a"_s,
            u"--api-base=http://127.0.0.1:8080"_s, u"--play"_s, u"--demo"_s, u"mtrack_1234"_s});
    QCOMPARE(line.action, Action::ShowWindow);
    QCOMPARE(line.organization, u"org_a"_s);
    QCOMPARE(line.apiBase.hostAndPort(), u"127.0.0.1:8080"_s);
    QVERIFY(line.apiBaseIsGiven);
    QVERIFY(line.play);
    QVERIFY(line.demo);
    QCOMPARE(line.tracks, QStringList{u"mtrack_1234"_s});
}

void tst_CommandLine::everyOptionOfCheck_isTaken()
{
    const CommandLine line = CommandLine::parse(
            {u"check"_s, u"--format"_s, u"json"_s, u"--input"_s, u"-"_s, u"--organization=org_a"_s,
                    u"--rate"_s, u"0.5"_s, u"--deep"_s, u"mtrack_1"_s, u"mtrack_2"_s});
    QCOMPARE(line.action, Action::Check);
    QCOMPARE(line.format, Format::Json);
    QCOMPARE(line.inputFile, u"-"_s);
    QCOMPARE(line.organization, u"org_a"_s);
    QCOMPARE(line.tracks, QStringList({u"mtrack_1"_s, u"mtrack_2"_s}));
    QCOMPARE(line.rate, 0.5);
    QVERIFY(line.deep);
    const CommandLine usual = CommandLine::parse({u"check"_s, u"x"_s});
    QCOMPARE(usual.format, Format::Table);
    QCOMPARE(usual.rate, 1.0);
    QVERIFY(!usual.deep);
    QCOMPARE(CommandLine::parse({u"check"_s, u"x"_s, u"--rate=0"_s}).rate, 0.0);
    QCOMPARE(CommandLine::parse({u"check"_s, u"x"_s, u"--format"_s, u"csv"_s}).format, Format::Csv);
}

void tst_CommandLine::anythingThatNamesATrack_isOneWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("bare") << u"mtrack_1234"_s;
    QTest::newRow("with its organization") << u"org_a/mtrack_1234"_s;
    QTest::newRow("a curl command") << u"curl -H 'X-API-Key: k' https://a/v1/x"_s;
    QTest::newRow("an address") << u"https://storage.example/m.mp3?sig=1"_s;
    QTest::newRow("empty") << QString();
}

void tst_CommandLine::anythingThatNamesATrack_isOneWord()
{
    QFETCH(const QString, word);
    QCOMPARE(CommandLine::parse({word}).tracks, QStringList{word});
    QCOMPARE(CommandLine::parse({u"check"_s, word}).tracks, QStringList{word});
}

void tst_CommandLine::demo_needsNoTrack()
{
    QCOMPARE(CommandLine::parse({u"check"_s, u"--demo"_s}).action, Action::Check);
}

void tst_CommandLine::whatTheWindowShows_canBeNamed()
{
    QVERIFY(CommandLine::parse({u"--open-copied"_s}).openCopied);
    QVERIFY(CommandLine::parse({u"--checks"_s, u"--demo"_s}).checks);
    QCOMPARE(CommandLine::parse({u"-style"_s, u"windows"_s}).style, u"windows"_s);
}

void tst_CommandLine::qtsOwnOptions_reachQt_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    const QStringList platform{u"-platform"_s, u"xcb"_s};
    QTest::newRow("one dash") << QStringList{u"-platform"_s, u"xcb"_s} << platform;
    QTest::newRow("two dashes") << QStringList{u"--platform"_s, u"xcb"_s} << platform;
    QTest::newRow("with =") << QStringList{u"-platform=xcb"_s} << platform;
    QTest::newRow("two dashes with =") << QStringList{u"--platform=xcb"_s} << platform;
    QTest::newRow("behind the track")
            << QStringList{u"mtrack_1234"_s, u"--platform"_s, u"xcb"_s} << platform;
    QTest::newRow("without a value") << QStringList{u"-reverse"_s} << QStringList{u"-reverse"_s};
    QTest::newRow("a place left of the screen")
            << QStringList{u"-qwindowgeometry"_s, u"800x600-10-10"_s}
            << QStringList{u"-qwindowgeometry"_s, u"800x600-10-10"_s};
    QTest::newRow("several") << QStringList{u"--style=windows"_s, u"--demo"_s, u"-reverse"_s,
                                        u"-stylesheet"_s, u"a b.qss"_s}
                             << QStringList{u"-stylesheet"_s, u"a b.qss"_s, u"-reverse"_s};
    QTest::newRow("behind --, a word is a track")
            << QStringList{u"--"_s, u"-platform=xcb"_s} << QStringList();
    QTest::newRow("the value of another option")
            << QStringList{u"--organization=org_a"_s, u"-reverse"_s} << QStringList{u"-reverse"_s};
}

void tst_CommandLine::qtsOwnOptions_reachQt()
{
    QFETCH(const QStringList, words);
    QFETCH(const QStringList, expected);
    const CommandLine line = CommandLine::parse(words);
    QCOMPARE(line.action, Action::ShowWindow);
    QCOMPARE(line.qtOptions, expected);
}

void tst_CommandLine::theApplication_getsItsNameAndQtsOptions_only()
{
    QtArguments arguments("prelisten",
            CommandLine::parse({u"mtrack_1234"_s, u"--play"_s, u"--platform=xcb"_s}).qtOptions);
    QCOMPARE(arguments.count(), 3);
    QCOMPARE(arguments.values()[0], "prelisten");
    QCOMPARE(arguments.values()[1], "-platform");
    QCOMPARE(arguments.values()[2], "xcb");
    QCOMPARE(arguments.values()[3], nullptr);
}

void tst_CommandLine::diagnose_takesParts()
{
    const CommandLine whole = CommandLine::parse({u"--diagnose"_s});
    QCOMPARE(whole.action, Action::Diagnose);
    QCOMPARE(whole.parts, QStringList());
    const CommandLine parts = CommandLine::parse({u"--diagnose"_s, u"sound"_s, u"screen"_s});
    QCOMPARE(parts.action, Action::Diagnose);
    QCOMPARE(parts.parts, QStringList({u"sound"_s, u"screen"_s}));
    QCOMPARE(CommandLine::parse({u"--diagnose"_s, u"-platform"_s, u"offscreen"_s}).qtOptions,
            QStringList({u"-platform"_s, u"offscreen"_s}));
    QVERIFY(parts.tracks.isEmpty());
}

void tst_CommandLine::helpAndVersion_arePrinted_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("begin");
    QTest::newRow("--help") << QStringList{u"--help"_s} << u"Usage: prelisten [options]"_s;
    QTest::newRow("-h") << QStringList{u"-h"_s} << u"Usage: prelisten [options]"_s;
    QTest::newRow("check --help") << QStringList{u"check"_s, u"--help"_s}
                                  << u"Usage: prelisten check"_s;
    QTest::newRow("--version") << QStringList{u"--version"_s}
                               << u"prelisten "_s + QStringLiteral(PRELISTEN_VERSION);
}

void tst_CommandLine::helpAndVersion_arePrinted()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, begin);
    const CommandLine line = CommandLine::parse(words);
    QCOMPARE(line.action, Action::PrintAndExit);
    QVERIFY(line.text.startsWith(begin));
    QVERIFY(line.text.endsWith(u'\n'));
}

void tst_CommandLine::help_namesEveryOptionOfTheContract()
{
    const QString window = CommandLine::parse({u"--help"_s}).text;
    for (const auto *option : {"--organization", "--api-base", "--play", "--open-copied",
                 "--checks", "--demo", "--diagnose", "--version", "--help", "-platform", "check"})
        QVERIFY2(window.contains(QLatin1String(option)), option);
    const QString check = CommandLine::parse({u"check"_s, u"--help"_s}).text;
    for (const auto *option :
            {"--input", "--format", "--organization", "--api-base", "--demo", "--rate", "--deep"})
        QVERIFY2(check.contains(QLatin1String(option)), option);
}

void tst_CommandLine::nonsense_isRefused_withAHint_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QStringList &words) {
        QTest::newRow(name) << words;
    };
    row("unknown option", {u"--loud"_s});
    row("two tracks for one window", {u"mtrack_1"_s, u"mtrack_2"_s});
    row("no organization id", {u"--organization"_s, u"../x"_s});
    row("plain http to another host", {u"--api-base"_s, u"http://example.com"_s});
    row("a base with a user", {u"--api-base"_s, u"https://me@example.com"_s});
    row("an option without its value", {u"--organization"_s});
    row("play is not for check", {u"check"_s, u"--play"_s, u"mtrack_1"_s});
    row("a format is not for the window", {u"--format"_s, u"json"_s});
    row("unknown format", {u"check"_s, u"--format"_s, u"xml"_s, u"mtrack_1"_s});
    row("nothing to check", {u"check"_s});
    row("a rate that is no number", {u"check"_s, u"--rate"_s, u"fast"_s, u"mtrack_1"_s});
    row("a rate that is no number at all", {u"check"_s, u"--rate"_s, u"nan"_s, u"mtrack_1"_s});
    row("a rate below nothing", {u"check"_s, u"--rate=-1"_s, u"mtrack_1"_s});
    row("a rate beyond sense", {u"check"_s, u"--rate=1e9"_s, u"mtrack_1"_s});
    row("a rate is not for the window", {u"--rate"_s, u"1"_s});
    row("deep is not for the window", {u"--deep"_s});
    row("a track is no part of the diagnostics", {u"--diagnose"_s, u"mtrack_1"_s});
    row("Qt's options are not for check", {u"check"_s, u"-platform"_s, u"xcb"_s, u"mtrack_1"_s});
    row("a typo in an option of Qt", {u"-platfrom"_s, u"xcb"_s});
    row("an option of Qt without its value", {u"-platform"_s});
    row("a value that an option of Qt does not take", {u"-reverse=yes"_s});
    row("a track and what is copied", {u"--open-copied"_s, u"mtrack_1"_s});
    row("the checks and what is copied", {u"--open-copied"_s, u"--checks"_s});
    row("the checks are not for check", {u"check"_s, u"--checks"_s, u"mtrack_1"_s});
    row("diagnose is not for check", {u"check"_s, u"--diagnose"_s, u"mtrack_1"_s});
}

void tst_CommandLine::nonsense_isRefused_withAHint()
{
    QFETCH(const QStringList, words);
    const CommandLine line = CommandLine::parse(words);
    QCOMPARE(line.action, Action::Refuse);
    QVERIFY(line.text.contains(u"--help"));
    QCOMPARE(line.text.contains(u"prelisten check"), words.first() == u"check");
}

QTEST_APPLESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
