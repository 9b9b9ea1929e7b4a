// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/ShareRef.h"
#include "core/track/TrackRef.h"

#include <QString>

class QMimeData;

namespace prelisten {

/// What the user has pasted or dropped: one reference, a text with several, or a file of them.
struct GivenReferences
{
    enum class Kind { One, Several, File };

    [[nodiscard]] static GivenReferences fromText(const QString &text);
    /// From dropped data. A local .csv, .tsv or .txt file takes precedence over the text.
    [[nodiscard]] static GivenReferences fromMimeData(const QMimeData &data);
    [[nodiscard]] static bool accepts(const QMimeData &data);

    /// True if the text names no track but may be an API key, alone or with its name in front.
    [[nodiscard]] bool mayBeKey() const;

    /// True if there is no track in the text at all, not even one with a mistake.
    [[nodiscard]] bool namesNothing() const;

    Kind kind = Kind::One;
    QString text;                       ///< for Kind::File the path of the file
    ParsedRef ref = RefError::Empty;    ///< of Kind::One
    bool isLink = false;                ///< names its track by a `prelisten:` link
    std::optional<ParsedShare> share{}; ///< of a text that names one instead
};

} // namespace prelisten
