// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QCoreApplication>

namespace prelisten {

/// Writes the request for a share of a track to its creator, in the language of the window. Its
/// input contains no key and no link. Pure functions.
class ShareRequestWords
{
    Q_DECLARE_TR_FUNCTIONS(prelisten::ShareRequestWords)
public:
    /// Plain text, in lines. Says no more about the track than the answer proves.
    [[nodiscard]] static QString text(const CheckedTrack &checked);
};

} // namespace prelisten
