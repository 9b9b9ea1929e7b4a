// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"

#include <QtGlobal>

#include <optional>

namespace prelisten::av {

/// What the header of an Ogg page says. RFC 3533, 6.
struct OggPage
{
    quint32 serial = 0; ///< of the stream; another one in each link of a chain
    qint64 byte = 0;    ///< where it begins
    qint64 granule = 0; ///< the place where the sound in it ends

    /// The one at @p begin; nothing if there is none, or if its bytes do not come.
    [[nodiscard]] static std::optional<OggPage> at(ByteSource &bytes, qint64 begin);

    /// The last one in which a piece of sound ends.
    [[nodiscard]] static std::optional<OggPage> last(ByteSource &bytes);
};

} // namespace prelisten::av
