// SPDX-License-Identifier: MIT
#include "core/library/TrackSaver.h"

#include "core/Log.h"
#include "core/access/SaveVerdict.h"

#include <utility>

namespace prelisten {

TrackSaver::TrackSaver(StudioClient &studio, QObject *parent) : QObject(parent), m_studio(studio) {}

void TrackSaver::setTrack(const TrackRef &ref, bool isSaved)
{
    setTarget(ref, isSaved ? SaveState::Saved : SaveState::NotSaved);
}

void TrackSaver::setShare(const ShareToken &token)
{
    setTarget(token, SaveState::NotSaved);
}

void TrackSaver::clear()
{
    setTarget({}, SaveState::NoTrack);
}

void TrackSaver::setTarget(
        std::variant<std::monostate, TrackRef, ShareToken> target, SaveState state)
{
    m_studio.cancel(std::exchange(m_call, 0));
    m_wishes = false;
    m_target = std::move(target);
    enter(state);
}

void TrackSaver::noteSaved(const QString &trackId)
{
    const auto *ref = std::get_if<TrackRef>(&m_target);
    if (ref && ref->trackId == trackId && m_state == SaveState::NotSaved)
        enter(SaveState::Saved);
}

void TrackSaver::save()
{
    if (m_state != SaveState::NotSaved)
        return;
    if (const std::optional<Verdict> refusal = m_pause.refusal()) {
        Q_EMIT failed(*refusal);
    } else if (m_studio.key()) {
        send();
    } else {
        m_wishes = true;
        Q_EMIT keyNeeded();
    }
}

void TrackSaver::forgetWish()
{
    m_wishes = false;
}

void TrackSaver::setKey(const KeyInUse &key)
{
    m_key = key;
    m_pause.end(); // it was asked of the other key
    m_studio.cancel(std::exchange(m_call, 0));
    if (m_state != SaveState::NoTrack)
        enter(SaveState::NotSaved);
    if (m_studio.key() && std::exchange(m_wishes, false))
        send();
}

void TrackSaver::send()
{
    const auto handler = [this](const StudioClient::SaveReply &reply) {
        onReply(reply);
    };
    if (const auto *ref = std::get_if<TrackRef>(&m_target))
        m_call = m_studio.saveTrack(*ref, this, handler);
    else
        m_call = m_studio.saveShared(std::get<ShareToken>(m_target), this, handler);
    enter(SaveState::Saving);
}

void TrackSaver::onReply(const StudioClient::SaveReply &reply)
{
    m_call = 0;
    const auto *ref = std::get_if<TrackRef>(&m_target);
    if (reply) {
        enter(SaveState::Saved);
        Q_EMIT saved(reply->trackId, ref == nullptr);
        return;
    }
    const Verdict why = verdictOnSave(
            reply.error(), m_key, ref ? ref->organization : QString(), ref == nullptr);
    qCInfo(logLibrary) << "not saved:" << why.outcome << "status" << why.httpStatus;
    m_pause.begin(why);
    enter(SaveState::NotSaved);
    Q_EMIT failed(why);
}

void TrackSaver::enter(SaveState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(m_state);
}

} // namespace prelisten
