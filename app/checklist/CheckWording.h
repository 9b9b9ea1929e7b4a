// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QString>

namespace prelisten {

/// The words and tokens for a row in exports and on the command line. Pure functions.
///
/// Tokens are for programs: they never change and are not translated.
class CheckWording
{
public:
    /// Who reads the advice: it names what the reader can do.
    enum class Reader {
        Window,   ///< exports from the window
        Terminal, ///< the output of the command line
    };

    /// `playable`, `not_available` …; `not_checked` for a row that has no verdict yet.
    [[nodiscard]] static QString verdictToken(const CheckRow &row);
    [[nodiscard]] static QString token(Verdict::Outcome outcome);
    /// `works`, `not_found`, `unclear`, `decided`; empty if the control call was not made.
    [[nodiscard]] static QString token(Verdict::Control control);
    /// What the control call proves, in one sentence; empty if it was not made.
    [[nodiscard]] static QString words(Verdict::Control control);
    /// The outcome in capitals, for readers.
    [[nodiscard]] static QString words(Verdict::Outcome outcome);
    /// The same of a row, which may have none yet, or be a track without a master.
    [[nodiscard]] static QString heading(const CheckRow &row);

    /// The track id, also of a share that was resolved; else the part of the reference that may be
    /// shown.
    [[nodiscard]] static QString name(const CheckRow &row);
    [[nodiscard]] static QString organization(const CheckRow &row);
    /// `true`, `false`, or empty if it was not given.
    [[nodiscard]] static QString flag(const std::optional<bool> &given);
    /// `resolvable`, `not_resolvable`, or `unknown` if the service did not say; empty for a row
    /// that names no share.
    [[nodiscard]] static QString sharedToken(const CheckRow &row);
    /// 0: no answer.
    [[nodiscard]] static int httpStatus(const CheckedTrack &checked);
    /// Why the track is not playable, what that means and what to do about it; that it has no
    /// master. Empty if all of it is playable.
    [[nodiscard]] static QString message(const CheckedTrack &checked, Reader reader);
    /// The first characters of the key and its origin; never the key.
    [[nodiscard]] static QString key(const CheckedTrack &checked);
    /// ISO 8601 in UTC; empty if unknown.
    [[nodiscard]] static QString checkedAt(const CheckedTrack &checked);
    /// The result of a deep check in one cell: `master: playable 119.4 s; drums: service`.
    [[nodiscard]] static QString deep(const CheckedTrack &checked);

    /// The sentences about one verdict.
    [[nodiscard]] static QString sentences(const Verdict &verdict, Reader reader);
};

} // namespace prelisten
