// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"
#include "core/access/Verdict.h"
#include "core/api/KeyInUse.h"
#include "core/api/ShareRef.h"
#include "core/playback/OutputChoice.h"
#include "core/playback/PlaybackState.h"
#include "core/track/Track.h"
#include "core/track/TrackRef.h"
#include "ui/dialogs/Preferences.h"
#include "ui/words/Note.h"
#include "ui/words/TicketWords.h"

#include <QMainWindow>

#include <functional>

namespace prelisten {

class Actions;
class ChecksPage;
class Dialogs;
class LaneList;
class LinkQuestion;
class MessageLine;
class PageArea;
class ReferenceBar;
class SidePanel;
class TrackView;
class TransportBar;
class WindowBody;
struct GivenReferences;
struct SharedList;

/// The main window. Setters take the values to show; signals report the user's intents. It knows
/// nothing of the network, the keychain or the players.
///
/// It consists of zones, which have setters and signals of their own; the setters and signals here
/// are those that concern several zones. Setters never emit an intent; each action of the user or
/// of an assistive tool emits exactly one. Sets the application's style and takes the colours from
/// the application's palette, also when that changes. GUI thread only.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    // The zones.
    [[nodiscard]] ReferenceBar *reference() const { return m_reference; }
    [[nodiscard]] WindowBody *body() const { return m_body; } ///< the layout of the next three
    [[nodiscard]] SidePanel *side() const { return m_side; }  ///< the lists of tracks
    /// Shows the open track in several zones.
    [[nodiscard]] TrackView *track() const { return m_track; }
    [[nodiscard]] LaneList *lanes() const;
    [[nodiscard]] MessageLine *message() const { return m_message; }
    [[nodiscard]] TransportBar *transport() const { return m_transport; }
    [[nodiscard]] Dialogs *dialogs() const { return m_dialogs; }
    /// The page of access checks for many tracks. Created on first use.
    ChecksPage *checks();

    // The values to show. Each setter may be called at any time, in any order.
    /// Also decides whether the first-run panel is shown while no track is open.
    void setKey(const KeyInUse &key);
    void showTrack(const Track &track); ///< a new track: its metadata and one lane per source
    void clearTrack();
    void setState(PlaybackState state);
    void setSourceState(const SourceName &source, SourceState state);
    void setPreferences(const Preferences &preferences);
    void showChecks(bool shown); ///< instead of the track; emits nothing
    void openChecks();           ///< as the user does: with the focus on the page
    /// Opens what is on the clipboard, as Ctrl+V does over a track; says so if it names none.
    void openCopied();
    /// Makes the curl command that is copied with a verdict, see VerdictCard.
    void setCurl(const std::function<QString(const TrackRef &)> &curl);
    void setVersions(const AppVersions &versions);
    void setOutputs(const OutputChoice &outputs);

    // Messages. A new one replaces the previous one; MessageLine has others.
    /// @p about: the track the verdict is about, if known. While no track is open, the details are
    /// shown at once.
    void showVerdict(const Verdict &verdict, bool canRetry, const TrackRef &about = {});
    void showNote(Note note);
    /// Leads the user to the reference field, to paste a share link.
    void askForShare();
    /// Asks the user whether to open @p ref, which a link names; see linkAccepted().
    void askAboutLink(const TrackRef &ref);
    /// Lists a shared collection in the side panel, which is shown, key or not.
    void openCollection(const SharedList &list);
    void closeCollection();
    void setCancellable(bool cancellable); ///< cancelOpenRequested() would end an operation

Q_SIGNALS:
    void openRequested(const prelisten::ParsedRef &wanted);
    void shareRequested(const prelisten::ShareRef &share); ///< open it, without a key
    void linkAccepted(const prelisten::TrackRef &ref);     ///< open what a link named
    void cancelOpenRequested();
    /// Check whether the key has access to this track, without opening it.
    void checkRequested(const prelisten::ParsedRef &wanted);
    void checksMade();                    ///< once, when checks() has created its page
    void keyEntered(const QString &text); ///< from the key dialog or the first-run panel
    void demoRequested();
    void diagnosticsRequested(); ///< copy them

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectZones();
    void connectActions();
    void toggleChecks();
    void focusContent();
    void take(const GivenReferences &given);
    void applyTheme();
    void fitPages();
    void updateSide();

    ReferenceBar *m_reference = nullptr;
    LinkQuestion *m_linkQuestion = nullptr;
    WindowBody *m_body = nullptr;
    SidePanel *m_side = nullptr;
    bool m_hasKey = false;        ///< or may have one
    bool m_hasCollection = false; ///< in the side panel
    PageArea *m_pages = nullptr;
    MessageLine *m_message = nullptr;
    TransportBar *m_transport = nullptr;
    Actions *m_actions = nullptr;
    Dialogs *m_dialogs = nullptr;
    TrackView *m_track = nullptr;
    ColourScheme m_scheme = ColourScheme::System;
};

} // namespace prelisten
