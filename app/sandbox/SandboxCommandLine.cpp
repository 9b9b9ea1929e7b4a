// SPDX-License-Identifier: MIT
#include "app/sandbox/SandboxCommandLine.h"

#include "app/sandbox/faults/FaultSpec.h"
#include "core/Version.h"

#include <QCommandLineParser>

#include <limits>
#include <optional>
#include <utility>

namespace prelisten::sandbox {

namespace {

QCommandLineOption option(const char *name, const char *help, const char *value = "")
{
    return {QString::fromLatin1(name), QString::fromUtf8(help), QString::fromLatin1(value)};
}

QList<QCommandLineOption> allOptions()
{
    return {
            option("api-port", "Port of the API (default: any free one).", "PORT"),
            option("storage-port", "Port of the signed storage (default: any free one).", "PORT"),
            option("key", "The one good API key (default: a fixed sample key).", "KEY"),
            option("ttl", "Life of a signed link, 0 for ever (default: 10).", "SECONDS"),
            option("no-cut", "Let downloads under way outlive their link."),
            option("expired-status", "What storage answers to a dead link (default: 403).",
                    "STATUS"),
            option("rate", "Throttle of each storage connection.", "BYTES_PER_S"),
            option("bitrate-factor", "Throttle as a multiple of the source's mean bitrate.", "F"),
            option("latency", "Wait before the first byte of each answer.", "MS"),
            option("requests-per-minute", "429 beyond that many.", "N"),
            option("rate-window", "What --requests-per-minute takes for a minute (default: 60).",
                    "SECONDS"),
            option("tls", "Speak https, with a certificate made for the run."),
            option("tls-cert", "Speak https with this certificate (PEM).", "FILE"),
            option("tls-key", "The key of --tls-cert (PEM).", "FILE"),
            option("api-host", "Name of the API's host in addresses (default: 127.0.0.1).", "NAME"),
            option("storage-host", "The same for the storage.", "NAME"),
            option("seed", "Seed of whatever is random (default: 1).", "N"),
            option("track",
                    "Serve the track in this folder: track.json, master.*, stems. Repeatable.",
                    "DIR"),
            option("organization", "Organization of the tracks (default: org_demo).", "ID"),
            option("library", "Add that many made-up tracks that sound like the first one.", "N"),
            option("fault", "Something that goes wrong; see below. Repeatable.", "SPEC"),
            option("control",
                    "Take commands from stdin, one a line, and answer each with a line of JSON: "
                    "offline, online, kill-links, hide TRACK, show TRACK, unsave TRACK, "
                    "save TRACK, others TRACK, own TRACK, ttl SECONDS, fault SPEC, "
                    "clear-faults, share TOKEN ORG/TRACK[,TRACK...] [SECONDS [collection "
                    "[NAME]]], revoke-share TOKEN, remove-shared TOKEN, share-limit N, counts, "
                    "quit."),
            option("print-key", "Show the key in the first line of output."),
    };
}

/// Reads numeric options and keeps the first error message.
class Values
{
public:
    explicit Values(const QCommandLineParser &parser) : m_parser(parser) {}

    template <typename Number>
    void read(const char *name, double low, double high, Number &target, double factor = 1)
    {
        const QString option = QString::fromLatin1(name);
        if (!m_parser.isSet(option))
            return;
        bool good = false;
        const double value = m_parser.value(option).toDouble(&good);
        if (good && value >= low && value <= high)
            target = static_cast<Number>(value * factor);
        else if (m_problem.isEmpty())
            m_problem = u"--" % option % u" does not take \"" % m_parser.value(option) % u"\".";
    }

    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    const QCommandLineParser &m_parser;
    QString m_problem;
};

std::optional<QString> readOptions(const QCommandLineParser &parser, RunConfig &assignment)
{
    constexpr double many = std::numeric_limits<int>::max();
    Sandbox::Options &options = assignment.options;
    Values values(parser);
    values.read("api-port", 0, 65535, options.apiPort);
    values.read("storage-port", 0, 65535, options.storagePort);
    values.read("ttl", 0, many / 1000, options.ttlMs, 1000);
    values.read("expired-status", 400, 599, options.expiredStatus);
    values.read("rate", 0, many, options.bytesPerSecond);
    values.read("bitrate-factor", 0, 1e6, options.bitrateFactor);
    values.read("latency", 0, many, options.latencyMs);
    values.read("requests-per-minute", 0, many, options.requestsPerMinute);
    values.read("rate-window", 0.001, many / 1000, options.rateWindowMs, 1000);
    values.read("seed", 0, std::numeric_limits<quint32>::max(), options.seed);
    values.read("library", 0, 1'000'000, assignment.libraryTracks);
    if (!values.problem().isEmpty())
        return values.problem();

    if (parser.isSet(QStringLiteral("key")))
        options.key = parser.value(QStringLiteral("key")).toUtf8();
    if (parser.isSet(QStringLiteral("api-host")))
        options.apiHost = parser.value(QStringLiteral("api-host")).toUtf8();
    if (parser.isSet(QStringLiteral("storage-host")))
        options.storageHost = parser.value(QStringLiteral("storage-host")).toUtf8();
    options.cutAtExpiry = !parser.isSet(QStringLiteral("no-cut"));
    options.tlsCertificateFile = parser.value(QStringLiteral("tls-cert"));
    options.tlsKeyFile = parser.value(QStringLiteral("tls-key"));
    options.tls = parser.isSet(QStringLiteral("tls")) || !options.tlsCertificateFile.isEmpty() ||
                  !options.tlsKeyFile.isEmpty();
    return std::nullopt;
}

} // namespace

Result<RunConfig, EarlyExit> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
            QStringLiteral("The sample service: the music API with signed, short-lived storage "
                           "links, on this machine only.\n"
                           "The first line of output is a JSON object that says where it is."));
    parser.addOptions(allOptions());
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return EarlyExit{2, QString(parser.errorText() % u'\n')};
    if (parser.isSet(help))
        return EarlyExit{0, QString(parser.helpText() % u'\n' % faultSpecHelp())};
    if (parser.isSet(version))
        return EarlyExit{0, QStringLiteral("prelisten-sandbox " PRELISTEN_VERSION "\n")};
    if (!parser.positionalArguments().isEmpty())
        return EarlyExit{2,
                QString(u"Unknown argument: " % parser.positionalArguments().constFirst() % u'\n')};

    RunConfig assignment;
    if (const std::optional<QString> problem = readOptions(parser, assignment))
        return EarlyExit{2, QString(*problem % u'\n')};
    assignment.organization = parser.isSet(QStringLiteral("organization"))
                                      ? parser.value(QStringLiteral("organization"))
                                      : QStringLiteral("org_demo");
    assignment.trackFolders = parser.values(QStringLiteral("track"));
    assignment.control = parser.isSet(QStringLiteral("control"));
    assignment.printKey = parser.isSet(QStringLiteral("print-key"));
    const QStringList specs = parser.values(QStringLiteral("fault"));
    for (const QString &spec : specs) {
        const auto fault = parseFaultSpec(spec);
        if (!fault)
            return EarlyExit{2, QString(fault.error() % u'\n')};
        assignment.faults.append(*fault);
    }
    return assignment;
}

} // namespace prelisten::sandbox
