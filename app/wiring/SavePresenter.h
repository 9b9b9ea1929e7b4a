// SPDX-License-Identifier: MIT
#pragma once

#include "app/wiring/Service.h"
#include "core/access/RequestPause.h"
#include "core/api/ShareTerms.h"
#include "core/api/ShareToken.h"
#include "core/library/TrackSaver.h"
#include "core/session/Audition.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <memory>
#include <optional>

namespace prelisten {

class ShareDialog;

/// Lets the user save the open track to the library and create a link to it. GUI thread.
///
/// A track that was opened by a share is saved by its token; it is then opened by its id, which
/// gives its stems, at the place and with the setup of that moment.
class SavePresenter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    SavePresenter(MainWindow &window, const Audition &audition);

    /// Switches to another service, which must stay valid until leave().
    void join(Service &service);
    void leave();

    void setKey(const KeyInUse &key);
    void setOrganization(const QString &organization);

    void opened(const TrackRef &ref, const Track &track); ///< with the user's key
    void openedByShare(const ShareToken &token);          ///< without a key, so not to be shared
    void closed();                                        ///< nothing is open any more

Q_SIGNALS:
    void openAtRequested(const prelisten::TrackRef &ref, const prelisten::ListeningPlace &place);

private:
    void forgetTrack();
    void show();
    void onSaved(const QString &trackId, bool byShare);
    void openSaved();
    [[nodiscard]] bool isListed() const;
    void share();
    void createShare(ShareDialog *dialog, const TrackRef &ref, const ShareTerms &terms);
    void showNotShared(ShareDialog *dialog, const Verdict &why);

    MainWindow &m_window;
    const Audition &m_audition;
    Service *m_service = nullptr;
    std::unique_ptr<TrackSaver> m_saver; ///< null without a service
    KeyInUse m_key;
    QString m_organization;
    TrackRef m_ref; ///< empty for a share
    std::optional<Track> m_track;
    RequestPause m_sharePause;
    bool m_failureShown = false;
    QString m_savedId; ///< saved by its share, and not opened by its id yet
};

} // namespace prelisten
