// SPDX-License-Identifier: MIT
// Shows the window in one scene, to be looked at, photographed or read by assistive tools.
#include "tests/tools/PreviewChecks.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ShortcutSheet.h"
#include "ui/lanes/LaneList.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MessageLine.h"
#include "ui/window/ReferenceBar.h"
#include "ui/window/TrackView.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QMenu>
#include <QMenuBar>
#include <QTextStream>
#include <QTimeZone>
#include <QTimer>

#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;
using namespace prelisten;

namespace {

Track sampleTrack()
{
    Track track;
    track.id = u"mtrack_7c1a9e2f4b8d"_s;
    track.title = u"Late Night Study"_s;
    track.engine = u"studio"_s;
    track.mode = u"creation"_s;
    track.durationSeconds = 119.4;
    track.instrumental = true;
    track.licence = {LicenceClass::Kind::PersonalOnly, u"personal_only"_s};
    track.createdAt = QDateTime(QDate(2026, 6, 28), QTime(10, 31), QTimeZone::utc());
    track.sources = {masterSource(), u"drums"_s, u"bass"_s, u"keys"_s, u"lead"_s};
    return track;
}

KeyInUse sampleKey()
{
    return {KeyInUse::Origin::Keychain, KeyInUse::Keychain::Fine, u"oak_live_a1b2"_s};
}

void showReady(MainWindow &window, const Track &track)
{
    window.setKey(sampleKey());
    window.reference()->setReference(track.id);
    window.showTrack(track);
    for (const SourceName &source : track.sources)
        window.setSourceState(source, {SourceState::Kind::Ready, 100});
    window.setState(PlaybackState::Playing);
    window.track()->setPosition(51'300);
    window.transport()->output()->setVolume(78);
}

Verdict failed(Verdict::Outcome outcome, Verdict::Reason reason, int status)
{
    Verdict verdict;
    verdict.outcome = outcome;
    verdict.reason = reason;
    verdict.httpStatus = status;
    verdict.traceId = u"req_jkl012mno"_s;
    verdict.key = sampleKey();
    verdict.organization = u"org_abc123"_s;
    return verdict;
}

// Music-like peaks: beats over swelling phrases, different for each source.
QList<Peak> samplePeaks(qsizetype source, double share)
{
    constexpr int sampleRate = 44'100;
    constexpr double seconds = 119.4;
    const double peaksPerSecond = static_cast<double>(sampleRate) / WaveformPeaks::framesPerPeak;
    const double starts = source > 1 ? 4.0 * static_cast<double>(source) : 0;
    QList<Peak> peaks;
    quint32 noise = 1 + static_cast<quint32>(source);
    for (qsizetype i = 0; i < static_cast<qsizetype>(share * seconds * peaksPerSecond); ++i) {
        const double t = static_cast<double>(i) / peaksPerSecond;
        noise = noise * 1'664'525U + 1'013'904'223U;
        const double grain = 0.75 + 0.25 * static_cast<double>(noise >> 16U) / 65'535.0;
        const double beat = std::exp(-6.0 * std::fmod(t * 1.5, 1.0));
        const double phrase = 0.6 + 0.4 * std::sin(t / (5.0 + static_cast<double>(source)));
        double level = source == 0 ? 0.55 + 0.4 * beat * phrase : phrase * 0.4;
        if (source == 1)
            level = 0.85 * beat + 0.04;
        if (source == 4 && std::fmod(t, 24.0) > 15.0)
            level = 0;
        level = t < starts ? 0 : level * grain;
        const auto peak = static_cast<qint16>(level * 32'000);
        peaks << Peak{static_cast<qint16>(-peak), peak, static_cast<quint16>(peak * 0.42)};
    }
    return peaks;
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

OutputChoice sampleOutputs()
{
    return {{{"alsa:0"_ba, u"Built-in Audio Analogue Stereo"_s},
                    {"usb:1"_ba, u"Studio & Co <b>8</b>"_s}},
            {}, u"Speakers"_s};
}

MixState sampleMix(const Track &track)
{
    MixState mix;
    for (const SourceName &source : track.sources)
        mix.lanes << LaneMix{source, false, false, Fader::top, source != masterSource()};
    mix.engaged = true;
    mix.matched = true;
    mix.matchDb = -2.1;
    return mix;
}

MixLevels sampleLevels(double t)
{
    const auto swing = [t](double phase) {
        return static_cast<float>(0.35 + 0.3 * std::sin(t * 5 + phase));
    };
    return {{0, swing(0), swing(1), 0, 0}, swing(0.3), swing(0.5), 0.9F};
}

using Scene = std::function<void(MainWindow &)>;

// Two stems soloed, one muted, a loop over the chorus.
void mixing(MainWindow &window)
{
    const Track track = sampleTrack();
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
    const Track track = sampleTrack();
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
    const Track track = sampleTrack();
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
    const Track track = sampleTrack();
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
    showReady(window, sampleTrack());
    window.setSourceState(u"lead"_s, {SourceState::Kind::Loading, 92});
    window.transport()->setRenewals(3);
}

void loading(MainWindow &window)
{
    showReady(window, sampleTrack());
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
    Track track = sampleTrack();
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
    Track track = sampleTrack();
    track.sources = {masterSource()};
    for (int i = 1; i < 64; ++i)
        track.sources << u"stem_%1"_s.arg(i);
    showReady(window, track);
}

void longTitle(MainWindow &window)
{
    Track track = sampleTrack();
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

const std::map<QString, Scene> &scenes()
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
                        w.setKey(sampleKey());
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
                        w.setKey(sampleKey());
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

QPalette systemPalette(const QCommandLineParser &options)
{
    if (options.isSet(u"contrast"_s)) {
        QPalette palette(Qt::black, Qt::black);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(role, Qt::white);
        palette.setColor(QPalette::Base, Qt::black);
        palette.setColor(QPalette::Highlight, Qt::yellow);
        palette.setColor(QPalette::HighlightedText, Qt::black);
        return palette;
    }
    return options.isSet(u"dark"_s) ? QPalette(QColor(0x2d, 0x2d, 0x2d))
                                    : QPalette(QColor(0xef, 0xef, 0xef));
}

// Prints the window's request signals, so that a script that presses buttons can see their effect.
void printIntents(MainWindow &window)
{
    const auto print = [](const QString &line) {
        QTextStream(stdout) << line << Qt::endl;
    };
    QObject::connect(
            &window, &MainWindow::openRequested, &window, [print](const ParsedRef &wanted) {
                print(u"open "_s + (wanted ? wanted->toString() : u"nothing"_s));
            });
    QObject::connect(window.transport(), &TransportBar::playRequested, &window,
            [print] { print(u"play"_s); });
    QObject::connect(window.transport(), &TransportBar::pauseRequested, &window,
            [print] { print(u"pause"_s); });
    QObject::connect(window.transport(), &TransportBar::stopRequested, &window,
            [print] { print(u"stop"_s); });
    QObject::connect(window.track(), &TrackView::seekRequested, &window,
            [print](qint64 position) { print(u"seek %1"_s.arg(position)); });
    QObject::connect(window.lanes(), &LaneList::listenRequested, &window,
            [print](const QString &source) { print(u"listen "_s + source); });
    QObject::connect(window.transport()->output(), &OutputPanel::volumeRequested, &window,
            [print](int percent) { print(u"volume %1"_s.arg(percent)); });
    QObject::connect(&window, &MainWindow::keyEntered, &window,
            [print](const QString &) { print(u"key entered"_s); });
    QObject::connect(window.dialogs(), &Dialogs::forgetKeyRequested, &window,
            [print] { print(u"forget key"_s); });
    QObject::connect(&window, &MainWindow::demoRequested, &window, [print] { print(u"demo"_s); });
    QObject::connect(window.message(), &MessageLine::retryRequested, &window,
            [print] { print(u"retry"_s); });
}

void printMixIntents(MainWindow &window)
{
    const auto print = [](const QString &line) {
        QTextStream(stdout) << line << Qt::endl;
    };
    const auto onOff = [](bool on) {
        return on ? u" on"_s : u" off"_s;
    };
    QObject::connect(window.lanes(), &LaneList::soloRequested, &window,
            [=](const QString &source, bool on) { print(u"solo "_s + source + onOff(on)); });
    QObject::connect(window.lanes(), &LaneList::soloOnlyRequested, &window,
            [=](const QString &source) { print(u"solo only "_s + source); });
    QObject::connect(window.lanes(), &LaneList::muteRequested, &window,
            [=](const QString &source, bool on) { print(u"mute "_s + source + onOff(on)); });
    QObject::connect(window.lanes(), &LaneList::faderRequested, &window,
            [=](const QString &source, int to) { print(u"fader %1 %2"_s.arg(source).arg(to)); });
    QObject::connect(
            window.transport()->mix(), &MixPanel::sideRequested, &window, [=](MixState::Side side) {
                print(side == MixState::Side::Master ? u"side master"_s : u"side stems"_s);
            });
    QObject::connect(window.transport()->mix(), &MixPanel::loopStartRequested, &window,
            [=] { print(u"loop start"_s); });
    QObject::connect(window.transport()->mix(), &MixPanel::loopEndRequested, &window,
            [=] { print(u"loop end"_s); });
    QObject::connect(
            window.lanes(), &LaneList::loopRequested, &window, [=](const LoopRegion &region) {
                print(u"loop %1 %2"_s.arg(region.begin.count()).arg(region.end.count()));
            });
    QObject::connect(window.transport()->mix(), &MixPanel::loopToggleRequested, &window,
            [=] { print(u"loop toggle"_s); });
    QObject::connect(
            window.lanes(), &LaneList::loopCleared, &window, [=] { print(u"loop clear"_s); });
    QObject::connect(window.transport()->output(), &OutputPanel::outputRequested, &window,
            [=](const QByteArray &id) { print(u"output "_s + QString::fromUtf8(id)); });
    QObject::connect(window.track(), &TrackView::metersWanted, &window,
            [=](bool wanted) { print(u"meters"_s + onOff(wanted)); });
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{u"scenario"_s, u"Which scene."_s, u"name"_s, u"playing"_s},
            {u"dark"_s, u"A dark system palette."_s}, {u"light"_s, u"A light system palette."_s},
            {u"contrast"_s, u"A high-contrast system palette."_s}, {u"rtl"_s, u"Right to left."_s},
            {u"size"_s, u"Of the window."_s, u"WxH"_s}, {u"run"_s, u"Let the position run."_s},
            {u"text"_s, u"How large the text is."_s, u"percent"_s}});
    options.process(app);
    if (options.isSet(u"text"_s)) {
        QFont font = QApplication::font();
        font.setPixelSize(13 * options.value(u"text"_s).toInt() / 100);
        QApplication::setFont(font);
    }
    QApplication::setPalette(systemPalette(options));
    if (options.isSet(u"rtl"_s))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    std::map<QString, Scene> known = scenes();
    known.insert(checkScenes().begin(), checkScenes().end());
    const auto scene = known.find(options.value(u"scenario"_s));
    if (scene == known.end()) {
        QTextStream(stderr) << "no such scene\n";
        return 2;
    }
    MainWindow window;
    window.reference()->setOrganizations(
            {{u"org_abc123"_s, {}}, {u"org_def456"_s, {}}}, u"org_abc123"_s);
    scene->second(window);
    const QStringList size = options.value(u"size"_s).split(u'x');
    if (size.size() == 2)
        window.resize(size.at(0).toInt(), size.at(1).toInt());
    printIntents(window);
    printMixIntents(window);
    window.show();

    QTimer clock;
    qint64 position = 51'300;
    QObject::connect(&clock, &QTimer::timeout, &window, [&] {
        window.track()->setPosition(position += 50);
        window.track()->setLevels(sampleLevels(static_cast<double>(position) / 1000.0));
    });
    if (options.isSet(u"run"_s))
        clock.start(50);
    return QApplication::exec();
}
