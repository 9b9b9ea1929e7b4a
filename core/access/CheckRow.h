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

    /// How many of the sources cannot be had.
    [[nodiscard]] int badSources() const
    {
        return static_cast<int>(std::count_if(sources.begin(), sources.end(),
                [](const CheckedSource &source) { return !source.verdict.isPlayable(); }));
    }

    /// The title; empty while it is not known.
    [[nodiscard]] QString title() const
    {
        return track ? track->title.value_or(QString()) : QString();
    }

    /// What a person calls it: the title, else the id.
    [[nodiscard]] QString name() const { return title().isEmpty() ? ref.trackId : title(); }

    /// The organization it was asked for in.
    [[nodiscard]] QString organization() const
    {
        return verdict.organization.isEmpty() ? ref.organization : verdict.organization;
    }
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

    /// Whether a source spoils a track that can be opened; a deep check only.
    [[nodiscard]] bool hasBadSource() const { return checked.badSources() > 0; }

    /// Whether it may well end otherwise when it is asked for again: it is about the network, the
    /// service or storage.
    [[nodiscard]] bool isWorthAnotherTry() const
    {
        const Verdict::Outcome outcome = checked.verdict.outcome;
        return state == State::Done &&
               (outcome == Verdict::Outcome::Network || outcome == Verdict::Outcome::Service ||
                       outcome == Verdict::Outcome::RateLimited || hasBadSource());
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

    [[nodiscard]] bool isGoing() const
    {
        return activity == Activity::Running || activity == Activity::Pausing;
    }

    friend bool operator==(const CheckProgress &, const CheckProgress &) = default;
};

} // namespace prelisten
