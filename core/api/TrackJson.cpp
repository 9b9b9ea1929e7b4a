// SPDX-License-Identifier: MIT
#include "core/api/TrackJson.h"

#include "core/api/TrackJsonReader.h"
#include "core/track/TrackRef.h"

#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace prelisten {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxTitle = 512;
constexpr qsizetype maxText = 4096;
constexpr qsizetype maxStemName = 128;
constexpr qsizetype maxLink = 4096;
constexpr double maxSeconds = 24 * 60 * 60;

std::optional<QString> textOf(const std::optional<QString> &raw, qsizetype limit)
{
    if (!raw) {
        return std::nullopt;
    }
    QString text = tidied(*raw, limit);
    return text.isEmpty() ? std::nullopt : std::optional(std::move(text));
}

std::optional<double> durationOf(const std::optional<double> &raw)
{
    const bool sane = raw && std::isfinite(*raw) && *raw > 0 && *raw <= maxSeconds;
    return sane ? raw : std::nullopt;
}

/// Parses ISO 8601 with or without seconds, fraction and offset. A time without an offset is UTC,
/// as the service means it.
std::optional<QDateTime> timeOf(const std::optional<QString> &raw)
{
    static const QRegularExpression form(
            uR"(\A(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)([Zz]|[+-]\d{2}(?::?\d{2})?)?\z)"_s);
    const QRegularExpressionMatch match = form.match(raw.value_or(QString()));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    // Qt would take a missing offset for local time.
    const QString offset = match.capturedLength(3) == 0 ? u"Z"_s : match.captured(3).toUpper();
    const QDateTime time = QDateTime::fromString(
            match.captured(1) + u'T' + match.captured(2) + offset, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

bool isGiven(const std::optional<QString> &rawLink)
{
    return rawLink && !rawLink->trimmed().isEmpty();
}

/// A text that is no usable link becomes an empty one, which UrlGate refuses: it was given, so the
/// source is not one without a link.
SignedLink linkOf(const QString &raw)
{
    return raw.size() > maxLink ? SignedLink() : SignedLink(QUrl(raw));
}

/// A name that no other source has. Depends only on the body, so that a renewal gives the same
/// names.
SourceName stemName(const QString &raw, qsizetype number, const QSet<SourceName> &taken)
{
    QString base = tidied(raw, maxStemName);
    if (base.isEmpty()) {
        base = "stem "_L1 + QString::number(number);
    } else if (base.compare(masterSource(), Qt::CaseInsensitive) == 0) {
        base = u"master stem"_s;
    }
    QString name = base;
    for (int copy = 2; taken.contains(name); ++copy) {
        name = base + u' ' + QString::number(copy);
    }
    return name;
}

/// The track without its sources. @p raw has an id.
Track factsOf(const RawTrack &raw)
{
    Track track;
    track.id = *raw.id;
    track.title = textOf(raw.title, maxTitle);
    track.engine = textOf(raw.engine, maxText);
    track.mode = textOf(raw.mode, maxText);
    track.durationSeconds = durationOf(raw.durationSeconds);
    track.instrumental = raw.instrumental;
    track.licence = LicenceClass::fromApi(raw.licence);
    track.terms = {raw.commercialUse, raw.requiresAttribution, textOf(raw.licenceVersion, maxText)};
    // The service contradicts itself: what forbids counts.
    if (track.licence.kind == LicenceClass::Kind::CommercialCleared &&
            track.terms.commercialUse == false)
        track.licence = LicenceClass::fromApi(QStringLiteral("unclear"));
    track.createdAt = timeOf(raw.createdAt);
    return track;
}

FetchedTrack trackOf(const RawTrack &raw)
{
    FetchedTrack fetched{factsOf(raw), {}};
    Track &track = fetched.track;
    QSet<SourceName> taken;
    const auto addSource = [&](const SourceName &name, const std::optional<QString> &rawLink) {
        taken.insert(name);
        track.sources.append(name);
        if (isGiven(rawLink)) {
            fetched.links.insert(name, linkOf(*rawLink));
        }
    };
    if (isGiven(raw.playbackUrl)) {
        addSource(masterSource(), raw.playbackUrl);
    }
    for (qsizetype i = 0; i < raw.stems.size(); ++i) {
        addSource(stemName(raw.stems[i].name, i + 1, taken), raw.stems[i].link);
    }
    return fetched;
}

bool isTrack(const RawTrack &raw)
{
    return raw.id && isTrackId(*raw.id);
}

/// The track of a share, which gives the master only.
FetchedTrack sharedTrackOf(RawTrack raw, const ShareFacts &facts)
{
    raw.stems.clear();
    FetchedTrack fetched = trackOf(raw);
    fetched.track.share = facts;
    return fetched;
}

SharedCollection collectionOf(const RawShare &raw, const ShareFacts &facts)
{
    SharedCollection collection;
    collection.name = textOf(raw.collectionName, maxTitle).value_or(QString());
    collection.description = textOf(raw.collectionDescription, maxText).value_or(QString());
    collection.leftOut = raw.entries;
    QSet<QString> known;
    for (const RawTrack &track : raw.tracks) {
        if (!isTrack(track))
            continue;
        --collection.leftOut;
        if (known.contains(*track.id))
            continue;
        known.insert(*track.id);
        collection.tracks.append(sharedTrackOf(track, facts));
    }
    return collection;
}

} // namespace

Result<FetchedTrack, BodyError> parseTrack(const QByteArray &body, const QString &expectedId)
{
    const std::optional<RawTrack> raw = readTrackJson(body);
    if (!raw) {
        return BodyError::NotJson;
    }
    if (!raw->id) {
        return BodyError::NotATrack;
    }
    if (*raw->id != expectedId) {
        return BodyError::WrongTrack;
    }
    if (raw->stems.size() > maxStems) {
        return BodyError::TooManyStems;
    }
    return trackOf(*raw);
}

Result<SharedContent, ApiError> parseShared(const QByteArray &body)
{
    ApiError error;
    error.kind = ApiError::Kind::BadReply;
    const std::optional<RawShare> raw = readShareJson(body, maxSharedTracks + 1);
    if (!raw) {
        return error;
    }
    error.message = textOf(raw->message, maxTitle).value_or(QString());
    if (raw->available == false) {
        error.kind = ApiError::Kind::ShareRemoved;
        return error;
    }
    const ShareFacts facts{timeOf(raw->expiresAt), raw->kind == u"collection"_s};
    if (raw->kind == u"track"_s && raw->track && isTrack(*raw->track)) {
        return SharedContent(sharedTrackOf(*raw->track, facts));
    }
    if (raw->kind != u"collection"_s || !raw->isList) {
        return error;
    }
    if (raw->entries > maxSharedTracks) {
        error.kind = ApiError::Kind::TooLarge;
        return error;
    }
    return SharedContent(collectionOf(*raw, facts));
}

Result<TrackPage, BodyError> parseTrackPage(const QByteArray &body, int limit)
{
    const std::optional<RawPage> raw = readPageJson(body, limit);
    if (!raw) {
        return BodyError::NotJson;
    }
    if (!raw->isList) {
        return BodyError::NotAList;
    }
    TrackPage page;
    page.items = raw->items;
    // The service reports its own page limit if that is lower; a higher one is ignored.
    const double said = raw->limit.value_or(limit);
    page.isLast = page.items < (said >= 1 && said <= limit ? said : limit);
    for (const RawTrack &track : raw->tracks) {
        if (isTrack(track)) {
            page.tracks.append(factsOf(track));
        }
    }
    return page;
}

} // namespace prelisten
