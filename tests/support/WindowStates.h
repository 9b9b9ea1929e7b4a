// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/CheckSamples.h"
#include "tests/support/WindowProbe.h"
#include "ui/checks/ChecksPage.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/KeyDialog.h"
#include "ui/dialogs/PreferencesDialog.h"
#include "ui/dialogs/ShortcutSheet.h"
#include "ui/lanes/LaneList.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/RecentPanel.h"
#include "ui/library/SidePanel.h"
#include "ui/window/TrackView.h"

#include <QAbstractButton>
#include <QAction>

#include <functional>

namespace prelisten {

/// A state of the window in which every rule about the window is checked. To add one, add an entry
/// to windowStates().
struct WindowState
{
    QString name;
    /// Brings the window into the state; returns the widget to check: the window or one of its
    /// dialogs.
    std::function<QWidget *(MainWindow &)> enter;
};

namespace WindowStates {
using namespace Qt::StringLiterals;

inline KeyInUse keyInKeychain()
{
    return {KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s};
}

inline QWidget *openTrack(MainWindow &window)
{
    window.setKey(keyInKeychain());
    window.showTrack(sampleTrack());
    for (const SourceName &source : sampleTrack().sources)
        window.setSourceState(source, {SourceState::Kind::Ready, 100});
    window.setState(PlaybackState::Paused);
    window.lanes()->setListening(masterSource());
    return &window;
}

inline QWidget *mixing(MainWindow &window)
{
    openTrack(window);
    window.track()->setMix(sampleMix());
    window.lanes()->setListening({});
    window.setState(PlaybackState::Playing);
    window.track()->setLoop(LoopRegion{std::chrono::seconds(43), std::chrono::seconds(62)}, true);
    window.track()->setResidual(-32, {});
    window.setOutputs({{{"alsa:0"_ba, u"Built-in Audio"_s}}, {}, u"Speakers"_s});
    return &window;
}

inline QWidget *stemsOnly(MainWindow &window)
{
    openTrack(window);
    Track track = sampleTrack();
    track.sources.removeOne(masterSource());
    window.showTrack(track);
    MixState mix = sampleMix();
    mix.lanes.removeFirst();
    window.track()->setMix(mix);
    window.lanes()->setListening({});
    window.showNote(Note::NoMaster);
    return &window;
}

inline QWidget *failed(MainWindow &window)
{
    openTrack(window);
    Verdict verdict(Verdict::Outcome::Service);
    verdict.httpStatus = 503;
    verdict.traceId = u"req_jkl012mno"_s;
    window.showVerdict(verdict, true);
    return &window;
}

// Without an open track, the details of a failed opening are shown automatically.
inline QWidget *refused(MainWindow &window)
{
    window.setKey(keyInKeychain());
    window.setCurl([](const TrackRef &) { return u"curl"_s; });
    const CheckedTrack checked = *tests::doneRow(1, Verdict::Outcome::NotAvailable, 404).checked;
    window.showVerdict(checked.verdict, true, checked.ref);
    return &window;
}

inline QWidget *noChecks(MainWindow &window)
{
    openTrack(window);
    window.showChecks(true);
    return &window;
}

inline QWidget *checks(MainWindow &window)
{
    noChecks(window);
    ChecksPage *page = window.checks();
    page->setKeyInUse(keyInKeychain());
    page->setOrganization(u"org_abc123"_s);
    page->setRows(tests::sampleRows(12));
    page->setProgress({CheckProgress::Activity::Running, 12, 40, std::chrono::minutes(2), {}});
    page->showNote(CheckNote::Replaced, u"12"_s);
    return &window;
}

inline QWidget *library(MainWindow &window)
{
    openTrack(window);
    LibraryPanel *panel = window.side()->library();
    Track other = sampleTrack();
    other.id = u"mtrack_another1"_s;
    panel->setOrganization(u"org_abc123"_s);
    panel->addTracks({sampleTrack(), other});
    panel->setFilterChoices({u"creation"_s, u"focus"_s}, {u"studio"_s});
    panel->setFilter(u"creation"_s, {});
    panel->setState(LibraryState::Complete);
    panel->setCurrent(sampleTrack().id);
    return &window;
}

inline QWidget *recent(MainWindow &window)
{
    openTrack(window);
    window.side()->recent()->setRemembering(true);
    window.side()->recent()->setEntries(
            {{{u"org_abc123"_s, sampleTrack().id}, sampleTrack().title, sampleTrack().licence}});
    window.side()->showRecent();
    return &window;
}

template <typename Dialog>
QWidget *openedBy(MainWindow &window, const QString &entry)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->text() == entry)
            action->trigger();
    }
    return window.findChild<Dialog *>();
}

inline QWidget *shortcuts(MainWindow &window)
{
    openTrack(window);
    return openedBy<ShortcutSheet>(window, u"&Keyboard shortcuts"_s);
}

inline QWidget *about(MainWindow &window)
{
    return openedBy<AboutDialog>(window, u"&About Prelisten"_s);
}

inline QWidget *keyDialog(MainWindow &window)
{
    window.setKey(keyInKeychain());
    byName<QAbstractButton>(window, u"API key…"_s)->click();
    return window.findChild<KeyDialog *>();
}

inline QWidget *preferences(MainWindow &window)
{
    auto *dialog = new PreferencesDialog({},
            {u"https://api.example.com"_s,
                    [](const QString &) {
                        return true;
                    }},
            &window);
    dialog->open();
    return dialog;
}

} // namespace WindowStates

inline const QList<WindowState> &windowStates()
{
    using namespace Qt::StringLiterals;
    static const QList<WindowState> all{
            {u"welcome"_s,
                    [](MainWindow &window) {
                        window.setKey({});
                        return &window;
                    }},
            {u"empty"_s,
                    [](MainWindow &window) {
                        window.setKey(WindowStates::keyInKeychain());
                        return &window;
                    }},
            {u"track"_s, WindowStates::openTrack},
            {u"mixing"_s, WindowStates::mixing},
            {u"stems only"_s, WindowStates::stemsOnly},
            {u"opening"_s,
                    [](MainWindow &window) {
                        WindowStates::openTrack(window);
                        window.showNote(Note::OpeningTrack);
                        return &window;
                    }},
            {u"failed"_s, WindowStates::failed},
            {u"refused"_s, WindowStates::refused},
            {u"no checks"_s, WindowStates::noChecks},
            {u"checks"_s, WindowStates::checks},
            {u"library"_s, WindowStates::library},
            {u"recent"_s, WindowStates::recent},
            {u"shortcuts"_s, WindowStates::shortcuts},
            {u"about"_s, WindowStates::about},
            {u"key dialog"_s, WindowStates::keyDialog},
            {u"preferences"_s, WindowStates::preferences},
    };
    return all;
}

} // namespace prelisten
