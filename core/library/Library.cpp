// SPDX-License-Identifier: MIT
#include "core/library/Library.h"

#include "core/Log.h"
#include "core/access/VerdictRules.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace prelisten {

namespace {

/// Consecutive pages without a new track after which loading ends, in case the service repeats
/// itself for ever. Tracks saved during paging shift the pages by far less than this.
constexpr int maxEmptyPages = 3;

// Limits for the words, which are shown in menus: how many, and how long.
constexpr qsizetype maxWords = 50;
constexpr qsizetype longestWord = 64;

/// Tracks that may be missing in the order of a collection. More of them show that the service does
/// not list that collection.
constexpr qsizetype maxUnordered = 100;

/// Adds @p word to the sorted @p words. If they contain it already, makes it share that string's
/// memory. True if it was added.
bool keepOnce(QStringList &words, std::optional<QString> &word)
{
    if (!word || word->size() > longestWord)
        return false;
    const auto place = std::lower_bound(words.cbegin(), words.cend(), *word);
    if (place != words.cend() && *place == *word) {
        word = *place;
        return false;
    }
    if (words.size() == maxWords)
        return false;
    words.insert(place - words.cbegin(), *word);
    return true;
}

} // namespace

Library::Library(StudioClient &studio, RetryPolicy::Limits retry, QObject *parent)
    : QObject(parent), m_studio(studio), m_retry(retry, 0)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &Library::sendRequest);
}

Library::~Library() = default;

void Library::setOrganization(const QString &organization)
{
    if (std::exchange(m_organization, organization) == organization)
        return;
    m_filter.collection.clear(); // it belongs to the organization
    restart();
    if (m_modes.isEmpty() && m_engines.isEmpty())
        return;
    m_modes.clear();
    m_engines.clear();
    Q_EMIT wordsChanged(m_modes, m_engines);
}

void Library::setFilter(const LibraryFilter &filter)
{
    if (std::exchange(m_filter, filter) != filter)
        restart();
}

void Library::restart()
{
    cancelRequest();
    m_offset = 0;
    forgetOrder();
    m_state = LibraryState::Idle;
    clear();
    publishState();
}

void Library::clear()
{
    m_emptyPages = 0;
    if (m_tracks.isEmpty())
        return;
    m_tracks.clear();
    m_ids.clear();
    Q_EMIT cleared();
}

void Library::fetchMore()
{
    if (m_state == LibraryState::Idle)
        sendRequest();
}

void Library::reload()
{
    cancelRequest();
    m_offset = 0;
    forgetOrder();
    sendRequest();
}

// The pages have moved by one, but the next offset stays: a track that comes twice is listed once,
// one that is skipped would be missing.
void Library::addSaved(const Track &track)
{
    // The page on its way may have been made before the track was saved.
    if (m_offset == 0 && (m_state == LibraryState::Loading || m_state == LibraryState::Waiting)) {
        reload();
        return;
    }
    const auto admits = [](const QString &wanted, const std::optional<QString> &word) {
        return wanted.isEmpty() || word == wanted;
    };
    const bool isLoaded = m_offset > 0 || m_state == LibraryState::Complete;
    // Of no collection, since saving puts a track in none.
    if (!isLoaded || m_ids.contains(track.id) || !m_filter.collection.isEmpty() ||
            !admits(m_filter.mode, track.mode) || !admits(m_filter.engine, track.engine))
        return;
    m_ids.insert(track.id);
    m_tracks.prepend(track);
    Q_EMIT trackSaved(track);
}

void Library::retry()
{
    if (m_state == LibraryState::Waiting || m_state == LibraryState::Failed) {
        m_retryTimer.stop();
        sendRequest();
    }
}

void Library::stop()
{
    if (m_state != LibraryState::Loading && m_state != LibraryState::Waiting)
        return;
    cancelRequest();
    m_state = LibraryState::Idle;
    publishState();
}

void Library::cancelRequest()
{
    m_retryTimer.stop();
    m_studio.cancel(std::exchange(m_call, 0));
    m_retry.reset();
}

void Library::forgetOrder()
{
    m_order.reset();
    m_orderKnown = false;
}

void Library::sendRequest()
{
    if (!m_filter.collection.isEmpty() && !m_orderKnown) {
        requestOrder();
        return;
    }
    const TrackQuery query{
            m_filter.mode, m_filter.engine, TrackQuery::maxTracks, m_offset, m_filter.collection};
    m_call = m_studio.fetchTracks(m_organization, query, this,
            [this](const StudioClient::TracksReply &reply) { onReply(reply); });
    m_state = LibraryState::Loading;
    publishState();
}

void Library::requestOrder()
{
    m_call = m_studio.fetchCollectionOrder(m_organization, m_filter.collection, this,
            [this](const StudioClient::OrderReply &reply) { onOrder(reply); });
    m_state = LibraryState::Loading;
    publishState();
}

// A service that cannot give the order may still list the tracks, and says better why it does not.
void Library::onOrder(const StudioClient::OrderReply &reply)
{
    m_call = 0;
    if (!reply && reply.error().isTransient() &&
            reply.error().kind != ApiError::Kind::ServerError) {
        onError(reply.error());
        return;
    }
    m_orderKnown = true;
    if (reply && reply->isWhole) {
        m_order.emplace();
        for (const QString &id : reply->trackIds)
            m_order->insert(id, static_cast<int>(m_order->size()));
    }
    sendRequest();
}

void Library::onReply(const StudioClient::TracksReply &reply)
{
    m_call = 0;
    if (reply)
        onPage(*reply);
    else
        onError(reply.error());
}

void Library::onError(const ApiError &error)
{
    const Verdict why = verdictOf(error, m_key, m_organization);
    qCInfo(logLibrary) << "page at" << m_offset << "failed:" << why.outcome;
    if (error.isTransient()) {
        const auto delay = m_retry.nextDelay(error.retryAfter);
        m_retryTimer.start(delay);
        m_state = LibraryState::Waiting;
        Q_EMIT waiting(why, delay);
    } else {
        m_retry.reset();
        m_state = LibraryState::Failed;
        Q_EMIT failed(why);
    }
    publishState();
}

void Library::onPage(const TrackPage &page)
{
    m_retry.reset();
    if (m_offset == 0)
        clear(); // the tracks that reload() left in place
    m_offset += page.items;
    qCDebug(logLibrary) << "page of" << page.items << "tracks, last:" << page.isLast;
    QList<Track> fresh = admit(page.tracks);
    m_emptyPages = fresh.isEmpty() ? m_emptyPages + 1 : 0;
    const bool isAll = page.isLast || m_emptyPages == maxEmptyPages;
    if (m_order && m_tracks.size() > m_order->size() + maxUnordered) {
        m_order.reset();
        fresh = m_tracks;
    }
    if (!isAll && (fresh.isEmpty() || m_order))
        sendRequest();
    else
        publish(fresh, isAll);
}

void Library::publish(const QList<Track> &fresh, bool isAll)
{
    QList<Track> added = fresh;
    if (m_order) {
        const int last = static_cast<int>(m_order->size());
        std::stable_sort(
                m_tracks.begin(), m_tracks.end(), [this, last](const Track &a, const Track &b) {
                    return m_order->value(a.id, last) < m_order->value(b.id, last);
                });
        added = m_tracks;
    }
    // Set before the signal: its receivers may request more at once.
    m_state = isAll ? LibraryState::Complete : LibraryState::Idle;
    if (!added.isEmpty())
        Q_EMIT tracksAdded(added);
    publishState();
}

QList<Track> Library::admit(const QList<Track> &tracks)
{
    QList<Track> fresh;
    bool wordsAreNew = false;
    for (Track track : tracks) {
        wordsAreNew |= keepOnce(m_modes, track.mode);
        wordsAreNew |= keepOnce(m_engines, track.engine);
        if (!m_ids.contains(track.id)) {
            m_ids.insert(track.id);
            fresh.append(std::move(track));
        }
    }
    m_tracks.append(fresh);
    if (wordsAreNew)
        Q_EMIT wordsChanged(m_modes, m_engines);
    return fresh;
}

void Library::publishState()
{
    if (std::exchange(m_published, m_state) != m_state)
        Q_EMIT stateChanged(m_state);
}

} // namespace prelisten
