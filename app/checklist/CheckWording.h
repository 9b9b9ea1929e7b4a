// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QString>

namespace prelisten {

/// What is said of a row wherever it is written down. Pure functions.
///
/// Tokens are for programs: they do not change and are not translated.
class CheckWording
{
public:
    /// `playable`, `not_available` …; `not_checked` for a row that has no verdict yet.
    [[nodiscard]] static QString verdictToken(const CheckRow &row);
    [[nodiscard]] static QString token(Verdict::Outcome outcome);
    /// `works`, `not_found`, `unclear`, `decided`; empty when the call was not made.
    [[nodiscard]] static QString token(Verdict::Control control);
    /// What the control call proves, in one sentence; empty when it was not made.
    [[nodiscard]] static QString words(Verdict::Control control);
    /// For people, one glance.
    [[nodiscard]] static QString words(Verdict::Outcome outcome);

    /// Whether the row has a verdict, be it that of a watch that goes on.
    [[nodiscard]] static bool isChecked(const CheckRow &row);
    /// The track id; else what may be shown of the reference.
    [[nodiscard]] static QString name(const CheckRow &row);
    [[nodiscard]] static QString organization(const CheckRow &row);
    /// 0: there was no answer.
    [[nodiscard]] static int httpStatus(const CheckRow &row);
    /// Why not, what that means and what to do about it. Empty when all of it can be played.
    [[nodiscard]] static QString message(const CheckRow &row);
    /// The first characters of the key and where it comes from; never the key.
    [[nodiscard]] static QString key(const CheckRow &row);
    /// ISO 8601 in UTC; empty when it is not known.
    [[nodiscard]] static QString checkedAt(const CheckRow &row);
    /// Of a deep check, in one cell: `master: playable 119.4 s; drums: service`.
    [[nodiscard]] static QString deep(const CheckRow &row);

    /// The sentences of one verdict.
    [[nodiscard]] static QString sentences(const Verdict &verdict);
};

} // namespace prelisten
