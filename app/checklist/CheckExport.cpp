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
using Reader = CheckWording::Reader;

constexpr int durationDigits = 9;

QStringList columnNames()
{
    return {u"track_id"_s, u"organization_id"_s, u"verdict"_s, u"http_status"_s, u"code"_s,
            u"trace_id"_s, u"request_id"_s, u"title"_s, u"licence_class"_s, u"message"_s,
            // Columns added later, at the end, so that the order of the others stays:
            u"lines"_s, u"licence"_s, u"duration_seconds"_s, u"control"_s, u"processing_ms"_s,
            u"checked_at"_s, u"key"_s, u"deep"_s, u"inferred"_s, u"network_fault"_s, u"host"_s,
            u"proxy"_s, u"shared"_s, u"commercial_use"_s, u"requires_attribution"_s,
            u"licence_version"_s, u"collection_tracks"_s, u"collection_playable"_s};
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

/// The columns from `http_status` to `message`. @p known is null for a row that has no result.
QStringList answerCells(const CheckedTrack *known, Reader reader)
{
    if (!known)
        return {u"0"_s, {}, {}, {}, {}, {}, {}};
    const Verdict &verdict = known->verdict;
    return {QString::number(CheckWording::httpStatus(*known)), verdict.code, verdict.traceId,
            verdict.requestId, known->title(), known->track ? known->track->licence.raw : QString(),
            CheckWording::message(*known, reader)};
}

/// The columns from `licence` to `inferred`.
QStringList laterCells(const CheckedTrack *known)
{
    if (!known)
        return {{}, {}, {}, {}, {}, {}, {}, u"false"_s, {}, {}, {}};
    const Verdict &verdict = known->verdict;
    const std::optional<Track> &track = known->track;
    return {track ? Words::licence(track->licence) : QString(),
            track && track->durationSeconds
                    ? QString::number(*track->durationSeconds, 'g', durationDigits)
                    : QString(),
            CheckWording::token(verdict.control),
            verdict.processingMs ? QString::number(*verdict.processingMs) : QString(),
            CheckWording::checkedAt(*known), CheckWording::key(*known), CheckWording::deep(*known),
            verdict.inferred ? u"true"_s : u"false"_s, networkFaultOf(verdict), hostOf(verdict),
            proxyOf(verdict)};
}

/// The columns after `shared`. What the service did not say stays empty: it is not a no.
QStringList termsCells(const CheckedTrack *known)
{
    if (!known || !known->track)
        return {{}, {}, {}};
    const LicenceTerms &terms = known->track->terms;
    return {CheckWording::flag(terms.commercialUse), CheckWording::flag(terms.requiresAttribution),
            terms.version.value_or(QString())};
}

QString csv(const CheckRow &row, Reader reader)
{
    const CheckedTrack *known = row.known();
    QStringList cells{CheckWording::name(row), CheckWording::organization(row),
            CheckWording::verdictToken(row)};
    cells += answerCells(known, reader);
    cells += numbers(row.reference.lines);
    cells += laterCells(known);
    cells += CheckWording::sharedToken(row);
    cells += termsCells(known);
    const bool isCollection = known && known->collection;
    cells += isCollection ? QString::number(known->collection->tracks) : QString();
    cells += isCollection ? QString::number(known->collection->playable) : QString();
    return csvRecord(cells);
}

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray deepJson(const CheckedTrack &checked, Reader reader)
{
    QJsonArray sources;
    for (const CheckedSource &source : checked.sources) {
        sources.append(QJsonObject{
                {u"source"_s, source.source},
                {u"verdict"_s, CheckWording::token(source.verdict.outcome)},
                {u"http_status"_s, source.verdict.httpStatus},
                {u"message"_s, source.isBad() ? CheckWording::sentences(source.verdict, reader)
                                              : QString()},
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
    object.insert(u"commercial_use"_s, orNull(track.terms.commercialUse));
    object.insert(u"requires_attribution"_s, orNull(track.terms.requiresAttribution));
    object.insert(u"licence_version"_s, orNull(track.terms.version));
    object.insert(u"duration_seconds"_s, orNull(track.durationSeconds));
    object.insert(u"engine"_s, orNull(track.engine));
    object.insert(u"mode"_s, orNull(track.mode));
    object.insert(u"instrumental"_s, orNull(track.instrumental));
    object.insert(u"created_at"_s,
            track.createdAt ? QJsonValue(track.createdAt->toString(Qt::ISODate)) : QJsonValue());
    object.insert(u"sources"_s, QJsonArray::fromStringList(track.sources));
}

void insertResult(QJsonObject &object, const CheckedTrack &checked, Reader reader)
{
    const Verdict &verdict = checked.verdict;
    object.insert(u"message"_s, CheckWording::message(checked, reader));
    object.insert(u"http_status"_s, CheckWording::httpStatus(checked));
    object.insert(u"code"_s, verdict.code);
    object.insert(u"trace_id"_s, verdict.traceId);
    object.insert(u"request_id"_s, verdict.requestId);
    object.insert(u"control"_s, CheckWording::token(verdict.control));
    object.insert(u"processing_ms"_s, orNull(verdict.processingMs));
    object.insert(u"checked_at"_s, CheckWording::checkedAt(checked));
    object.insert(u"key"_s, CheckWording::key(checked));
    object.insert(u"inferred"_s, verdict.inferred);
    object.insert(u"network_fault"_s, networkFaultOf(verdict));
    object.insert(u"host"_s, hostOf(verdict));
    object.insert(u"proxy"_s, proxyOf(verdict));
    if (checked.track)
        insertTrack(object, *checked.track);
    if (checked.collection)
        object.insert(u"collection"_s, QJsonObject{{u"name"_s, checked.collection->name},
                                               {u"tracks"_s, checked.collection->tracks},
                                               {u"playable"_s, checked.collection->playable}});
    if (!checked.sources.isEmpty())
        object.insert(u"deep"_s, deepJson(checked, reader));
}

QString json(const CheckRow &row, Reader reader)
{
    QJsonArray lines;
    for (const int line : row.reference.lines)
        lines.append(line);
    // What a row has before it is checked; programs may rely on these fields.
    QJsonObject object{
            {u"track_id"_s, CheckWording::name(row)},
            {u"organization_id"_s, CheckWording::organization(row)},
            {u"verdict"_s, CheckWording::verdictToken(row)},
            {u"message"_s, QString()},
            {u"http_status"_s, 0},
            {u"code"_s, QString()},
            {u"trace_id"_s, QString()},
            {u"request_id"_s, QString()},
            {u"lines"_s, lines},
            {u"control"_s, QString()},
            {u"processing_ms"_s, QJsonValue()},
            {u"checked_at"_s, QString()},
            {u"key"_s, QString()},
            {u"inferred"_s, false},
            {u"network_fault"_s, QString()},
            {u"host"_s, QString()},
            {u"proxy"_s, QString()},
            {u"shared"_s, CheckWording::sharedToken(row)},
    };
    if (const CheckedTrack *known = row.known())
        insertResult(object, *known, reader);
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

void addResult(Fields &fields, const CheckedTrack &checked, Reader reader)
{
    if (const std::optional<Track> &track = checked.track) {
        fields.add(u"Title"_s, track->title.value_or(track->id));
        fields.add(u"Licence"_s, Words::licence(track->licence));
        fields.add(u"Terms"_s, Words::licenceTerms(track->terms));
        fields.add(u"Duration"_s, Words::duration(track->durationSeconds));
        fields.add(u"Engine"_s, Words::orUnknown(track->engine));
        fields.add(u"Mode"_s, Words::orUnknown(track->mode));
        fields.add(u"Instrumental"_s, Words::yesNo(track->instrumental));
        fields.add(u"Created"_s,
                track->createdAt ? Words::createdUtc(track->createdAt) : Words::unknown());
        fields.add(u"Sources"_s, track->sources.join(u", "_s));
    }
    if (checked.collection)
        fields.add(u"Collection"_s, checked.collection->name);
    fields.addSentence(CheckWording::message(checked, reader));
    fields.addSentence(CheckWording::words(checked.verdict.control));
    if (checked.verdict.inferred)
        fields.addSentence(u"Not asked for this track: it follows from the answer to another."_s);
    fields.add(u"Deep check"_s, CheckWording::deep(checked));
}

QString block(const CheckRow &row, Reader reader)
{
    Fields fields;
    const CheckedTrack *known = row.known();
    if (known)
        addResult(fields, *known, reader);
    fields.add(u"Shared"_s, CheckWording::sharedToken(row));
    fields.add(u"Organization"_s, CheckWording::organization(row));
    if (known)
        fields.add(u"Key"_s, CheckWording::key(*known));
    fields.add(
            row.reference.lines.size() > 1 ? u"Lines"_s : u"Line"_s, numbers(row.reference.lines));
    return CheckWording::name(row) + u"  "_s + CheckWording::heading(row) + u'\n' + fields.text();
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
        return block(row, m_reader);
    case Format::Csv:
        return csv(row, m_reader);
    case Format::Json:
        return (isFirst ? u"\n"_s : u",\n"_s) + json(row, m_reader);
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
