// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/access/Verdict.h"
#include "core/analysis/WaveformPeaks.h"
#include "core/api/KeyInUse.h"
#include "core/mixing/MixState.h"
#include "core/playback/LoopRegion.h"
#include "core/playback/OutputChoice.h"
#include "core/playback/PlaybackState.h"
#include "core/track/Organization.h"
#include "core/track/Track.h"
#include "ui/dialogs/Preferences.h"
#include "ui/words/Note.h"
#include "ui/words/TicketWords.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace prelisten {

class Actions;
class ChecksPage;
class Dialogs;
class EmptyPanel;
class FirstRunPanel;
class LaneList;
class MessageLine;
class ReferenceBar;
class SidePanel;
class TrackHeader;
class TransportBar;
class VerdictCard;
class WindowBody;

/// The window: values in, intents out. Knows nothing of the network, the keychain or players.
///
/// Setters never emit an intent; what a person or an assistive tool does emits exactly one. Sets
/// the style of the application and takes the colours from its palette, also when that changes. GUI
/// thread only.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    // What is shown. Each may be called at any time, in any order.
    void setOrganizations(const QList<Organization> &known, const QString &current);
    void setReferenceText(const QString &text);
    void setKey(const KeyInUse &
                    key); ///< also decides whether the first-run panel shows while no track is open
    void showTrack(const Track &track); ///< a new track: its metadata and one lane per source
    void clearTrack();
    void setState(PlaybackState state);
    void setPosition(qint64 positionMs);
    void setDuration(qint64 durationMs, bool isGuess = false); ///< 0: not known yet
    void setSourceState(const SourceName &source, SourceState state);
    void setListening(const SourceName &source); ///< the one source that sounds, or would; empty
                                                 ///< while the mixer plays the stems
    void setVolume(int percent);
    void setRenewals(int count); ///< the quiet line about links
    void setSeekable(bool seekable);
    void setShowsRemaining(bool remaining); ///< the time that is left instead of the length
    void setSideWanted(bool wanted); ///< the side panel, where the window is wide enough for it

    // What a person chose, and what is asked about it.
    void setPreferences(const Preferences &preferences);
    /// @p standard is the address of the service while none is chosen.
    void setApiBases(const QString &standard, std::function<bool(const QString &)> accepts);
    void setMediaBackend(const QString &name); ///< for the versions in Help

    /// What lists tracks: its values and intents are its own.
    [[nodiscard]] SidePanel *side() const { return m_side; }

    /// The view of many checks: its values and intents are its own. Made when it is first needed.
    ChecksPage *checks();
    void showChecks(bool shown); ///< in the place of the track; emits nothing
    /// All that is known of the one track the message is about; the same.
    [[nodiscard]] VerdictCard *verdictCard();
    /// What verdicts are copied with, see VerdictCard.
    void setCurl(const std::function<QString(const TrackRef &)> &curl);
    void setVersions(const AppVersions &versions);

    // The mixer, the shapes of the sources, the loop and the outputs.
    void setMix(const MixState &mix);
    void setMixable(bool mixable); ///< false: the track is too long for the memory of the mixer
    void setLevels(const MixLevels &levels); ///< of the meters; at most 30 times a second
    void addPeaks(
            const SourceName &source, int sampleRate, qint64 firstPeak, const QList<Peak> &peaks);
    void clearPeaks(const SourceName &source);
    /// Minus infinity for silence.
    void setLoudness(const SourceName &source, double lufs, double truePeakDb);
    /// How far the sum of the stems is from the master, over all and for every 250 ms, in dB.
    void setResidual(double decibels, const QList<float> &overTime);
    void setLoop(const std::optional<LoopRegion> &region, bool active);
    void setOutputs(const OutputChoice &outputs);

    // The message line. The latest wins.
    /// @p about: the track it is about, where that is known. With no track open the verdict is
    /// shown with all that is known.
    void showVerdict(const Verdict &verdict, bool canRetry, const TrackRef &about = {});
    /// The control call has said more of the verdict that shows.
    void refineVerdict(const CheckedTrack &checked);
    void showChecked(const CheckedTrack &checked); ///< what was asked for by checkRequested()
    void showWaiting(const Verdict &why,
            std::chrono::milliseconds retryIn); ///< counts down, goes on by itself
    void showNote(Note note);
    void setCancellable(bool cancellable); ///< something goes on that cancelOpenRequested() ends
    void showMissingStems(const QStringList &stems); ///< the mix was kept, but for these
    void showOutputLost(const QString &output);
    void showEndedEarly(qint64 playedMs, qint64 promisedMs);

Q_SIGNALS:
    void openRequested(const QString &reference, const QString &organization);
    void organizationChosen(const QString &organization);
    void organizationsWanted(); ///< to be picked from
    void cancelOpenRequested();
    /// Whether the key reaches this track; nothing is opened.
    void checkRequested(const QString &reference, const QString &organization);
    void checksMade(); ///< once: checks() is there from now on
    void playRequested();
    void pauseRequested();
    void stopRequested();
    void seekRequested(qint64 positionMs);
    void listenRequested(const QString &source);
    void volumeRequested(int percent);
    void retryRequested();
    void keyEntered(const QString &text); ///< from the key dialog or the first-run panel
    void forgetKeyRequested();
    void demoRequested();
    void showsRemainingChanged(bool remaining);
    void sideWantedChanged(bool wanted);
    void preferencesApplied(const prelisten::Preferences &preferences);

    void soloRequested(const QString &source, bool on);
    void soloOnlyRequested(const QString &source); ///< this stem and no other
    void muteRequested(const QString &source, bool on);
    void faderRequested(const QString &source, int position); ///< 0…100, see Fader
    void sideRequested(prelisten::MixState::Side side);
    void loopStartRequested(); ///< at the place that is heard
    void loopEndRequested();
    void loopRequested(const prelisten::LoopRegion &region);
    void loopToggleRequested();
    void loopCleared();
    void outputRequested(const QByteArray &id); ///< empty: the system's default
    /// Whether anybody can see the meters; no intent, but follows what is shown.
    void metersWanted(bool wanted);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectParts();
    void connectMix();
    void connectActions();
    void connectSide();
    void connectChecks();
    void toggleChecks();
    void giveText(const QString &text);
    void forgetMix();
    void updateMetersWanted();
    void clearLevels();
    void applyTheme();
    void choosePage();
    [[nodiscard]] bool isCrowded() const;
    void seekTo(qint64 positionMs);
    void openText(const QString &text);
    void stepVolume(int by);

    ReferenceBar *m_reference = nullptr;
    WindowBody *m_body = nullptr;
    SidePanel *m_side = nullptr;
    EmptyPanel *m_empty = nullptr;
    FirstRunPanel *m_firstRun = nullptr;
    QWidget *m_track = nullptr;
    QWidget *m_pages = nullptr;     ///< one of them shows
    ChecksPage *m_checks = nullptr; ///< none yet
    std::function<QString(const TrackRef &)> m_curl;
    AppVersions m_versions;
    TrackHeader *m_header = nullptr;
    LaneList *m_lanes = nullptr;
    MessageLine *m_message = nullptr;
    TransportBar *m_transport = nullptr;
    Actions *m_actions = nullptr;
    Dialogs *m_dialogs = nullptr;
    std::optional<KeyInUse> m_key; ///< nothing until the app has said which
    QElapsedTimer m_clock;         ///< of the meters
    QTimer m_levelsGone;
    bool m_metersWanted = false;
    bool m_mixable = true;
    bool m_trackOpen = false;
    bool m_checksShown = false;
    ColourScheme m_scheme = ColourScheme::System;
    int m_volume = 0;
    qint64 m_positionMs = 0;
    qint64 m_durationMs = 0;
};

} // namespace prelisten
