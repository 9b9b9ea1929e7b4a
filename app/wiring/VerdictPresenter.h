// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRun.h"
#include "core/api/StudioClient.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <memory>
#include <optional>

namespace prelisten {

class MessageLine;
class VerdictCard;

/// Connects the verdict card with the service: makes the control call after a failed opening,
/// checks a track on request (also with another key), and watches a track until it is available.
/// GUI thread.
class VerdictPresenter : public QObject
{
    Q_OBJECT
public:
    explicit VerdictPresenter(MainWindow &window);
    ~VerdictPresenter() override;

    /// Switches to another service; requests to the previous one and its key are dropped.
    void join(const ApiBase &base);

    void setKey(const std::optional<ApiKey> &key, const KeyInUse &inUse);
    void setOrganization(const QString &organization); ///< used for references that name none
    /// The track that is open; a check without a reference is about that one.
    void setOpenTrack(const std::optional<TrackRef> &ref) { m_open = ref; }

    /// Call it when an opening has failed and the window shows why. After a 404 it makes the
    /// control call and refines the verdict.
    void lookInto(const TrackRef &ref, const Verdict &why);
    /// Checks whether the key has access to the track, without opening it.
    void check(const ParsedRef &wanted);
    void cancel();

private:
    /// The objects that belong to one service. The card has a client of its own, since it may use
    /// another key.
    struct Service
    {
        explicit Service(const ApiBase &base);

        StudioClient studio;
        CheckRun run;
        StudioClient::CallId control = 0;
    };

    void joinCard();
    void connectRun();
    void start(const TrackRef &ref, bool deep, const std::optional<ApiKey> &otherKey = {});
    void startAgain(const TrackRef &ref, bool deep);
    void startWithKey(const QString &text, const TrackRef &ref);
    void watch(const TrackRef &ref);
    void useKey(const std::optional<ApiKey> &key, const KeyInUse &inUse);
    void onRowChanged();
    void onWatchEnded(bool playable);
    void end();

    MainWindow &m_window;
    MessageLine &m_line;
    VerdictCard &m_card;
    std::unique_ptr<Service> m_service;
    std::optional<ApiKey> m_key;
    KeyInUse m_inUse;
    std::optional<TrackRef> m_open;
    bool m_checking = false;
};

} // namespace prelisten
