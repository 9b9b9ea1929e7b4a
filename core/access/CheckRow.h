// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/track/Track.h"
#include "core/track/TrackRef.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace prelisten {

/// One of the references somebody wants to have checked.
struct ReferenceRow
{
    QList<int> lines; ///< where it stands in what was read, from 1; several when it came twice
    QString shown;    ///< the track id; else what may be shown of the text: bounded, no secrets
    TrackRef ref;     ///< the organization may be empty: then the run's own
    std::optional<RefError> error; ///< it names no track

    friend bool operator==(const ReferenceRow &, const ReferenceRow &) = default;
};

/// What a deep check found about one source: whether its link really answers with audio.
struct CheckedSource
{
    SourceName source;
    Verdict verdict;               ///< Playable, or why not; about this source only
    std::optional<double> seconds; ///< its length as its container says it
    bool lengthDiffers = false;    ///< from what the service measured, clearly
};

/// What is known about one track. No link is in it, and none ever was.
struct CheckedTrack
{
    TrackRef ref; ///< with the organization it was asked for in
    Verdict verdict;
    std::optional<Track> track;
    QList<CheckedSource> sources; ///< of a deep check only
};

/// One reference and how far its check is.
struct CheckRow
{
    enum class State {
        Waiting,  ///< its turn has not come
        Asking,   ///< a request is on its way, or will be sent again
        Watching, ///< not there yet, asked again from time to time; the checked track is the latest
        Done,
    };

    ReferenceRow reference;
    State state = State::Waiting;
    CheckedTrack checked; ///< once Done; while Watching what was found last

    /// Which source, if any, spoils a track that can be opened; a deep check only.
    [[nodiscard]] bool hasBadSource() const
    {
        for (const CheckedSource &source : checked.sources) {
            if (!source.verdict.isPlayable())
                return true;
        }
        return false;
    }
};

/// How far a run is.
struct CheckProgress
{
    enum class Activity {
        Idle, ///< not begun, or stopped with rows left
        Running,
        Pausing, ///< the service's rate limit does not let the next request go yet
        Over,    ///< nothing is left
    };

    Activity activity = Activity::Idle;
    int done = 0;
    int total = 0;
    std::optional<std::chrono::milliseconds> left;  ///< an estimate; nothing: nobody knows yet
    std::optional<std::chrono::milliseconds> pause; ///< until the next request, while Pausing

    friend bool operator==(const CheckProgress &, const CheckProgress &) = default;
};

} // namespace prelisten
