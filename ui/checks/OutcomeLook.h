// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

namespace prelisten {

/// The icon and tone of an outcome. Each outcome has its own icon; colour is never the only cue.
struct OutcomeLook
{
    enum class Tone { Quiet, Good, Warning, Problem };

    Glyph glyph = Glyph::Wait;
    Tone tone = Tone::Quiet;

    [[nodiscard]] static OutcomeLook of(Verdict::Outcome outcome);
    [[nodiscard]] static OutcomeLook of(const CheckRow &row);
    [[nodiscard]] static OutcomeLook of(const CheckedTrack &checked);

    [[nodiscard]] QColor colour(const Theme &theme) const;
};

} // namespace prelisten
