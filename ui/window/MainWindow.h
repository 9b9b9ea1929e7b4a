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

/// The main window. Setters take the values to show; signals report the user's intents. It knows
/// nothing of the network, the keychain or the players.
///
/// Setters never emit an intent; each action of the user or of an assistive tool emits exactly one.
/// Sets the application's style and takes the colours from the application's palette, also when
/// that changes. GUI thread only.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    // The values to show. Each setter may be called at any time, in any order.
    void setOrganizations(const QList<Organization> &known, const QString &current);
    void setReferenceText(const QString &text);
    /// Also decides whether the first-run panel is shown while no track is open.
    void setKey(const KeyInUse &key);
    void showTrack(const Track &track); ///< a new track: its metadata and one lane per source
    void clearTrack();
    void setState(PlaybackState state);
    void setPosition(qint64 positionMs);
    void setDuration(qint64 durationMs, bool isGuess = false); ///< 0: not known yet
    void setSourceState(const SourceName &source, SourceState state);
    void setListening(const SourceName &source); ///< the source that is audible, or would be; empty
                                                 ///< while the mixer plays the stems
    void setVolume(int percent);
    void setRenewals(int count); ///< how often links were renewed
    void setSeekable(bool seekable);
    void setShowsRemaining(bool remaining); ///< the remaining time instead of the duration
    void setSideWanted(bool wanted);        ///< show the side panel if the window is wide enough

    // The user's preferences, and what the preferences and about dialogs need.
    void setPreferences(const Preferences &preferences);
    /// @p standard is the service's address while the user has entered none; @p accepts tells
    /// whether a text is an address of a service.
    void setApiBases(const QString &standard, std::function<bool(const QString &)> accepts);
    void setMediaBackend(const QString &name); ///< name and version, for the about dialog

    /// The side panel with the lists of tracks; it has setters and signals of its own.
    [[nodiscard]] SidePanel *side() const { return m_side; }

    /// The page of access checks for many tracks; it has setters and signals of its own. Created on
    /// first use.
    ChecksPage *checks();
    void showChecks(bool shown); ///< instead of the track; emits nothing
    /// The details of the track that the message is about; it has setters and signals of its own.
    /// Created on first use.
    [[nodiscard]] VerdictCard *verdictCard();
    /// Makes the curl command that is copied with a verdict, see VerdictCard.
    void setCurl(const std::function<QString(const TrackRef &)> &curl);
    void setVersions(const AppVersions &versions);

    // The mixer, the waveforms of the sources, the loop and the outputs.
    void setMix(const MixState &mix);
    void setMixable(bool mixable); ///< false: the track is too long for the mixer's memory
    void setLevels(const MixLevels &levels); ///< for the meters; at most 30 times a second
    void addPeaks(
            const SourceName &source, int sampleRate, qint64 firstPeak, const QList<Peak> &peaks);
    void clearPeaks(const SourceName &source);
    /// Both values are minus infinity for silence.
    void setLoudness(const SourceName &source, double lufs, double truePeakDb);
    /// Level of the difference between the sum of the stems and the master in dB: for the whole
    /// track, and one value for every 250 ms.
    void setResidual(double decibels, const QList<float> &overTime);
    void setLoop(const std::optional<LoopRegion> &region, bool active);
    void setOutputs(const OutputChoice &outputs);

    // The message line. A new message replaces the previous one.
    /// @p about: the track the verdict is about, if known. While no track is open, the details are
    /// shown at once.
    void showVerdict(const Verdict &verdict, bool canRetry, const TrackRef &about = {});
    /// Updates the verdict that is shown with the result of the control call.
    void refineVerdict(const CheckedTrack &checked);
    void showChecked(const CheckedTrack &checked); ///< the result of checkRequested()
    /// Shows a countdown to the automatic retry.
    void showWaiting(const Verdict &why, std::chrono::milliseconds retryIn);
    void showNote(Note note);
    void setCancellable(bool cancellable); ///< cancelOpenRequested() would end an operation
    void showMissingStems(const QStringList &stems); ///< which the mix has, but not the track
    void showOutputLost(const QString &output);
    void showEndedEarly(qint64 playedMs, qint64 promisedMs);

Q_SIGNALS:
    void openRequested(const QString &reference, const QString &organization);
    void organizationChosen(const QString &organization);
    void organizationsWanted(); ///< the user is about to pick one from the list
    void cancelOpenRequested();
    /// Check whether the key has access to this track, without opening it.
    void checkRequested(const QString &reference, const QString &organization);
    void checksMade(); ///< once, when checks() has created its page
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
    void soloOnlyRequested(const QString &source); ///< solo this stem and unsolo all others
    void muteRequested(const QString &source, bool on);
    void faderRequested(const QString &source, int position); ///< 0…100, see Fader
    void sideRequested(prelisten::MixState::Side side);
    void loopStartRequested(); ///< at the audible position
    void loopEndRequested();
    void loopRequested(const prelisten::LoopRegion &region);
    void loopToggleRequested();
    void loopCleared();
    void outputRequested(const QByteArray &id); ///< empty: the system's default
    /// Whether the meters are visible and needed. Not an intent of the user: follows the state of
    /// the window.
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
    void setHasLoop(bool hasLoop);
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
    QWidget *m_pages = nullptr;     ///< parent of the pages, of which one at most is shown
    ChecksPage *m_checks = nullptr; ///< created on first use
    std::function<QString(const TrackRef &)> m_curl;
    AppVersions m_versions;
    TrackHeader *m_header = nullptr;
    LaneList *m_lanes = nullptr;
    MessageLine *m_message = nullptr;
    TransportBar *m_transport = nullptr;
    Actions *m_actions = nullptr;
    Dialogs *m_dialogs = nullptr;
    std::optional<KeyInUse> m_key; ///< empty until setKey()
    QElapsedTimer m_clock;         ///< time base of the meters
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
