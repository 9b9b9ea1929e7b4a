// SPDX-License-Identifier: MIT
#include "app/checklist/CheckJson.h"

#include "core/track/PlainText.h"

#include <QJsonArray>
#include <QMetaEnum>

#include <array>
#include <cmath>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 512;
constexpr qsizetype mostSources = 65; // the master and the maximum number of stems

constexpr std::array refErrors{RefError::Empty, RefError::TooLong, RefError::NoTrackId,
        RefError::BadTrackId, RefError::BadOrganization, RefError::SeveralTracks, RefError::BadLink,
        RefError::SecretInLink, RefError::BadShare, RefError::ForeignShare};

QString textIn(const QJsonObject &object, QLatin1StringView name)
{
    return tidied(object.value(name).toString(), longestText);
}

std::optional<QString> optionalTextIn(const QJsonObject &object, QLatin1StringView name)
{
    return object.contains(name) ? std::optional(textIn(object, name)) : std::nullopt;
}

/// Absent unless it is a truth value: what is odd is no permission.
std::optional<bool> flagIn(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

template <typename Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

/// False if the value of @p name is no enumerator of Enum.
template <typename Enum>
bool read(const QJsonObject &object, QLatin1StringView name, Enum &value)
{
    bool known = false;
    const QByteArray key = object.value(name).toString().toLatin1();
    const int number = QMetaEnum::fromType<Enum>().keyToValue(key.constData(), &known);
    if (known)
        value = static_cast<Enum>(number);
    return known;
}

void put(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QJsonObject toJson(const NetworkFault &fault)
{
    QJsonObject object{{u"kind"_s, nameOf(fault.kind)}, {u"tls"_s, nameOf(fault.tls)},
            {u"party"_s, nameOf(fault.party)}};
    put(object, "host"_L1, fault.host);
    put(object, "proxy"_L1, fault.proxy);
    return object;
}

/// nullopt if this version does not understand it; the verdict holds without it.
std::optional<NetworkFault> faultFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    NetworkFault fault;
    if (!read(object, "kind"_L1, fault.kind) || !read(object, "tls"_L1, fault.tls) ||
            !read(object, "party"_L1, fault.party))
        return {};
    fault.host = textIn(object, "host"_L1);
    fault.proxy = textIn(object, "proxy"_L1);
    return fault;
}

QJsonObject toJson(const Verdict &verdict)
{
    QJsonObject object{{u"outcome"_s, nameOf(verdict.outcome)},
            {u"reason"_s, nameOf(verdict.reason)}, {u"control"_s, nameOf(verdict.control)},
            {u"status"_s, verdict.httpStatus}, {u"keyOrigin"_s, nameOf(verdict.key.origin)}};
    put(object, "code"_L1, verdict.code);
    put(object, "message"_L1, verdict.message);
    put(object, "traceId"_L1, verdict.traceId);
    put(object, "requestId"_L1, verdict.requestId);
    put(object, "apiVersion"_L1, verdict.apiVersion);
    put(object, "organization"_L1, verdict.organization);
    put(object, "source"_L1, verdict.source);
    put(object, "keyHint"_L1, verdict.key.hint);
    if (verdict.inferred)
        object.insert("inferred"_L1, true);
    if (verdict.processingMs)
        object.insert("processingMs"_L1, *verdict.processingMs);
    if (verdict.when.isValid())
        object.insert("when"_L1, verdict.when.toUTC().toString(Qt::ISODateWithMs));
    if (verdict.network)
        object.insert("network"_L1, toJson(*verdict.network));
    return object;
}

std::optional<Verdict> verdictFromJson(const QJsonObject &object)
{
    Verdict::Outcome outcome{};
    if (!read(object, "outcome"_L1, outcome))
        return {};
    Verdict verdict(outcome);
    if (!read(object, "reason"_L1, verdict.reason) ||
            !read(object, "control"_L1, verdict.control) ||
            !read(object, "keyOrigin"_L1, verdict.key.origin))
        return {};
    verdict.httpStatus = object.value("status"_L1).toInt();
    verdict.code = textIn(object, "code"_L1);
    verdict.message = textIn(object, "message"_L1);
    verdict.traceId = textIn(object, "traceId"_L1);
    verdict.requestId = textIn(object, "requestId"_L1);
    verdict.apiVersion = textIn(object, "apiVersion"_L1);
    verdict.organization = textIn(object, "organization"_L1);
    verdict.source = textIn(object, "source"_L1);
    verdict.key.hint = textIn(object, "keyHint"_L1);
    verdict.inferred = object.value("inferred"_L1).toBool();
    if (object.contains("processingMs"_L1))
        verdict.processingMs = object.value("processingMs"_L1).toInt();
    verdict.when = QDateTime::fromString(textIn(object, "when"_L1), Qt::ISODateWithMs);
    verdict.network = faultFromJson(object.value("network"_L1));
    return verdict;
}

QJsonObject toJson(const Track &track)
{
    QJsonObject object{{u"id"_s, track.id}};
    put(object, "licence"_L1, track.licence.toStored());
    if (track.terms.commercialUse)
        object.insert("commercialUse"_L1, *track.terms.commercialUse);
    if (track.terms.requiresAttribution)
        object.insert("requiresAttribution"_L1, *track.terms.requiresAttribution);
    if (track.terms.version)
        object.insert("licenceVersion"_L1, *track.terms.version);
    if (track.title)
        object.insert("title"_L1, *track.title);
    if (track.engine)
        object.insert("engine"_L1, *track.engine);
    if (track.mode)
        object.insert("mode"_L1, *track.mode);
    if (track.durationSeconds)
        object.insert("duration"_L1, *track.durationSeconds);
    if (track.instrumental)
        object.insert("instrumental"_L1, *track.instrumental);
    if (track.createdAt)
        object.insert("created"_L1, track.createdAt->toUTC().toString(Qt::ISODateWithMs));
    object.insert("sources"_L1, QJsonArray::fromStringList(track.sources));
    return object;
}

Track trackFromJson(const QJsonObject &object)
{
    Track track;
    track.id = textIn(object, "id"_L1);
    track.title = optionalTextIn(object, "title"_L1);
    track.engine = optionalTextIn(object, "engine"_L1);
    track.mode = optionalTextIn(object, "mode"_L1);
    track.licence = LicenceClass::fromApi(optionalTextIn(object, "licence"_L1));
    track.terms = {flagIn(object, "commercialUse"_L1), flagIn(object, "requiresAttribution"_L1),
            optionalTextIn(object, "licenceVersion"_L1)};
    if (const double seconds = object.value("duration"_L1).toDouble();
            std::isfinite(seconds) && seconds > 0)
        track.durationSeconds = seconds;
    track.instrumental = flagIn(object, "instrumental"_L1);
    const auto created = QDateTime::fromString(textIn(object, "created"_L1), Qt::ISODateWithMs);
    if (created.isValid())
        track.createdAt = created;
    const QJsonArray sources = object.value("sources"_L1).toArray();
    for (qsizetype i = 0; i < std::min(sources.size(), mostSources); ++i)
        track.sources.append(tidied(sources.at(i).toString(), longestText));
    return track;
}

QJsonObject toJson(const CheckedCollection &collection)
{
    return {{u"name"_s, collection.name}, {u"tracks"_s, collection.tracks},
            {u"playable"_s, collection.playable}};
}

QJsonObject toJson(const CheckedSource &source)
{
    QJsonObject object{{u"name"_s, source.source}, {u"verdict"_s, toJson(source.verdict)},
            {u"differs"_s, source.lengthDiffers}};
    if (source.seconds)
        object.insert("seconds"_L1, *source.seconds);
    return object;
}

/// The result of the row of @p reference; nullopt if there is none, or this version does not
/// understand it.
std::optional<CheckedTrack> checkedFromJson(
        const QJsonObject &object, const ReferenceRow &reference)
{
    const auto verdict = verdictFromJson(object.value("verdict"_L1).toObject());
    if (!verdict)
        return {};
    CheckedTrack checked{reference.ref, *verdict, {}, {}};
    if (reference.isShare)
        checked.shareHint = reference.shown;
    if (const QString askedIn = textIn(object, "askedIn"_L1); isOrganizationId(askedIn))
        checked.ref.organization = askedIn;
    if (const QJsonValue track = object.value("track"_L1); track.isObject())
        checked.track = trackFromJson(track.toObject());
    if (reference.isShare && checked.track && isTrackId(checked.track->id))
        checked.ref.trackId = checked.track->id;
    if (const QJsonValue value = object.value("collection"_L1); value.isObject()) {
        const QJsonObject collection = value.toObject();
        checked.collection = {textIn(collection, "name"_L1), collection.value("tracks"_L1).toInt(),
                collection.value("playable"_L1).toInt()};
    }
    const QJsonArray sources = object.value("sources"_L1).toArray();
    for (qsizetype i = 0; i < std::min(sources.size(), mostSources); ++i) {
        const QJsonObject each = sources.at(i).toObject();
        const auto own = verdictFromJson(each.value("verdict"_L1).toObject());
        if (!own)
            return {};
        CheckedSource source{textIn(each, "name"_L1), *own, {}, each.value("differs"_L1).toBool()};
        if (each.value("seconds"_L1).isDouble())
            source.seconds = each.value("seconds"_L1).toDouble();
        checked.sources.append(source);
    }
    return checked;
}

bool readReference(const QJsonObject &object, ReferenceRow &reference)
{
    const QJsonArray lines = object.value("lines"_L1).toArray();
    for (const auto line : lines)
        reference.lines.append(line.toInt());
    reference.shown = textIn(object, "shown"_L1);
    reference.ref = {textIn(object, "organization"_L1), textIn(object, "id"_L1)};
    if (object.contains("problem"_L1)) {
        const int problem = object.value("problem"_L1).toInt(-1);
        if (problem < 0 || problem >= int(refErrors.size()))
            return false;
        reference.error = refErrors.at(static_cast<size_t>(problem));
        reference.ref = {};
        return true;
    }
    reference.isShare = object.value("share"_L1).toBool();
    if (reference.isShare) {
        reference.ref = {};
        return reference.shown.startsWith(sharePrefix);
    }
    return isTrackId(reference.ref.trackId) &&
           (reference.ref.organization.isEmpty() || isOrganizationId(reference.ref.organization));
}

/// The result of a share that was not checked before its token was forgotten.
CheckedTrack forgottenShare(const ReferenceRow &reference)
{
    using Outcome = Verdict::Outcome;
    CheckedTrack checked{
            {}, Verdict(Outcome::BadReference, Verdict::Reason::ReferenceShareForgotten), {}, {}};
    checked.shareHint = reference.shown;
    return checked;
}

} // namespace

QJsonObject toJson(const CheckRow &row)
{
    const ReferenceRow &reference = row.reference;
    QJsonArray lines;
    for (const int line : reference.lines)
        lines.append(line);
    QJsonObject object{{u"lines"_s, lines}};
    put(object, "shown"_L1, reference.shown);
    put(object, "organization"_L1, reference.ref.organization);
    put(object, "id"_L1, reference.ref.trackId);
    if (reference.isShare)
        object.insert("share"_L1, true);
    if (reference.error) {
        const auto *error = std::find(refErrors.begin(), refErrors.end(), *reference.error);
        object.insert("problem"_L1, int(error - refErrors.begin()));
    }
    const CheckedTrack *known = row.known();
    if (!known)
        return object;
    object.insert("askedIn"_L1, known->ref.organization);
    object.insert("verdict"_L1, toJson(known->verdict));
    if (known->track)
        object.insert("track"_L1, toJson(*known->track));
    if (known->collection)
        object.insert("collection"_L1, toJson(*known->collection));
    QJsonArray sources;
    for (const CheckedSource &source : known->sources)
        sources.append(toJson(source));
    if (!sources.isEmpty())
        object.insert("sources"_L1, sources);
    return object;
}

std::optional<CheckRow> checkRowFromJson(const QJsonObject &object)
{
    CheckRow row;
    if (!readReference(object, row.reference))
        return {};
    row.checked = checkedFromJson(object, row.reference);
    if (row.reference.isShare && !row.checked)
        row.checked = forgottenShare(row.reference);
    if (row.checked)
        row.state = CheckRow::State::Done;
    return row;
}

} // namespace prelisten
