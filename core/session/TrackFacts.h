// SPDX-License-Identifier: MIT
#pragma once

#include "core/decoding/PcmLane.h"
#include "core/fetch/SpoolStatus.h"
#include "core/formats/AudioKind.h"
#include "core/formats/AudioLength.h"
#include "core/playback/PlaybackState.h"
#include "core/track/SignedLink.h"
#include "core/track/TrackRef.h"

#include <QList>

#include <optional>

namespace prelisten {

/// What is known of one source of the open track, without its link.
struct SourceFacts
{
    SourceName name;
    SpoolStatus download;
    std::optional<SpoolError> downloadError;
    std::optional<AudioKind> kind; ///< once its first bytes have been recognised
    PcmLane::State decoding = PcmLane::State::Waiting;
    std::optional<DecodeResult> decodingError;
    int sampleRate = 0; ///< of the decoded frames, in Hz; 0: not known yet
    AudioLength length; ///< at that rate
};

/// What is known of the open track, for diagnostics: the state, and no secrets.
struct TrackFacts
{
    TrackRef ref;
    PlaybackState state = PlaybackState::Empty;
    qint64 positionMs = 0;
    qint64 durationMs = 0; ///< 0: unknown
    SourceName listening;  ///< empty: the mix of the stems
    bool mixable = false;
    int renewals = 0; ///< how often the links were renewed
    QList<SourceFacts> sources;
};

} // namespace prelisten
