// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/LaneTask.h"
#include "core/formats/AudioKind.h"
#include "core/formats/AudioLength.h"

#include <QMetaEnum>
#include <QString>

namespace prelisten {

/// The name of an enumerator in the source code.
template <typename Enum>
[[nodiscard]] QString nameOf(Enum value)
{
    const char *name = QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value));
    return name ? QString::fromLatin1(name) : QString::number(static_cast<int>(value));
}

// For enumerations that the meta-object system does not know.
[[nodiscard]] QString nameOf(AudioKind kind);
[[nodiscard]] QString nameOf(AudioLength::Certainty certainty);
[[nodiscard]] QString nameOf(DecodeResult result);

} // namespace prelisten
