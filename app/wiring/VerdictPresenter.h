// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRun.h"
#include "core/api/StudioClient.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <memory>
#include <optional>

namespace prelisten {

/// Joins the card of one verdict to the service: finds out more after a failed opening, checks a
/// track when somebody asks, also with another key, and watches until it is available. GUI thread.
class VerdictPresenter : public QObject
{
    Q_OBJECT
public:
    explicit VerdictPresenter(MainWindow &window);
    ~VerdictPresenter() override;

    /// Another service: what was asked of the last one, and with which key, is dropped.
    void join(const ApiBase &base);

    void setKey(const std::optional<ApiKey> &key, const KeyInUse &inUse);
    void setOrganization(const QString &organization); ///< of a reference that names none
    /// The track that is open; a check without a reference is about it.
    void setOpenTrack(const std::optional<TrackRef> &ref) { m_open = ref; }

    /// An opening has failed, and the window shows why: asks what else can be known of a 404.
    void lookInto(const TrackRef &ref, const Verdict &why);
    /// Whether the key reaches the track; nothing is opened.
    void check(const QString &reference, const QString &organization);
    void cancel();

private:
    /// What hangs on one service. The client is the card's own, for it may carry another key.
    struct Service
    {
        explicit Service(const ApiBase &base);

        StudioClient studio;
        CheckRun run;
        StudioClient::CallId control = 0;
    };

    void joinCard();
    void joinDesk();
    void start(const TrackRef &ref, bool deep, const std::optional<ApiKey> &otherKey = {});
    void startAgain(bool deep);
    void startWithKey(const QString &text);
    void watch();
    void useKey(const std::optional<ApiKey> &key, const KeyInUse &inUse);
    void onRowChanged();
    void onWatchEnded(bool playable);
    void end();

    MainWindow &m_window;
    VerdictCard &m_card;
    std::unique_ptr<Service> m_service;
    std::optional<ApiKey> m_key;
    KeyInUse m_inUse;
    std::optional<TrackRef> m_open;
    bool m_checking = false;
    bool m_noted = false; ///< the message says so
};

} // namespace prelisten
