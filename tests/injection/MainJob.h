// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckListFiles.h"
#include "app/store/Settings.h"
#include "app/wiring/Service.h"
#include "app/wiring/TrackPresenter.h"
#include "app/wiring/TransportPresenter.h"
#include "core/access/CheckRun.h"
#include "core/library/TrackSaver.h"
#include "core/mixing/CombinedDeck.h"
#include "core/mixing/Mix.h"
#include "core/mixing/MixDeck.h"
#include "core/playback/ListenDeck.h"
#include "core/playback/Transport.h"
#include "core/session/Audition.h"
#include "tests/support/OutputFixture.h"
#include "ui/window/MainWindow.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace prelisten::tests {

/// The main job of a user, once, with the product's own parts: saves the key, opens a track,
/// listens, solos a stem, seeks, changes settings, checks two tracks and a share and exports the
/// result, saves the track and the share, creates a link, and lists the collections and the tracks
/// of one. Only the players and the output of the mix are fakes, which play by themselves.
///
/// Each step waits for its end, however it ends, and counts how often it ends. GUI thread.
class MainJob
{
public:
    /// @p folder: for exports.
    MainJob(const ApiBase &base, QString key, const QString &folder);
    ~MainJob();
    Q_DISABLE_COPY_MOVE(MainJob)

    /// Does everything. False if a step has not ended in time; name() says which.
    [[nodiscard]] bool run();
    [[nodiscard]] const QString &step() const { return m_step; } ///< the last one begun

    /// How often each step ended, under the name of the signal that ended it.
    [[nodiscard]] int ends(const QString &signal) const { return m_ends.value(signal); }
    [[nodiscard]] QString summary() const; ///< all ends and messages, for the output of a failure

    [[nodiscard]] bool isWholeTrackThere() const; ///< every source is downloaded and decoded
    [[nodiscard]] bool isMixPlaying() const;
    [[nodiscard]] bool areAllPlayable() const;    ///< the checked tracks and the share
    [[nodiscard]] bool showsFailedSource() const; ///< in the lane of the source
    [[nodiscard]] std::optional<Verdict> failure() const { return m_failure; } ///< the last one
    [[nodiscard]] const QStringList &messages() const { return m_messages; }   ///< in order

    [[nodiscard]] QString exported() const; ///< the file; exists before the job
    static const QByteArray before;         ///< its content then
    static const QByteArray shareToken;     ///< of the track that is opened

private:
    [[nodiscard]] bool does(const QString &step, const std::function<void()> &action,
            const std::function<bool()> &hasEnded);
    void watch();
    void look();
    void exportRows();
    [[nodiscard]] bool keepsAndShares();
    [[nodiscard]] bool lists();

    const TrackRef m_ref;
    const QString m_key;
    const QString m_folder;
    Settings m_settings;
    OutputFixture m_output;
    std::unique_ptr<ListenDeck> m_listenDeck;
    std::unique_ptr<MixDeck> m_mixDeck;
    std::unique_ptr<CombinedDeck> m_decks;
    std::unique_ptr<Transport> m_transport;
    Mix m_mix;
    std::unique_ptr<Audition> m_audition;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<TrackPresenter> m_tracks;
    std::unique_ptr<MediaControls> m_controls;
    std::unique_ptr<TransportPresenter> m_transportPresenter;
    std::unique_ptr<CheckRun> m_checks;
    CheckListFiles m_files;
    std::unique_ptr<TrackSaver> m_saver;
    QString m_step;
    QMap<QString, int> m_ends;
    QStringList m_messages;
    std::optional<Verdict> m_failure;
};

} // namespace prelisten::tests
