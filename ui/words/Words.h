// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"
#include "core/playback/PlaybackState.h"
#include "core/track/LicenceClass.h"
#include "core/track/SignedLink.h"

#include <QCoreApplication>
#include <QDateTime>

#include <optional>

namespace prelisten {

/// How the window names values. Pure functions; some of their words are relied on from outside and
/// change only with the contract.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::Words)
public:
    /// The licence in words; never permission when the service's word is not known.
    [[nodiscard]] static QString licence(const LicenceClass &licence);
    /// The same as short as a row of a list wants it; still never permission when it is not known.
    [[nodiscard]] static QString licenceShort(const LicenceClass &licence);
    /// One sentence: what the licence allows, and what it does not say.
    [[nodiscard]] static QString licenceMeaning(LicenceClass::Kind kind);

    [[nodiscard]] static QString state(PlaybackState state);
    [[nodiscard]] static QString sourceState(const SourceState &state);

    /// `m:ss.t`, or `h:mm:ss.t` from one hour; rounds down, so that a time is never shown before it
    /// is reached.
    [[nodiscard]] static QString time(qint64 milliseconds);
    /// The same without the tenths.
    [[nodiscard]] static QString shortTime(qint64 milliseconds);
    [[nodiscard]] static QString duration(const std::optional<double> &seconds);
    [[nodiscard]] static QString yesNo(const std::optional<bool> &value);
    /// In the local time zone.
    [[nodiscard]] static QString created(const std::optional<QDateTime> &utc);
    /// The same moment in UTC, for the tooltip; empty when it is not known.
    [[nodiscard]] static QString createdUtc(const std::optional<QDateTime> &utc);
    [[nodiscard]] static QString orUnknown(const std::optional<QString> &text);
    [[nodiscard]] static QString unknown();
    /// `Caption: value`, as the language writes it.
    [[nodiscard]] static QString field(const QString &caption, const QString &value);

    /// A source's name as people write it: first letter capital, `_` and `-` as spaces.
    [[nodiscard]] static QString displayName(const SourceName &source);

    /// The quiet line about links; empty when none was renewed.
    [[nodiscard]] static QString renewals(int count, bool uninterrupted);

    /// Where the key comes from, in one word or two.
    [[nodiscard]] static QString keyOrigin(KeyInUse::Origin origin);
    /// The whole truth about the key, in sentences.
    [[nodiscard]] static QString keyStatus(const KeyInUse &key);
    /// The key inside a sentence: `the key oak_live_a1b2…`, `the key from the environment`.
    [[nodiscard]] static QString keyInSentence(const KeyInUse &key);
    /// A hint with an ellipsis; empty when there is no hint.
    [[nodiscard]] static QString keyHint(const KeyInUse &key);
};

} // namespace prelisten
