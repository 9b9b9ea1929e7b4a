// SPDX-License-Identifier: MIT
#include "ui/window/GivenReferences.h"

#include "core/api/KeyFlaw.h"
#include "core/track/TrackLink.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace prelisten {

namespace {

// Path of the first local .csv, .tsv or .txt file among the dropped URLs; empty if there is none.
QString listFile(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        const QString suffix = QFileInfo(url.path()).suffix().toLower();
        const bool table = suffix == QLatin1String("csv") || suffix == QLatin1String("tsv");
        if (url.isLocalFile() && (table || suffix == QLatin1String("txt")))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

// Text without any reference is no list: opening it shows an error message, which is more useful
// than an empty list.
GivenReferences GivenReferences::fromText(const QString &text)
{
    const std::optional<ParsedShare> share = parseShare(text);
    const ParsedRef ref = parseTrackOrShare(text);
    const bool inLines = text.trimmed().contains(u'\n');
    const bool several = !ref && (share ? inLines && ref.error() == RefError::SeveralTracks
                                        : ref.error() == RefError::SeveralTracks ||
                                                         text.count(QLatin1String("mtrack_")) > 1);
    return {several ? Kind::Several : Kind::One, text, ref, holdsTrackLink(text), share};
}

GivenReferences GivenReferences::fromMimeData(const QMimeData &data)
{
    if (const QString file = listFile(data); !file.isEmpty())
        return {Kind::File, file, RefError::Empty, false};
    return fromText(data.text());
}

bool GivenReferences::mayBeKey() const
{
    if (kind != Kind::One || share || ref || ref.error() != RefError::NoTrackId)
        return false;
    const std::optional<KeyFlaw> flaw = keyFlawOf(text);
    const bool isAddress = text.contains(QLatin1String("://"));
    return (!flaw && !isAddress) || flaw == KeyFlaw::NameInFront;
}

bool GivenReferences::namesNothing() const
{
    return kind == Kind::One && !share && !ref &&
           (ref.error() == RefError::Empty || ref.error() == RefError::NoTrackId);
}

bool GivenReferences::accepts(const QMimeData &data)
{
    return data.hasText() || !listFile(data).isEmpty();
}

} // namespace prelisten
