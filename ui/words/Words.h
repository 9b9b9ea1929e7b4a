// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"
#include "core/playback/PlaybackState.h"
#include "core/track/LicenceClass.h"
#include "core/track/LicenceTerms.h"
#include "core/track/SignedLink.h"

#include <QCoreApplication>
#include <QDateTime>

#include <optional>

namespace prelisten {

/// The words for values that the window shows. Pure functions. Some of the words are part of the
/// product's contract and change only with it.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::Words)
public:
    /// The licence in words; never a permission if the service's value is unknown.
    [[nodiscard]] static QString licence(const LicenceClass &licence);
    /// The same, short enough for a row of a list; also never a permission if the value is unknown.
    [[nodiscard]] static QString licenceShort(const LicenceClass &licence);
    /// What the service says beside the class, as sentences; empty where it says nothing. What is
    /// absent is not mentioned, and commercial use only where it is excluded: what is allowed is
    /// what the class says.
    [[nodiscard]] static QString licenceTerms(const LicenceTerms &terms);
    /// One sentence on what the licence allows and what it leaves open.
    [[nodiscard]] static QString licenceMeaning(LicenceClass::Kind kind);

    [[nodiscard]] static QString state(PlaybackState state);
    /// Why the machine does not go to sleep by itself.
    [[nodiscard]] static QString staysAwake();
    [[nodiscard]] static QString sourceState(const SourceState &state);

    /// `m:ss.t`, or `h:mm:ss.t` from one hour. Rounds down, so that no time is shown before it is
    /// reached.
    [[nodiscard]] static QString time(qint64 milliseconds);
    /// The same without the tenths.
    [[nodiscard]] static QString shortTime(qint64 milliseconds);
    [[nodiscard]] static QString duration(const std::optional<double> &seconds);
    [[nodiscard]] static QString yesNo(const std::optional<bool> &value);
    /// In the local time zone.
    [[nodiscard]] static QString created(const std::optional<QDateTime> &utc);
    /// The same time in UTC, for the tooltip; empty if unknown.
    [[nodiscard]] static QString createdUtc(const std::optional<QDateTime> &utc);
    [[nodiscard]] static QString orUnknown(const std::optional<QString> &text);
    [[nodiscard]] static QString unknown();
    /// `Caption: value`, punctuated as in the user's language.
    [[nodiscard]] static QString field(const QString &caption, const QString &value);

    /// The source's name for display: first letter upper-case, `_` and `-` replaced by spaces.
    [[nodiscard]] static QString displayName(const SourceName &source);

    /// The text about renewed links; empty if none was renewed.
    [[nodiscard]] static QString renewals(int count, bool uninterrupted);

    /// The key's origin in one or two words.
    [[nodiscard]] static QString keyOrigin(KeyInUse::Origin origin);
    /// The key in use and its origin, or why there is none, and any keychain problem, in sentences.
    [[nodiscard]] static QString keyStatus(const KeyInUse &key);
    /// The key as a phrase for a sentence: `the key oak_live_a1b2…`, `the key from the
    /// environment`.
    [[nodiscard]] static QString keyInSentence(const KeyInUse &key);
    /// The key's first characters with an ellipsis; empty without a key.
    [[nodiscard]] static QString keyHint(const KeyInUse &key);
};

} // namespace prelisten
