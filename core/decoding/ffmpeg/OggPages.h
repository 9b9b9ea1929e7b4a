// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/ByteSource.h"

#include <QtGlobal>

#include <optional>

namespace prelisten::av {

/// The header of an Ogg page. RFC 3533, 6.
struct OggPage
{
    quint32 serial = 0; ///< stream serial number; each link of a chained stream has its own
    qint64 byte = 0;    ///< where the page begins
    qint64 granule = 0; ///< granule position: where the audio completed in the page ends

    /// Reads the page at @p begin; nothing if there is none or its bytes cannot be read.
    [[nodiscard]] static std::optional<OggPage> at(ByteSource &bytes, qint64 begin);

    /// Reads the last page on which a packet ends.
    [[nodiscard]] static std::optional<OggPage> last(ByteSource &bytes);
};

} // namespace prelisten::av
