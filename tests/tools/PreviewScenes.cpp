// SPDX-License-Identifier: MIT
#include "tests/tools/PreviewScenes.h"

#include "tests/support/CheckSamples.h"
#include "tests/tools/PreviewSamples.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/ShortcutSheet.h"
#include "ui/lanes/LaneList.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MessageLine.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/TrackView.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <array>
#include <limits>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

void showReady(MainWindow &window, const Track &track)
{
    window.setKey(tests::sampleKeyInUse());
    window.reference()->setReference(track.id);
    window.showTrack(track);
    for (const SourceName &source : track.sources)
        window.setSourceState(source, {SourceState::Kind::Ready, 100});
    window.setState(PlaybackState::Playing);
    window.track()->setPosition(51'300);
    window.transport()->output()->setVolume(78);
}

void showSound(MainWindow &window, const Track &track, double share)
{
    for (qsizetype i = 0; i < track.sources.size(); ++i) {
        window.lanes()->addPeaks(track.sources.at(i), 44'100, 0, samplePeaks(i, share));
        if (share >= 1)
            window.lanes()->setLoudness(
                    track.sources.at(i), -9.8 - 1.9 * static_cast<double>(i), -1.0);
    }
}

// Two stems soloed, one muted, a loop over the chorus.
void mixing(MainWindow &window)
{
    const Track track = previewTrack();
    showReady(window, track);
    showSound(window, track, 1);
    MixState mix = sampleMix(track);
    for (LaneMix &lane : mix.lanes) {
        lane.solo = lane.name == u"drums" || lane.name == u"bass";
        lane.audible = lane.solo;
        lane.mute = lane.name == u"lead";
    }
    mix.lanes[2].fader = Fader::position(-8);
    mix.lanes[4].fader = Fader::position(-20);
    window.track()->setMix(mix);
    window.lanes()->setListening({});
    window.track()->setLoop(LoopRegion{std::chrono::seconds(43), std::chrono::seconds(62)}, true);
    QList<float> residual;
    for (int i = 0; i < 478; ++i)
        residual << static_cast<float>(-34 + (i > 300 && i < 330 ? 18 : 0));
    window.track()->setResidual(-32, residual);
    window.setOutputs(sampleOutputs());
    window.track()->setLevels(sampleLevels(0.2));
    window.transport()->setRenewals(3);
}

// The stems are still loading: one is half decoded, one half downloaded.
void mixLoading(MainWindow &window)
{
    const Track track = previewTrack();
    showReady(window, track);
    showSound(window, track, 0.55);
    window.track()->setMix(sampleMix(track));
    window.lanes()->setListening({});
    window.setOutputs(sampleOutputs());
    window.setState(PlaybackState::Buffering);
    window.track()->setPosition(41'000);
    window.lanes()->clearPeaks(u"keys"_s);
    window.setSourceState(u"bass"_s, {SourceState::Kind::Loading, 70});
    window.setSourceState(u"keys"_s, {SourceState::Kind::Loading, 40});
    window.setSourceState(u"lead"_s, {SourceState::Kind::Loading, 55});
}

/// Shows the peaks of @p source between two places in the track, in s.
void showStretch(MainWindow &window, const Track &track, qsizetype source, double from, double to)
{
    const auto peakAt = [](double seconds) {
        return static_cast<qsizetype>(seconds * 44'100 / WaveformPeaks::framesPerPeak);
    };
    window.lanes()->addPeaks(track.sources.at(source), 44'100, peakAt(from),
            samplePeaks(source, 1).sliced(peakAt(from), peakAt(to) - peakAt(from)));
}

// The user has seeked beyond the downloaded part: the lanes have gaps.
void stretches(MainWindow &window)
{
    const Track track = previewTrack();
    showReady(window, track);
    window.track()->setMix(sampleMix(track));
    window.lanes()->setListening({});
    window.setOutputs(sampleOutputs());
    const std::array<int, 5> percents{46, 38, 30, 55, 3};
    for (qsizetype i = 0; i < track.sources.size(); ++i) {
        const double late = 3.0 * static_cast<double>(i);
        if (i < 4) {
            showStretch(window, track, i, 0, 31 - late);
            showStretch(window, track, i, 62, 86 - late);
        }
        window.setSourceState(track.sources.at(i),
                {SourceState::Kind::Loading, percents.at(static_cast<size_t>(i) % 5)});
    }
    showStretch(window, track, 3, 100, 119);
    window.setState(PlaybackState::Playing);
    window.track()->setPosition(67'000);
}

// A single source plays; all waveforms are complete.
void listening(MainWindow &window)
{
    const Track track = previewTrack();
    showReady(window, track);
    showSound(window, track, 1);
    window.lanes()->setLoudness(u"lead"_s, -std::numeric_limits<double>::infinity(),
            -std::numeric_limits<double>::infinity());
    window.lanes()->setListening(u"bass"_s);
    window.setOutputs(sampleOutputs());
    window.track()->setLoop(LoopRegion{std::chrono::seconds(43), std::chrono::seconds(62)}, false);
}

void tooLong(MainWindow &window)
{
    listening(window);
    window.track()->setMixable(false);
}

void playing(MainWindow &window)
{
    showReady(window, previewTrack());
    window.setSourceState(u"lead"_s, {SourceState::Kind::Loading, 92});
    window.transport()->setRenewals(3);
}

void loading(MainWindow &window)
{
    showReady(window, previewTrack());
    window.setState(PlaybackState::Loading);
    window.track()->setPosition(0);
    window.setSourceState(masterSource(), {SourceState::Kind::Loading, 37});
    for (const auto &stem : {u"drums"_s, u"bass"_s, u"keys"_s, u"lead"_s})
        window.setSourceState(stem, {SourceState::Kind::NotLoaded, 0});
    window.showNote(Note::OpeningTrack);
}

void buffering(MainWindow &window)
{
    playing(window);
    window.lanes()->setListening(u"bass"_s);
    window.setState(PlaybackState::Buffering);
    window.setSourceState(u"bass"_s, {SourceState::Kind::Loading, 43});
    window.setSourceState(u"keys"_s, {SourceState::Kind::Failed, 0});
    window.message()->showWaiting(
            failed(Verdict::Outcome::Network, Verdict::Reason::Unreachable, 0),
            std::chrono::seconds(12));
}

void unknownLicence(MainWindow &window)
{
    Track track = previewTrack();
    track.title.reset();
    track.engine.reset();
    track.mode.reset();
    track.instrumental.reset();
    track.createdAt.reset();
    track.licence = {LicenceClass::Kind::NotRecognised, u"<b>royalty_free</b>"_s};
    track.sources = {masterSource(), u"vocals_left"_s, u"string-section"_s};
    showReady(window, track);
}

void manyStems(MainWindow &window)
{
    Track track = previewTrack();
    track.sources = {masterSource()};
    for (int i = 1; i < 64; ++i)
        track.sources << u"stem_%1"_s.arg(i);
    showReady(window, track);
}

void longTitle(MainWindow &window)
{
    Track track = previewTrack();
    track.title = u"Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und andere "
                  u"Geschichten <b>A<B & C>D</b> "_s.repeated(4);
    track.engine = u"studio-experimentell-mit-einem-sehr-langen-namen-der-nicht-passt"_s;
    track.sources = {masterSource(), u"hintergrundgesangsstimmengruppe_zwei"_s, u"<i>bass</i>"_s};
    showReady(window, track);
}

// The shortcuts of each menu, as one group.
QList<ShortcutGroup> shortcutsOf(const MainWindow &window)
{
    QList<ShortcutGroup> groups;
    for (const QAction *menu : window.menuBar()->actions()) {
        ShortcutGroup group{shortcutLine(*menu).what, {}};
        for (const QAction *action : menu->menu()->actions())
            group.lines << shortcutLine(*action);
        groups << group;
    }
    return groups;
}

} // namespace

const std::map<QString, Scene> &trackScenes()
{
    using Outcome = Verdict::Outcome;
    using Reason = Verdict::Reason;
    static const std::map<QString, Scene> all{
            {u"welcome"_s,
                    [](MainWindow &w) {
                        w.setKey({});
                    }},
            {u"shortcuts"_s,
                    [](MainWindow &w) {
                        playing(w);
                        (new ShortcutSheet(shortcutsOf(w), &w))->open();
                    }},
            {u"about"_s,
                    [](MainWindow &w) {
                        playing(w);
                        (new AboutDialog(u"FFmpeg (Qt Multimedia 6.4.2)"_s, &w))->open();
                    }},
            {u"locked"_s,
                    [](MainWindow &w) {
                        w.setKey({KeyInUse::Origin::None, KeyInUse::Keychain::Locked, {}});
                    }},
            {u"empty"_s,
                    [](MainWindow &w) {
                        w.setKey(tests::sampleKeyInUse());
                    }},
            {u"asking"_s,
                    [](MainWindow &w) {
                        w.setKey({KeyInUse::Origin::Asking, KeyInUse::Keychain::NotAsked, {}});
                    }},
            {u"playing"_s, playing},
            {u"mixing"_s, mixing},
            {u"mix-loading"_s, mixLoading},
            {u"stretches"_s, stretches},
            {u"listening"_s, listening},
            {u"too-long"_s, tooLong},
            {u"loading"_s, loading},
            {u"buffering"_s, buffering},
            {u"error404"_s,
                    [](MainWindow &w) {
                        playing(w);
                        w.showVerdict(failed(Outcome::NotAvailable, Reason::None, 404), true);
                    }},
            {u"error401"_s,
                    [](MainWindow &w) {
                        w.setKey(tests::sampleKeyInUse());
                        w.setState(PlaybackState::Failed);
                        w.showVerdict(failed(Outcome::KeyProblem, Reason::KeyExpired, 401), true);
                    }},
            {u"ratelimit"_s,
                    [](MainWindow &w) {
                        playing(w);
                        w.message()->showWaiting(failed(Outcome::RateLimited, Reason::None, 429),
                                std::chrono::seconds(30));
                    }},
            {u"unknown-licence"_s, unknownLicence},
            {u"many-stems"_s, manyStems},
            {u"long-title"_s, longTitle},
    };
    return all;
}

} // namespace prelisten
