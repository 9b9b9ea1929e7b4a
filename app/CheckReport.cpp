// SPDX-License-Identifier: MIT
#include "app/CheckReport.h"

#include "ui/words/MessageWords.h"
#include "ui/words/Words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace prelisten {

namespace {

using Outcome = Verdict::Outcome;

void writeOut(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

// For programs: these words do not change and are not translated.
QString outcomeToken(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Playable:
        return QStringLiteral("playable");
    case Outcome::NotAvailable:
        return QStringLiteral("not_available");
    case Outcome::KeyProblem:
        return QStringLiteral("key_problem");
    case Outcome::OrganizationProblem:
        return QStringLiteral("organization_problem");
    case Outcome::RateLimited:
        return QStringLiteral("rate_limited");
    case Outcome::Service:
        return QStringLiteral("service");
    case Outcome::Network:
        return QStringLiteral("network");
    case Outcome::BadReference:
        return QStringLiteral("bad_reference");
    }
    return {};
}

// For people, one glance.
QString outcomeWords(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Playable:
        return QStringLiteral("PLAYABLE");
    case Outcome::NotAvailable:
        return QStringLiteral("NOT AVAILABLE TO THIS KEY");
    case Outcome::KeyProblem:
        return QStringLiteral("KEY PROBLEM");
    case Outcome::OrganizationProblem:
        return QStringLiteral("ORGANIZATION PROBLEM");
    case Outcome::RateLimited:
        return QStringLiteral("RATE LIMITED");
    case Outcome::Service:
        return QStringLiteral("SERVICE");
    case Outcome::Network:
        return QStringLiteral("NETWORK");
    case Outcome::BadReference:
        return QStringLiteral("BAD REFERENCE");
    }
    return {};
}

QString sentenceOf(const Verdict &verdict)
{
    const Message message = MessageWords::verdict(verdict);
    QStringList parts = {
            message.headline, message.meaning, message.next, MessageWords::trace(verdict)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

// What was pasted may hold a key or a signature, so it is shown in part and only when nothing
// better names the row.
QString nameOf(const CheckRow &row)
{
    if (!row.ref.trackId.isEmpty())
        return row.ref.trackId;
    constexpr qsizetype harmless = 24;
    const QString text = row.reference.simplified();
    return text.size() > harmless ? text.left(harmless) + u'…' : text;
}

// RFC 4180, and inert in a spreadsheet: a cell that would be a formula begins with an apostrophe.
QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

} // namespace

void CheckReport::complain(const QString &sentence)
{
    std::fputs((sentence + u'\n').toLocal8Bit().constData(), stderr);
}

void CheckReport::add(const CheckRow &row)
{
    switch (row.verdict.outcome) {
    case Outcome::Playable:
        break;
    case Outcome::NotAvailable:
        m_notAvailable = true;
        break;
    case Outcome::KeyProblem:
    case Outcome::OrganizationProblem:
        m_keyOrOrganization = true;
        break;
    case Outcome::RateLimited:
    case Outcome::Service:
    case Outcome::Network:
        m_networkOrService = true;
        break;
    case Outcome::BadReference:
        m_badReference = true;
        break;
    }
    switch (m_format) {
    case CommandLine::Format::Table:
        addLine(row);
        break;
    case CommandLine::Format::Json:
        addJson(row);
        break;
    case CommandLine::Format::Csv:
        addCsv(row);
        break;
    }
    ++m_rows;
}

void CheckReport::addLine(const CheckRow &row)
{
    QString text = nameOf(row) + QStringLiteral("  ") + outcomeWords(row.verdict.outcome) + u'\n';
    const auto field = [&text](const QString &name, const QString &value) {
        text += QStringLiteral("    ") + QString(name + u':').leftJustified(14) + value + u'\n';
    };
    if (row.track) {
        field(QStringLiteral("Title"), row.track->title.value_or(row.track->id));
        field(QStringLiteral("Licence"), Words::licence(row.track->licence));
        field(QStringLiteral("Duration"), Words::duration(row.track->durationSeconds));
        field(QStringLiteral("Engine"), Words::orUnknown(row.track->engine));
        field(QStringLiteral("Mode"), Words::orUnknown(row.track->mode));
        field(QStringLiteral("Instrumental"), Words::yesNo(row.track->instrumental));
        field(QStringLiteral("Created"),
                row.track->createdAt ? Words::createdUtc(row.track->createdAt) : Words::unknown());
        field(QStringLiteral("Sources"), row.track->sources.join(QStringLiteral(", ")));
    } else {
        text += QStringLiteral("    ") + sentenceOf(row.verdict) + u'\n';
    }
    writeOut(text);
}

void CheckReport::addJson(const CheckRow &row)
{
    QJsonObject object{
            {QStringLiteral("track_id"), nameOf(row)},
            {QStringLiteral("organization_id"), row.ref.organization},
            {QStringLiteral("verdict"), outcomeToken(row.verdict.outcome)},
            {QStringLiteral("message"),
                    row.verdict.isPlayable() ? QString() : sentenceOf(row.verdict)},
            {QStringLiteral("http_status"), row.verdict.httpStatus},
            {QStringLiteral("code"), row.verdict.code},
            {QStringLiteral("trace_id"), row.verdict.traceId},
            {QStringLiteral("request_id"), row.verdict.requestId},
    };
    if (row.track) {
        const Track &track = *row.track;
        object.insert(QStringLiteral("http_status"), 200);
        object.insert(
                QStringLiteral("title"), track.title ? QJsonValue(*track.title) : QJsonValue());
        object.insert(QStringLiteral("licence_class"), track.licence.raw);
        object.insert(QStringLiteral("licence"), Words::licence(track.licence));
        object.insert(QStringLiteral("duration_seconds"),
                track.durationSeconds ? QJsonValue(*track.durationSeconds) : QJsonValue());
        object.insert(
                QStringLiteral("engine"), track.engine ? QJsonValue(*track.engine) : QJsonValue());
        object.insert(QStringLiteral("mode"), track.mode ? QJsonValue(*track.mode) : QJsonValue());
        object.insert(QStringLiteral("instrumental"),
                track.instrumental ? QJsonValue(*track.instrumental) : QJsonValue());
        object.insert(QStringLiteral("created_at"),
                track.createdAt ? QJsonValue(track.createdAt->toString(Qt::ISODate))
                                : QJsonValue());
        object.insert(QStringLiteral("sources"), QJsonValue::fromVariant(track.sources));
    }
    writeOut((m_rows == 0 ? QStringLiteral("[\n") : QStringLiteral(",\n")) +
             QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void CheckReport::addCsv(const CheckRow &row)
{
    if (m_rows == 0)
        writeOut(QStringLiteral("track_id,organization_id,verdict,http_status,code,trace_id,"
                                "request_id,title,licence_class,message\r\n"));
    const QStringList cells = {nameOf(row), row.ref.organization, outcomeToken(row.verdict.outcome),
            QString::number(row.track ? 200 : row.verdict.httpStatus), row.verdict.code,
            row.verdict.traceId, row.verdict.requestId,
            row.track ? row.track->title.value_or(QString()) : QString(),
            row.track ? row.track->licence.raw : QString(),
            row.verdict.isPlayable() ? QString() : sentenceOf(row.verdict)};
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(csvCell(cell));
    writeOut(quoted.join(u',') + QStringLiteral("\r\n"));
}

void CheckReport::finish()
{
    if (m_format == CommandLine::Format::Json)
        writeOut(m_rows == 0 ? QStringLiteral("[]\n") : QStringLiteral("\n]\n"));
}

ExitStatus CheckReport::status() const
{
    if (m_keyOrOrganization)
        return ExitStatus::KeyOrOrganization;
    if (m_networkOrService)
        return ExitStatus::NetworkOrService;
    if (m_notAvailable)
        return ExitStatus::SomeNotAvailable;
    return m_badReference ? ExitStatus::Usage : ExitStatus::AllPlayable;
}

} // namespace prelisten
