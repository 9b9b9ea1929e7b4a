// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/track/Track.h"
#include "core/track/TrackRef.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <chrono>
#include <optional>

namespace prelisten {

/// One reference from a list of tracks to check.
struct ReferenceRow
{
    QList<int> lines; ///< line numbers in the input, from 1; several if it occurs repeatedly
    QString shown;    ///< the track id; for a bad reference its text, shortened, no secrets
    TrackRef ref;     ///< an empty organization stands for the run's own
    std::optional<RefError> error; ///< why it names no track, if so

    friend bool operator==(const ReferenceRow &, const ReferenceRow &) = default;
};

/// The result of a deep check of one source: whether its link really delivers audio.
struct CheckedSource
{
    SourceName source;
    Verdict verdict;               ///< Playable, or why not; about this source only
    std::optional<double> seconds; ///< its length according to its container
    bool lengthDiffers = false;    ///< clearly, from what the service measured
};

/// The result of checking one track. Never contains a link.
struct CheckedTrack
{
    TrackRef ref; ///< with the organization it was requested in
    Verdict verdict;
    std::optional<Track> track;
    QList<CheckedSource> sources; ///< only after a deep check

    /// How many sources are not playable.
    [[nodiscard]] int badSources() const
    {
        return static_cast<int>(std::count_if(sources.begin(), sources.end(),
                [](const CheckedSource &source) { return !source.verdict.isPlayable(); }));
    }

    /// The title; empty if it is not known.
    [[nodiscard]] QString title() const
    {
        return track ? track->title.value_or(QString()) : QString();
    }

    /// The display name: the title, else the id.
    [[nodiscard]] QString name() const { return title().isEmpty() ? ref.trackId : title(); }

    /// The organization it was requested in.
    [[nodiscard]] QString organization() const
    {
        return verdict.organization.isEmpty() ? ref.organization : verdict.organization;
    }
};

/// One reference and the state of its check.
struct CheckRow
{
    enum class State {
        Waiting,    ///< not requested yet
        Requesting, ///< a request is running or will be retried
        Watching,   ///< not playable yet, polled from time to time; @ref checked holds the latest
                    ///< result
        Done,
    };

    ReferenceRow reference;
    State state = State::Waiting;
    CheckedTrack checked; ///< valid once Done; while Watching, the latest result

    /// True if a deep check found a source that is not playable.
    [[nodiscard]] bool hasBadSource() const { return checked.badSources() > 0; }

    /// True if another check may well give a better result: this one failed because of the network,
    /// the service, its rate limit or the storage.
    [[nodiscard]] bool isWorthAnotherTry() const
    {
        const Verdict::Outcome outcome = checked.verdict.outcome;
        return state == State::Done &&
               (outcome == Verdict::Outcome::Network || outcome == Verdict::Outcome::Service ||
                       outcome == Verdict::Outcome::RateLimited || hasBadSource());
    }
};

/// The progress of a check run.
struct CheckProgress
{
    enum class Activity {
        Idle, ///< not started, or stopped with rows left
        Running,
        Pausing, ///< waiting for the service's rate limit
        Over,    ///< all rows are settled
    };

    Activity activity = Activity::Idle;
    int done = 0;
    int total = 0;
    std::optional<std::chrono::milliseconds> left;  ///< an estimate; nullopt: not known yet
    std::optional<std::chrono::milliseconds> pause; ///< until the next request, while Pausing

    [[nodiscard]] bool isGoing() const
    {
        return activity == Activity::Running || activity == Activity::Pausing;
    }

    friend bool operator==(const CheckProgress &, const CheckProgress &) = default;
};

} // namespace prelisten
