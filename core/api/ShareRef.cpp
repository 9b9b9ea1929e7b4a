// SPDX-License-Identifier: MIT
#include "core/api/ShareRef.h"

#include "core/track/RefFinder.h"
#include "core/track/TrackLink.h"

#include <QRegularExpression>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maxText = 65536;

const QRegularExpression &tokens()
{
    static const QRegularExpression pattern(
            u"(?<![\\w-])shr_[A-Za-z0-9_-]*"_s, QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// True if @p next may follow a token: it is neither a part of a longer word nor an ellipsis.
bool mayFollow(QStringView rest)
{
    if (rest.isEmpty() || rest.front().isSpace())
        return true;
    if (rest.front() == u'.')
        return rest.size() == 1 || rest[1].isSpace();
    return u"/?#&,;:!)]}>\"'`\\|»“”’"_s.contains(rest.front());
}

/// The text in front of a token, back to what separates words.
QString leadOf(QStringView before)
{
    static const QString separators = u"\"'`<>()[]{}«»“”„‘’=,;"_s;
    qsizetype from = before.size();
    while (from > 0 && !before[from - 1].isSpace() && !separators.contains(before[from - 1]))
        --from;
    return before.mid(from).toString();
}

/// The address in front of the path of a share; empty if @p lead is no address.
QString baseOf(QString lead)
{
    if (!lead.contains(u'/') || sharePath.endsWith(lead))
        return {};
    if (!lead.contains("://"_L1))
        lead.prepend("https://"_L1);
    // Another path is kept whole: it is not the address of any service.
    return lead.endsWith(sharePath) ? lead.chopped(sharePath.size()) : lead;
}

} // namespace

std::optional<ParsedShare> parseShare(const QString &text)
{
    if (text.size() > maxText || !text.contains(sharePrefix) || text.contains(trackPrefix) ||
            holdsTrackLink(text))
        return {};
    std::optional<ShareRef> found;
    auto each = tokens().globalMatch(text);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        const auto token = ShareToken::fromText(match.capturedView());
        if (!token || !mayFollow(QStringView(text).mid(match.capturedEnd())))
            return ParsedShare(RefError::BadShare);
        const ShareRef share{*token, baseOf(leadOf(QStringView(text).left(match.capturedStart())))};
        if (found && !(*found == share))
            return ParsedShare(RefError::SeveralTracks);
        found = share;
    }
    return found ? std::optional(ParsedShare(*found)) : std::nullopt;
}

QString withHiddenTokens(const QString &text)
{
    QString shown;
    qsizetype from = 0;
    auto each = tokens().globalMatch(text);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        const auto token = ShareToken::fromText(match.capturedView());
        shown += QStringView(text).mid(from, match.capturedStart() - from);
        const bool isHint = QStringView(text).mid(match.capturedEnd()).startsWith(u'…');
        shown += token && !isHint ? token->hint() : match.captured();
        from = match.capturedEnd();
    }
    return shown + QStringView(text).mid(from);
}

ParsedRef parseTrackOrShare(const QString &text, const QString &organization)
{
    const std::optional<ParsedShare> share = parseShare(text);
    return share && !*share ? ParsedRef(share->error()) : parseTrackRef(text, organization);
}

} // namespace prelisten
