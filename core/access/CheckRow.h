// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/Verdict.h"
#include "core/api/ShareRef.h"
#include "core/track/Track.h"
#include "core/track/TrackRef.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

namespace prelisten {

/// One reference from a list of tracks to check.
struct ReferenceRow
{
    QList<int> lines; ///< line numbers in the input, from 1; several if it occurs repeatedly
    QString shown;    ///< the track id; for a bad reference its text, shortened, no secrets
    TrackRef ref;     ///< an empty organization stands for the run's own
    std::optional<RefError> error; ///< why it names no track, if so
    bool isShare = false;          ///< it names a share instead of a track; @ref shown is its hint
    /// That share. Never stored or exported, so null once the list was read from its file.
    std::shared_ptr<const ShareRef> share{};

    /// True if it names something that can be requested.
    [[nodiscard]] bool canBeChecked() const { return !error && (!isShare || share); }

    friend bool operator==(const ReferenceRow &, const ReferenceRow &) = default;
};

/// The result of a deep check of one source: whether its link really delivers audio.
struct CheckedSource
{
    SourceName source;
    Verdict verdict;               ///< Playable, or why not; about this source only
    std::optional<double> seconds; ///< its length according to its container
    bool lengthDiffers = false;    ///< clearly, from what the service measured

    /// True if the storage does not deliver its audio.
    [[nodiscard]] bool isBad() const { return !verdict.isPlayable(); }
};

/// What a share of a collection gave.
struct CheckedCollection
{
    QString name;     ///< empty: not given
    int tracks = 0;   ///< how many it has
    int playable = 0; ///< how many of them have a link to their audio that may be used

    friend bool operator==(const CheckedCollection &, const CheckedCollection &) = default;
};

/// How far the deep check of a track is.
struct SourceProgress
{
    int checked = 0; ///< sources with a verdict
    int total = 0;

    friend bool operator==(const SourceProgress &, const SourceProgress &) = default;
};

/// The result of checking one track; there is none before there is a verdict. Never contains a
/// link.
struct CheckedTrack
{
    TrackRef ref; ///< with the organization it was requested in
    Verdict verdict;
    std::optional<Track> track;
    QList<CheckedSource> sources;                  ///< only after a deep check
    std::optional<CheckedCollection> collection{}; ///< of a share of one; then there is no track
    QString shareHint{}; ///< of the share that was resolved, `shr_9f3a…`; empty: checked by its id

    /// True if it was resolved without a key, and says nothing about one.
    [[nodiscard]] bool isOfShare() const { return !shareHint.isEmpty(); }

    /// How many sources are bad, see CheckedSource::isBad().
    [[nodiscard]] int badSources() const
    {
        return static_cast<int>(std::count_if(sources.begin(), sources.end(),
                [](const CheckedSource &source) { return source.isBad(); }));
    }
    [[nodiscard]] bool hasBadSource() const { return badSources() > 0; }

    /// True if another check may well give a better result: this one failed, or has a bad source.
    [[nodiscard]] bool hasFailed() const { return verdict.isFailure() || hasBadSource(); }

    /// The title of the track, or the name of the collection; empty if it is not known.
    [[nodiscard]] QString title() const
    {
        if (collection)
            return collection->name;
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
        Watching,   ///< not playable yet, polled from time to time
        Done,       ///< has a result
    };

    ReferenceRow reference;
    State state = State::Waiting;
    std::optional<CheckedTrack> checked;   ///< the result; to be read through known()
    std::optional<SourceProgress> probing; ///< while a deep check of its sources is running

    /// True if a row in this state may have a result.
    [[nodiscard]] static bool mayBeKnown(State state)
    {
        return state == State::Done || state == State::Watching;
    }

    /// What is known about the track, and may be shown, exported and stored as its result; while
    /// Watching, the latest answer. Null if nothing is known yet, or a new answer is awaited.
    [[nodiscard]] const CheckedTrack *known() const
    {
        return mayBeKnown(state) && checked ? &*checked : nullptr;
    }

    /// True if its check ended without a good result and should be made again, see
    /// CheckedTrack::hasFailed().
    [[nodiscard]] bool isWorthAnotherTry() const
    {
        return state == State::Done && checked && checked->hasFailed() && reference.canBeChecked();
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
