// SPDX-License-Identifier: MIT
#include "app/wiring/SavePresenter.h"

#include "core/access/SaveVerdict.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ShareDialog.h"
#include "ui/window/TrackView.h"
#include "ui/words/ShareWords.h"
#include "ui/words/TrackWords.h"

#include <utility>

namespace prelisten {

SavePresenter::SavePresenter(MainWindow &window, const Audition &audition)
    : m_window(window), m_audition(audition)
{
    connect(window.track(), &TrackView::saveRequested, this, [this] {
        if (m_saver)
            m_saver->save();
    });
    connect(window.track(), &TrackView::shareRequested, this, &SavePresenter::share);
    connect(window.dialogs(), &Dialogs::keyRefused, this, [this] {
        if (m_saver)
            m_saver->forgetWish();
    });
}

void SavePresenter::join(Service &service)
{
    m_service = &service;
    m_saver = std::make_unique<TrackSaver>(service.studio);
    m_saver->setKey(service.keys.inUse());
    connect(m_saver.get(), &TrackSaver::stateChanged, this, &SavePresenter::show);
    connect(m_saver.get(), &TrackSaver::saved, this, &SavePresenter::onSaved);
    connect(m_saver.get(), &TrackSaver::failed, this, [this](const Verdict &why) {
        m_failureShown = true;
        m_window.showVerdict(why, false, m_ref);
    });
    connect(m_saver.get(), &TrackSaver::keyNeeded, m_window.dialogs(), &Dialogs::openKey);
    connect(&service.library, &Library::tracksAdded, this, [this](const QList<Track> &tracks) {
        if (!isListed())
            return;
        for (const Track &track : tracks)
            m_saver->noteSaved(track.id);
    });
    closed();
}

void SavePresenter::leave()
{
    closed();
    m_saver.reset();
    m_sharePause.end();
    m_service = nullptr;
}

void SavePresenter::setKey(const KeyInUse &key)
{
    m_key = key;
    m_sharePause.end();
    if (m_saver)
        m_saver->setKey(key);
}

void SavePresenter::setOrganization(const QString &organization)
{
    m_organization = organization;
    if (!m_savedId.isEmpty() && !organization.isEmpty())
        openSaved();
}

void SavePresenter::opened(const TrackRef &ref, const Track &track)
{
    m_ref = ref;
    m_track = track;
    m_failureShown = false;
    const bool isSaved = std::exchange(m_savedId, QString()) == track.id;
    m_saver->setTrack(ref, isSaved || (isListed() && m_service->library.lists(track.id)));
    if (isSaved && isListed())
        m_service->library.addSaved(track);
    show();
}

void SavePresenter::openedByShare(const ShareToken &token)
{
    forgetTrack();
    m_saver->setShare(token);
    show();
}

void SavePresenter::closed()
{
    forgetTrack();
    if (m_saver)
        m_saver->clear();
    show();
}

void SavePresenter::forgetTrack()
{
    m_ref = {};
    m_track.reset();
    m_savedId.clear();
    m_failureShown = false;
}

void SavePresenter::show()
{
    const SaveState state = m_saver ? m_saver->state() : SaveState::NoTrack;
    if (state == SaveState::Saving && std::exchange(m_failureShown, false))
        m_window.showNote(Note::None); // the failure that is tried again
    m_window.track()->setKeeping(state, m_track.has_value());
}

void SavePresenter::onSaved(const QString &trackId, bool byShare)
{
    if (byShare) {
        m_savedId = trackId;
        if (m_organization.isEmpty()) // see setOrganization()
            m_window.showNote(Note::SavedByShare);
        else
            openSaved();
    } else if (isListed()) {
        m_service->library.addSaved(*m_track);
    }
}

// True if the library lists the organization of the open track.
bool SavePresenter::isListed() const
{
    return m_service->library.organization() == m_ref.organization;
}

void SavePresenter::openSaved()
{
    const ListeningPlace place{m_audition.transport().position(), m_audition.setup()};
    Q_EMIT openAtRequested({m_organization, m_savedId}, place);
}

void SavePresenter::share()
{
    if (!m_track)
        return;
    ShareDialog *dialog = m_window.dialogs()->openShare(TrackWords::title(*m_track));
    if (!dialog)
        return;
    connect(dialog, &ShareDialog::createRequested, this,
            [this, dialog, ref = m_ref](
                    const ShareTerms &terms) { createShare(dialog, ref, terms); });
}

void SavePresenter::createShare(ShareDialog *dialog, const TrackRef &ref, const ShareTerms &terms)
{
    if (const std::optional<Verdict> refusal = m_sharePause.refusal()) {
        showNotShared(dialog, *refusal);
        return;
    }
    const auto show = [this, dialog, ref, terms](const StudioClient::ShareReply &reply) {
        if (reply) {
            const QUrl address = m_service->studio.base().shareUrl(reply->token);
            dialog->showLink(address.toString(QUrl::FullyEncoded), reply->token.hint(),
                    ShareWords::expiry(terms, reply->expiresAt));
        } else {
            const Verdict why = verdictOnSharing(reply.error(), m_key, ref.organization);
            m_sharePause.begin(why);
            showNotShared(dialog, why);
        }
    };
    m_service->studio.shareTrack(ref, terms, dialog, show);
}

void SavePresenter::showNotShared(ShareDialog *dialog, const Verdict &why)
{
    dialog->showTrouble(ShareWords::notShared(why), MessageWords::trace(why), why.retryAfter);
}

} // namespace prelisten
