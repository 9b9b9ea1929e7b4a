// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/TrackRef.h"

#include <QVariant>

namespace prelisten::tests {

/// The reference in an argument that a QSignalSpy has recorded. QVariant::value() needs a default
/// constructor, which a result does not have.
[[nodiscard]] inline const ParsedRef &parsedRef(const QVariant &argument)
{
    return *static_cast<const ParsedRef *>(argument.constData());
}

} // namespace prelisten::tests
