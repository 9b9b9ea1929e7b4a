// SPDX-License-Identifier: MIT
#include "app/wiring/TrackPresenter.h"

#include "core/track/SourceRole.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/MessageLine.h"
#include "ui/window/ReferenceBar.h"

#include <QDateTime>

#include <utility>

namespace prelisten {

TrackPresenter::TrackPresenter(Transport &transport) : m_transport(transport) {}

void TrackPresenter::join(Service &service)
{
    m_service = &service;
    m_pending.reset();
    m_openRef.reset();
    m_openingRef.reset();
    m_hadKey = service.keys.key().has_value();
    Session *session = &service.session;
    connect(session, &Session::opening, this, &TrackPresenter::onOpening);
    connect(session, &Session::openCancelled, this, &TrackPresenter::onCancelled);
    connect(session, &Session::opened, this, &TrackPresenter::onOpened);
    connect(session, &Session::recovered, this, [this] {
        m_failedForNetwork = false;
        note(Note::None);
    });
    connect(session, &Session::stateChanged, this, [this](PlaybackState state) {
        if (m_window)
            m_window->setState(state);
    });
    connect(session, &Session::sourceChanged, this,
            [this](const QString &source, SourceState state) {
                m_window->setSourceState(source, state);
            });
    connect(session, &Session::linksRenewed, this,
            [this](int times) { m_window->transport()->setRenewals(times); });
    connect(session, &Session::failed, this, [this, session](const Verdict &why, bool canRetry) {
        Q_EMIT busyChanged(session->isOpening());
        // Before the window exists, only a request that is refused without being sent can fail: one
        // with an invalid reference.
        if (m_window)
            onFailed(why, canRetry);
        else
            QMetaObject::invokeMethod(
                    this, [this, why, canRetry] { onFailed(why, canRetry); }, Qt::QueuedConnection);
    });
    connect(session, &Session::waiting, this,
            [this](const Verdict &why, std::chrono::milliseconds retryIn) {
                // An opening that waits for its retry can still be cancelled.
                m_failedForNetwork = why.outcome == Verdict::Outcome::Network;
                const auto &about = why.source.isEmpty() && m_openingRef ? m_openingRef : m_openRef;
                m_window->message()->showWaiting(why, retryIn, about.value_or(TrackRef()));
                m_window->reference()->selectAsked();
            });
    if (m_window)
        m_window->setState(session->state());
}

void TrackPresenter::show(MainWindow &window, const std::optional<TrackRef> &expected)
{
    m_window = &window;
    if (const auto &ref = m_openingRef ? m_openingRef : expected)
        onOpening(TrackRef(*ref));
    window.setState(m_service->session.state());
    connect(window.message(), &MessageLine::retryRequested, this,
            [this] { m_service->session.retry(); });
}

void TrackPresenter::open(const ParsedRef &wanted)
{
    m_playWhenOpen = false;
    request(wanted);
}

void TrackPresenter::openAndPlay(const ParsedRef &wanted)
{
    m_playWhenOpen = true;
    request(wanted);
}

void TrackPresenter::openAt(const TrackRef &ref, const ListeningPlace &place)
{
    m_playWhenOpen = m_transport.wantsPlay();
    m_service->session.resumeAt(ref, place);
    request(ref);
}

void TrackPresenter::openShare(const ShareRef &share, bool plays)
{
    m_playWhenOpen = plays;
    m_pending.reset();
    if (m_service->studio.base().hasShare(share))
        m_service->session.openShare(share.token);
    else
        m_service->session.open(RefError::ForeignShare);
}

void TrackPresenter::openShared(const QString &trackId, bool plays)
{
    const bool isOpen = m_openRef == TrackRef{{}, trackId} && !m_service->session.isOpening();
    if (isOpen && plays) {
        m_transport.play();
        return;
    }
    m_playWhenOpen = plays;
    m_pending.reset();
    m_service->session.openShared(trackId);
}

void TrackPresenter::request(const ParsedRef &wanted)
{
    m_pending.reset();
    if (m_service->keys.isAsking()) {
        m_pending = wanted;
        return;
    }
    // A key would not make sense of a text that names no track.
    if (!m_service->keys.key() && wanted)
        m_pending = wanted;
    m_service->session.open(wanted);
}

void TrackPresenter::play(const TrackRef &ref)
{
    if (m_openRef == ref && !m_service->session.isOpening())
        m_transport.play();
    else
        openAndPlay(ref);
}

void TrackPresenter::cancel()
{
    m_pending.reset();
    m_service->session.cancelOpen();
}

void TrackPresenter::onKeyChanged()
{
    if (m_service->keys.isAsking())
        return;
    const bool hasKey = m_service->keys.key().has_value();
    const bool isFirst = !std::exchange(m_hadKey, hasKey) && hasKey;
    if (const auto wanted = std::exchange(m_pending, std::nullopt)) {
        request(*wanted);
    } else if (hasKey && m_service->session.failedForKey()) {
        m_service->session.retry();
    } else if (isFirst) {
        m_service->session.forgetFailure();
        note(Note::None);
    }
}

void TrackPresenter::onNetworkChanged()
{
    if (std::exchange(m_failedForNetwork, false))
        m_service->session.retry();
}

void TrackPresenter::onOpening(const TrackRef &ref)
{
    m_openingRef = ref;
    m_failedForNetwork = false;
    if (!m_window)
        return;
    Q_EMIT opening(ref);
    m_window->showChecks(false); // a track that is opened becomes visible
    // The original text may contain a key, so only the id it names is shown.
    if (!ref.trackId.isEmpty()) // a share: the hint of its token is there already
        m_window->reference()->setReference(ref.trackId);
    note(Note::OpeningTrack);
    Q_EMIT busyChanged(true);
}

void TrackPresenter::onOpened(const TrackRef &ref, const Track &track)
{
    m_openRef = ref;
    m_openingRef.reset();
    m_window->showTrack(track);
    Q_EMIT opened(ref, track);
    Q_EMIT busyChanged(false);
    m_window->transport()->setRenewals(0);
    note(hasStems(track.sources) && !hasMaster(track.sources) ? Note::NoMaster : Note::None);
    if (std::exchange(m_playWhenOpen, false))
        QMetaObject::invokeMethod(&m_transport, &Transport::play, Qt::QueuedConnection);
}

void TrackPresenter::onCancelled()
{
    note(Note::None);
    if (const auto left = std::exchange(m_openingRef, std::nullopt))
        Q_EMIT openingLeft(*left);
    m_window->reference()->selectAsked();
    Q_EMIT busyChanged(false);
}

void TrackPresenter::onFailed(Verdict why, bool canRetry)
{
    why.when = QDateTime::currentDateTimeUtc();
    // While a track is being opened, only the one that is open can fail.
    const bool ofAnOpening = m_openingRef && !m_service->session.isOpening();
    const auto about = why.outcome == Verdict::Outcome::BadReference
                               ? std::nullopt
                               : (ofAnOpening ? m_openingRef : m_openRef);
    if (!m_service->session.isOpening())
        m_openingRef.reset();
    m_failedForNetwork = why.outcome == Verdict::Outcome::Network;
    if (about && ofAnOpening)
        Q_EMIT openingLeft(*about);
    // What ended is a share: checks with a key would say nothing about it.
    m_window->showVerdict(
            why, canRetry, why.isAboutShare() ? TrackRef() : about.value_or(TrackRef()));
    m_window->reference()->selectAsked();
    if (why.network && why.network->kind == NetworkFault::Kind::ProxyAsksPassword)
        Q_EMIT proxyLoginNeeded(why.network->proxy);
    if (about && ofAnOpening && !about->trackId.isEmpty())
        Q_EMIT openingFailed(*about, why);
}

void TrackPresenter::note(Note note)
{
    if (m_window)
        m_window->showNote(note);
}

} // namespace prelisten
