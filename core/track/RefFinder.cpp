// SPDX-License-Identifier: MIT
#include "core/track/RefFinder.h"

#include "core/track/TrackLink.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

/// The context of an id, which decides where the id ends.
enum class Place {
    Alone,   ///< on its own, or after its organization: the id is all there is
    ApiPath, ///< after `/tracks/`: the id is the whole path segment
    File,    ///< in a file name of the storage: the id ends at the first `_` or `.`
};

/// True for white space and the quotes and brackets that are put around references.
bool isSeparator(QChar c)
{
    return c.isSpace() || u"\"'`<>“”„‘’‚«»‹›"_s.contains(c);
}

/// True if @p rest is only punctuation that ends a sentence or closes brackets.
bool isClosing(QStringView rest)
{
    return rest.size() <= 2 && rest.count(u'.') <= 1 &&
           std::all_of(
                   rest.begin(), rest.end(), [](QChar c) { return u".,;:!?)]}"_s.contains(c); });
}

bool hasDotSegment(const QString &path)
{
    static const QRegularExpression dots(uR"((?:^|[/\\])\.{1,2}(?:[/\\]|$))"_s);
    return path.contains(dots);
}

bool isAudioFileEnding(QStringView rest)
{
    static constexpr std::array endings{".mp3"_L1, ".wav"_L1, ".flac"_L1, ".m4a"_L1, ".aac"_L1,
            ".ogg"_L1, ".opus"_L1, ".aif"_L1, ".aiff"_L1};
    return std::any_of(endings.begin(), endings.end(), [rest](QLatin1StringView ending) {
        return rest.startsWith(ending, Qt::CaseInsensitive) && isClosing(rest.mid(ending.size()));
    });
}

QString decodedOnce(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

bool mayFollow(QStringView rest, Place place)
{
    if (rest.isEmpty() || isClosing(rest)) {
        return true;
    }
    switch (place) {
    case Place::Alone:
        return rest == u"/" || u",;)]}&|"_s.contains(rest.front());
    case Place::ApiPath:
        return rest.front() == u'/';
    case Place::File:
        return rest.front() == u'.' || rest.front() == u'/';
    }
    return false;
}

/// @p word without the brackets it begins with.
QStringView withoutOpening(QStringView word)
{
    while (!word.isEmpty() && u"([{"_s.contains(word.front())) {
        word = word.mid(1);
    }
    return word;
}

/// The organization in `org/`, perhaps after an opening bracket.
QString ownerOf(QStringView lead)
{
    return withoutOpening(lead.chopped(1)).toString();
}

} // namespace

void RefFinder::scan(const QString &text)
{
    qsizetype from = 0;
    while (from < text.size() && !m_error) {
        qsizetype end = from;
        while (end < text.size() && !isSeparator(text[end])) {
            ++end;
        }
        scanToken(text.mid(from, end - from));
        from = end + 1;
    }
}

Result<TrackRef, RefError> RefFinder::result() const
{
    if (m_error) {
        return *m_error;
    }
    if (!m_found) {
        return RefError::NoTrackId;
    }
    return *m_found;
}

void RefFinder::scanToken(QString token)
{
    if (const QStringView word = withoutOpening(token); isTrackLink(word)) {
        takeLink(word.toString());
        return;
    }
    if (!token.contains(trackPrefix) && !token.contains(u'%')) {
        return; // most tokens name no track
    }
    token.replace("\\/"_L1, "/"_L1); // JSON may escape slashes
    const bool encodedWhole =
            !token.contains("://"_L1) && token.contains("%3A%2F%2F"_L1, Qt::CaseInsensitive);
    if (encodedWhole) {
        token = decodedOnce(token);
    }

    const qsizetype scheme = token.indexOf("://"_L1);
    const bool isUrl = scheme >= 0;
    if (isUrl) { // user info and host never name a track
        static const QRegularExpression afterHost(u"[/?#]"_s);
        const qsizetype path = token.indexOf(afterHost, scheme + 3);
        token = path < 0 ? QString() : token.mid(path);
    }
    static const QRegularExpression queryStart(u"[?#]"_s);
    const QString path = token.section(queryStart, 0, 0);
    const bool decode = !encodedWhole && (isUrl || path.contains(u'/') ||
                                                 path.contains("%2F"_L1, Qt::CaseInsensitive));
    if (scanPath(decode ? decodedOnce(path) : path, isUrl)) {
        return;
    }
    static const QRegularExpression queryParts(u"[?#&=]"_s);
    const QStringList parts = token.mid(path.size()).split(queryParts, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        scanPath(encodedWhole ? part : decodedOnce(part), false);
    }
}

/// True if @p path contains a track id, valid or not.
bool RefFinder::scanPath(const QString &path, bool isUrl)
{
    bool any = false;
    static const QRegularExpression slashes(uR"([/\\])"_s);
    const qsizetype firstSlash = path.indexOf(slashes);
    const bool climbs = path.contains(trackPrefix) && hasDotSegment(path);
    qsizetype at = 0;
    while (!m_error && (at = path.indexOf(trackPrefix, at)) >= 0) {
        const qsizetype start = at;
        at += trackPrefix.size();
        if (start > 0 && isIdCharacter(path[start - 1])) {
            continue; // part of another word
        }
        any = true;
        if (climbs || (start > 0 && path[start - 1].unicode() > 0x7f)) {
            m_error = RefError::BadTrackId;
            break;
        }
        at = takeId(path, start, isUrl, firstSlash);
    }
    return any;
}

/// Reads the id at @p start. Returns where to continue the search.
qsizetype RefFinder::takeId(const QString &path, qsizetype start, bool isUrl, qsizetype firstSlash)
{
    qsizetype end = start;
    while (end < path.size() && isIdCharacter(path[end])) {
        ++end;
    }
    const QStringView rest = QStringView(path).mid(end);
    const QStringView lead = QStringView(path).left(start);

    QString organization;
    Place place = isUrl || isAudioFileEnding(rest) ? Place::File : Place::Alone;
    if (lead.endsWith("/tracks/"_L1) || lead == "tracks/"_L1) {
        place = Place::ApiPath;
        organization = organizationInApiPath(lead);
    } else if (place == Place::Alone && firstSlash >= 0 && firstSlash < start) {
        const bool isPair = firstSlash == start - 1 && path[firstSlash] == u'/';
        const QString owner = isPair ? ownerOf(lead) : QString();
        const bool isHost = owner.contains(u'.') || owner.contains(u':');
        place = isPair && !isHost ? Place::Alone : Place::File;
        if (place == Place::Alone) {
            organization = owner;
        }
    }

    if (place == Place::File) {
        const qsizetype stemMark = path.indexOf(u'_', start + trackPrefix.size());
        if (stemMark >= 0 && stemMark < end) {
            setFound(path.mid(start, stemMark - start), organization);
            return end;
        }
    }
    if (!mayFollow(rest, place)) {
        m_error = RefError::BadTrackId;
        return end;
    }
    setFound(path.mid(start, end - start), organization);
    return end;
}

void RefFinder::takeLink(const QString &link)
{
    const ParsedRef ref = parseTrackLink(link);
    if (ref) {
        setFound(ref->trackId, ref->organization);
    } else {
        m_error = ref.error();
    }
}

/// The organization in `…/music/{org}/tracks/`. Without `music`, a segment counts only if it begins
/// with `org_` or is empty, which is an error.
QString RefFinder::organizationInApiPath(QStringView lead)
{
    QStringView before = lead.chopped(qMin(lead.size(), qsizetype(8))); // "/tracks/"
    const qsizetype slash = before.lastIndexOf(u'/');
    const QStringView segment = before.mid(slash + 1);
    before = before.left(qMax(slash, qsizetype(0)));
    const bool behindMusic = slash >= 0 && (before.endsWith("/music"_L1) || before == "music"_L1);
    const bool isGap = slash >= 0 && segment.isEmpty();
    if (!behindMusic && !isGap && !segment.startsWith(organizationPrefix)) {
        return {};
    }
    if (!isOrganizationId(segment.toString())) {
        m_error = RefError::BadOrganization;
    }
    return segment.toString();
}

void RefFinder::setFound(const QString &id, const QString &organization)
{
    if (m_error) {
        return;
    }
    if (!isTrackId(id)) {
        m_error = RefError::BadTrackId;
    } else if (!organization.isEmpty() && !isOrganizationId(organization)) {
        m_error = RefError::BadOrganization;
    } else if (!m_found) {
        m_found = TrackRef{organization, id};
    } else if (m_found->trackId != id ||
               (!organization.isEmpty() && !m_found->organization.isEmpty() &&
                       m_found->organization != organization)) {
        m_error = RefError::SeveralTracks;
    } else if (m_found->organization.isEmpty()) {
        m_found->organization = organization;
    }
}

} // namespace prelisten
