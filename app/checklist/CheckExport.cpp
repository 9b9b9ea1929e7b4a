// SPDX-License-Identifier: MIT
#include "app/checklist/CheckExport.h"

#include "app/checklist/CheckWording.h"
#include "app/checklist/CsvCell.h"
#include "app/checklist/NetworkToken.h"
#include "ui/words/Words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

constexpr int durationDigits = 9;

QStringList columnNames()
{
    return {u"track_id"_s, u"organization_id"_s, u"verdict"_s, u"http_status"_s, u"code"_s,
            u"trace_id"_s, u"request_id"_s, u"title"_s, u"licence_class"_s, u"message"_s,
            // Columns added later, at the end, so that the order of the others stays:
            u"lines"_s, u"licence"_s, u"duration_seconds"_s, u"control"_s, u"processing_ms"_s,
            u"checked_at"_s, u"key"_s, u"deep"_s, u"inferred"_s, u"network_fault"_s, u"host"_s,
            u"proxy"_s};
}

QString numbers(const QList<int> &lines)
{
    QStringList parts;
    for (const int line : lines)
        parts.append(QString::number(line));
    return parts.join(u' ');
}

QString networkFaultOf(const Verdict &verdict)
{
    return verdict.network ? networkToken(*verdict.network) : QString();
}

QString hostOf(const Verdict &verdict)
{
    return verdict.network ? verdict.network->host : QString();
}

QString proxyOf(const Verdict &verdict)
{
    return verdict.network ? verdict.network->proxy : QString();
}

QString csv(const CheckRow &row)
{
    const Verdict &verdict = row.checked.verdict;
    const std::optional<Track> &track = row.checked.track;
    return csvRecord({CheckWording::name(row), CheckWording::organization(row),
            CheckWording::verdictToken(row), QString::number(CheckWording::httpStatus(row)),
            verdict.code, verdict.traceId, verdict.requestId, row.checked.title(),
            track ? track->licence.raw : QString(), CheckWording::message(row),
            numbers(row.reference.lines), track ? Words::licence(track->licence) : QString(),
            track && track->durationSeconds
                    ? QString::number(*track->durationSeconds, 'g', durationDigits)
                    : QString(),
            CheckWording::token(verdict.control),
            verdict.processingMs ? QString::number(*verdict.processingMs) : QString(),
            CheckWording::checkedAt(row), CheckWording::key(row), CheckWording::deep(row),
            verdict.inferred ? u"true"_s : u"false"_s, networkFaultOf(verdict), hostOf(verdict),
            proxyOf(verdict)});
}

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray deepJson(const CheckRow &row)
{
    QJsonArray sources;
    for (const CheckedSource &source : row.checked.sources) {
        sources.append(QJsonObject{
                {u"source"_s, source.source},
                {u"verdict"_s, CheckWording::token(source.verdict.outcome)},
                {u"http_status"_s, source.verdict.httpStatus},
                {u"message"_s, source.verdict.isPlayable()
                                       ? QString()
                                       : CheckWording::sentences(source.verdict)},
                {u"network_fault"_s, networkFaultOf(source.verdict)},
                {u"host"_s, hostOf(source.verdict)},
                {u"proxy"_s, proxyOf(source.verdict)},
                {u"duration_seconds"_s, orNull(source.seconds)},
                {u"length_differs"_s, source.lengthDiffers},
        });
    }
    return sources;
}

void insertTrack(QJsonObject &object, const Track &track)
{
    object.insert(u"title"_s, orNull(track.title));
    object.insert(u"licence_class"_s, track.licence.raw);
    object.insert(u"licence"_s, Words::licence(track.licence));
    object.insert(u"duration_seconds"_s, orNull(track.durationSeconds));
    object.insert(u"engine"_s, orNull(track.engine));
    object.insert(u"mode"_s, orNull(track.mode));
    object.insert(u"instrumental"_s, orNull(track.instrumental));
    object.insert(u"created_at"_s,
            track.createdAt ? QJsonValue(track.createdAt->toString(Qt::ISODate)) : QJsonValue());
    object.insert(u"sources"_s, QJsonArray::fromStringList(track.sources));
}

QString json(const CheckRow &row)
{
    const Verdict &verdict = row.checked.verdict;
    QJsonArray lines;
    for (const int line : row.reference.lines)
        lines.append(line);
    QJsonObject object{
            {u"track_id"_s, CheckWording::name(row)},
            {u"organization_id"_s, CheckWording::organization(row)},
            {u"verdict"_s, CheckWording::verdictToken(row)},
            {u"message"_s, CheckWording::message(row)},
            {u"http_status"_s, CheckWording::httpStatus(row)},
            {u"code"_s, verdict.code},
            {u"trace_id"_s, verdict.traceId},
            {u"request_id"_s, verdict.requestId},
            {u"lines"_s, lines},
            {u"control"_s, CheckWording::token(verdict.control)},
            {u"processing_ms"_s, orNull(verdict.processingMs)},
            {u"checked_at"_s, CheckWording::checkedAt(row)},
            {u"key"_s, CheckWording::key(row)},
            {u"inferred"_s, verdict.inferred},
            {u"network_fault"_s, networkFaultOf(verdict)},
            {u"host"_s, hostOf(verdict)},
            {u"proxy"_s, proxyOf(verdict)},
    };
    if (row.checked.track)
        insertTrack(object, *row.checked.track);
    if (!row.checked.sources.isEmpty())
        object.insert(u"deep"_s, deepJson(row));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Builds the indented lines below the headline of a row in the table format.
class Fields
{
public:
    void add(const QString &name, const QString &value)
    {
        constexpr int width = 14;
        if (!value.isEmpty())
            m_text += u"    "_s + QString(name + u':').leftJustified(width) + value + u'\n';
    }
    void addSentence(const QString &sentence)
    {
        if (!sentence.isEmpty())
            m_text += u"    "_s + sentence + u'\n';
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

QString block(const CheckRow &row)
{
    Fields fields;
    if (const std::optional<Track> &track = row.checked.track) {
        fields.add(u"Title"_s, track->title.value_or(track->id));
        fields.add(u"Licence"_s, Words::licence(track->licence));
        fields.add(u"Duration"_s, Words::duration(track->durationSeconds));
        fields.add(u"Engine"_s, Words::orUnknown(track->engine));
        fields.add(u"Mode"_s, Words::orUnknown(track->mode));
        fields.add(u"Instrumental"_s, Words::yesNo(track->instrumental));
        fields.add(u"Created"_s,
                track->createdAt ? Words::createdUtc(track->createdAt) : Words::unknown());
        fields.add(u"Sources"_s, track->sources.join(u", "_s));
    }
    fields.addSentence(CheckWording::message(row));
    fields.addSentence(CheckWording::words(row.checked.verdict.control));
    if (row.checked.verdict.inferred)
        fields.addSentence(u"Not asked for this track: it follows from the answer to another."_s);
    fields.add(u"Deep check"_s, CheckWording::deep(row));
    fields.add(u"Organization"_s, CheckWording::organization(row));
    fields.add(u"Key"_s, CheckWording::key(row));
    fields.add(
            row.reference.lines.size() > 1 ? u"Lines"_s : u"Line"_s, numbers(row.reference.lines));
    const QString outcome = CheckWording::isChecked(row)
                                    ? CheckWording::words(row.checked.verdict.outcome)
                                    : u"NOT CHECKED"_s;
    return CheckWording::name(row) + u"  "_s + outcome + u'\n' + fields.text();
}

} // namespace

QString CheckExport::begin() const
{
    switch (m_format) {
    case Format::Table:
        break;
    case Format::Csv:
        return csvRecord(columnNames());
    case Format::Json:
        return u"["_s;
    }
    return {};
}

QString CheckExport::row(const CheckRow &row)
{
    const bool isFirst = std::exchange(m_isFirst, false);
    switch (m_format) {
    case Format::Table:
        return block(row);
    case Format::Csv:
        return csv(row);
    case Format::Json:
        return (isFirst ? u"\n"_s : u",\n"_s) + json(row);
    }
    return {};
}

QString CheckExport::end() const
{
    if (m_format != Format::Json)
        return {};
    return m_isFirst ? u"]\n"_s : u"\n]\n"_s;
}

} // namespace prelisten
