// SPDX-License-Identifier: MIT
#include "app/cli/CommandLine.h"

#include "app/cli/DiagnosePart.h"
#include "app/cli/QtOptions.h"
#include "core/Version.h"
#include "core/track/TrackRef.h"

#include <QCommandLineParser>

#include <utility>

namespace prelisten {

namespace {

constexpr int maxRate = 1000;

CommandLine refusal(const QString &sentence, bool check)
{
    CommandLine line;
    line.action = CommandLine::Action::Refuse;
    line.text =
            sentence + u'\n' +
            QStringLiteral("Try '%1 --help'.")
                    .arg(check ? QStringLiteral("prelisten check") : QStringLiteral("prelisten")) +
            u'\n';
    return line;
}

CommandLine printed(const QString &text)
{
    CommandLine line;
    line.action = CommandLine::Action::PrintAndExit;
    line.text = text;
    return line;
}

/// The words after --diagnose name parts, not tracks.
CommandLine diagnosing(CommandLine line)
{
    line.action = CommandLine::Action::Diagnose;
    line.parts = std::exchange(line.tracks, {});
    for (const QString &part : std::as_const(line.parts)) {
        if (!DiagnosePart::names().contains(part))
            return refusal(QStringLiteral("'%1' is no part of the diagnostics: %2.")
                                   .arg(part, DiagnosePart::names().join(QLatin1String(", "))),
                    false);
    }
    return line;
}

/// The window shows one thing at a time.
CommandLine showing(CommandLine line)
{
    if (line.tracks.size() > 1)
        return refusal(QStringLiteral("One track at a time: %n were named.")
                               .replace(QLatin1String("%n"), QString::number(line.tracks.size())),
                false);
    if (line.tracks.size() + int(line.openCopied) + int(line.checks) > 1)
        return refusal(
                QStringLiteral("Only one of these at a time: TRACK, --open-copied, --checks."),
                false);
    return line;
}

QString windowHelp()
{
    return QStringLiteral(
            "Usage: prelisten [options] [TRACK]\n"
            "       prelisten check [options] TRACK…\n"
            "\n"
            "Opens one track of the music service, shows what it is and what its licence\n"
            "allows, and plays its master and every stem.\n"
            "\n"
            "TRACK is anything that names a track: mtrack_…, org_…/mtrack_…, its API URL,\n"
            "a whole curl command line, or a storage URL, even an expired one. Also a share:\n"
            "its address or its token shr_…, which is a secret.\n"
            "\n"
            "Options:\n"
            "  --organization ID  organization for a bare track id; else the last one used\n"
            "  --api-base URL     the service; https, or http to this machine\n"
            "  --play             start playing as soon as the track is open\n"
            "  --open-copied      open the track that is on the clipboard\n"
            "  --checks           show the access checks of many tracks\n"
            "  --demo             run against the built-in sample service: no key, no network\n"
            "  --diagnose         print what a report of a problem needs, without secrets\n"
            "  --version          print the version\n"
            "  --help             print this\n"
            "\n"
            "Qt's own options work as well, such as -platform NAME, -style NAME,\n"
            "-qwindowgeometry WIDTHxHEIGHT+X+Y and -reverse.\n"
            "\n"
            "FREDDY_API_KEY in the environment is used for this run and never stored.\n");
}

QString checkHelp()
{
    return QStringLiteral(
            "Usage: prelisten check [options] TRACK…\n"
            "\n"
            "Says for each track whether this key can play it. No window.\n"
            "\n"
            "Options:\n"
            "  --input FILE         one reference a line, # begins a comment, or a CSV table\n"
            "                       with a column of references; - is stdin\n"
            "  --format FORMAT      table, csv or json\n"
            "  --rate N             requests a second for several tracks, 1 unless given;\n"
            "                       0: as fast as the service allows\n"
            "  --deep               also ask storage for the first bytes of every source\n"
            "  --organization ID    organization for bare track ids; else the last one used\n"
            "  --api-base URL       the service; https, or http to this machine\n"
            "  --demo               ask the built-in sample service\n"
            "  --help               print this\n"
            "\n"
            "The key is the one in FREDDY_API_KEY, else the one that the window has stored in\n"
            "the system's keychain.\n"
            "\n"
            "Exit status: 0 every track playable, 1 at least one not available to this key,\n"
            "2 usage, 3 key or organization problem, 4 network or service problem.\n"
            "Ctrl+C ends it with what is known so far. More: man prelisten\n");
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    const bool check = !arguments.isEmpty() && arguments.first() == QLatin1String("check");
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")});
    const QCommandLineOption organization(QStringLiteral("organization"), {}, QStringLiteral("ID"));
    const QCommandLineOption apiBase(QStringLiteral("api-base"), {}, QStringLiteral("URL"));
    const QCommandLineOption demo(QStringLiteral("demo"));
    const QCommandLineOption play(QStringLiteral("play"));
    const QCommandLineOption openCopied(QStringLiteral("open-copied"));
    const QCommandLineOption checks(QStringLiteral("checks"));
    const QCommandLineOption diagnose(QStringLiteral("diagnose"));
    const QCommandLineOption input(QStringLiteral("input"), {}, QStringLiteral("FILE"));
    const QCommandLineOption format(QStringLiteral("format"), {}, QStringLiteral("FORMAT"));
    const QCommandLineOption rate(QStringLiteral("rate"), {}, QStringLiteral("N"));
    const QCommandLineOption deep(QStringLiteral("deep"));
    parser.addOptions({help, version, organization, apiBase, demo});
    if (check)
        parser.addOptions({input, format, rate, deep});
    else
        parser.addOptions(QList{play, openCopied, checks, diagnose} + QtOptions::all());

    // The parser skips the first word as the program's name; with `check` that word takes its
    // place.
    const QStringList words =
            check ? arguments : QStringList(QStringLiteral("prelisten")) + arguments;
    if (!parser.parse(words))
        return refusal(parser.errorText(), check);
    if (parser.isSet(help))
        return printed(check ? checkHelp() : windowHelp());
    if (parser.isSet(version))
        return printed(QStringLiteral("prelisten " PRELISTEN_VERSION "\n"));

    CommandLine line;
    line.action = check ? Action::Check : Action::ShowWindow;
    line.tracks = parser.positionalArguments();
    line.demo = parser.isSet(demo);
    line.play = !check && parser.isSet(play);
    line.organization = parser.value(organization);
    if (!line.organization.isEmpty() && !isOrganizationId(line.organization))
        return refusal(QStringLiteral("'%1' is no organization id: it begins with org_.")
                               .arg(line.organization),
                check);
    if (parser.isSet(apiBase)) {
        const auto base = ApiBase::fromText(parser.value(apiBase));
        if (!base)
            return refusal(
                    QStringLiteral(
                            "The API base must be an https address, or http to this machine."),
                    check);
        line.apiBase = *base;
        line.apiBaseIsGiven = true;
    }
    if (!check) {
        line.openCopied = parser.isSet(openCopied);
        line.checks = parser.isSet(checks);
        line.style = parser.value(QStringLiteral("style"));
        line.qtOptions = QtOptions::given(parser);
        return parser.isSet(diagnose) ? diagnosing(std::move(line)) : showing(std::move(line));
    }
    line.inputFile = parser.value(input);
    const QString wanted = parser.isSet(format) ? parser.value(format) : QStringLiteral("table");
    if (wanted == QLatin1String("json"))
        line.format = CheckExport::Format::Json;
    else if (wanted == QLatin1String("csv"))
        line.format = CheckExport::Format::Csv;
    else if (wanted != QLatin1String("table"))
        return refusal(QStringLiteral("'%1' is no format: table, csv or json.").arg(wanted), check);
    if (parser.isSet(rate)) {
        bool isNumber = false;
        line.rate = parser.value(rate).toDouble(&isNumber);
        if (!isNumber || !(line.rate >= 0 && line.rate <= maxRate))
            return refusal(
                    QStringLiteral("'%1' is no rate: 0 to %2 requests a second, such as 0.5.")
                            .arg(parser.value(rate))
                            .arg(maxRate),
                    check);
    }
    line.deep = parser.isSet(deep);
    if (line.tracks.isEmpty() && line.inputFile.isEmpty() && !line.demo)
        return refusal(QStringLiteral("No track was named."), check);
    return line;
}

} // namespace prelisten
