// SPDX-License-Identifier: MIT
#include "ui/words/TicketWords.h"

#include "ui/words/AccessWords.h"
#include "ui/words/VerdictWords.h"
#include "ui/words/Words.h"

#include <QDateTime>

namespace prelisten {

namespace {

QString localTime(const QDateTime &when)
{
    const QDateTime local = when.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace

QStringList TicketWords::points(const QString &caption, const QStringList &sentences)
{
    QStringList lines{Words::field(caption, QString()).trimmed()};
    for (const QString &sentence : sentences)
        lines << QStringLiteral("- ") + sentence;
    return lines;
}

QString TicketWords::text(const CheckedTrack &checked, const AppVersions &versions)
{
    const Verdict &verdict = checked.verdict;
    const QString notGiven = tr("not given");
    QStringList lines;
    const auto field = [&](const QString &caption, const QString &value) {
        lines << Words::field(caption, value.isEmpty() ? notGiven : value);
    };
    const QString organization = checked.organization();

    field(tr("Verdict"), AccessWords::found(checked));
    lines << VerdictWords::outcome(verdict).headline;
    lines << points(tr("Proven"), AccessWords::proven(checked));
    lines << points(tr("Not proven"), AccessWords::notProven(checked));
    lines << QString();
    field(tr("Track id"), checked.ref.trackId);
    field(tr("Title"), checked.title());
    field(tr("Licence"), checked.track ? Words::licence(checked.track->licence) : QString());
    if (checked.track)
        field(tr("Terms"), Words::licenceTerms(checked.track->terms));
    if (checked.isOfShare())
        field(tr("Share"), checked.shareHint);
    field(tr("Organization"), organization);
    field(tr("Whose access"), AccessWords::access(checked));
    if (!verdict.source.isEmpty())
        field(tr("Source"), verdict.source);
    if (verdict.network) {
        field(tr("Host"), verdict.network->host);
        field(tr("Proxy"), verdict.network->proxy);
    }
    if (checked.sources.isEmpty()) {
        field(tr("Deep check"), tr("not made"));
    } else {
        QStringList sources;
        for (const CheckedSource &source : checked.sources)
            sources << Words::field(source.source, AccessWords::source(source));
        lines << points(tr("Deep check"), sources);
    }
    lines << QString();
    field(tr("Time (UTC)"),
            verdict.when.isValid() ? verdict.when.toUTC().toString(Qt::ISODate) : QString());
    field(tr("Local time"), verdict.when.isValid() ? localTime(verdict.when) : QString());
    field(tr("Status"), verdict.httpStatus > 0 ? QString::number(verdict.httpStatus) : QString());
    field(tr("Code"), verdict.code);
    field(tr("The service says"), verdict.message);
    field(tr("Trace id"), verdict.traceId);
    field(tr("Request id"), verdict.requestId);
    field(tr("Processing time"),
            verdict.processingMs ? tr("%1 ms").arg(*verdict.processingMs) : QString());
    field(tr("Service version"), verdict.apiVersion);
    lines << QString();
    field(tr("Prelisten"), versions.app);
    field(tr("Qt"), versions.qt);
    field(tr("Media backend"), versions.backend);
    return lines.join(u'\n');
}

} // namespace prelisten
