// SPDX-License-Identifier: MIT
// Fills the window with one scene, so that it can be looked at, photographed and read by assistive
// tools.
#include "ui/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>
#include <QTimeZone>
#include <QTimer>

#include <functional>
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
    window.setReferenceText(track.id);
    window.showTrack(track);
    for (const SourceName &source : track.sources)
        window.setSourceState(source, {SourceState::Kind::Ready, 100});
    window.setState(PlaybackState::Playing);
    window.setPosition(51'300);
    window.setVolume(78);
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

using Scene = std::function<void(MainWindow &)>;

void playing(MainWindow &window)
{
    showReady(window, sampleTrack());
    window.setSourceState(u"lead"_s, {SourceState::Kind::Loading, 92});
    window.setRenewals(3);
}

void loading(MainWindow &window)
{
    showReady(window, sampleTrack());
    window.setState(PlaybackState::Loading);
    window.setPosition(0);
    window.setSourceState(masterSource(), {SourceState::Kind::Loading, 37});
    for (const auto &stem : {u"drums"_s, u"bass"_s, u"keys"_s, u"lead"_s})
        window.setSourceState(stem, {SourceState::Kind::NotLoaded, 0});
    window.showNote(MainWindow::Note::OpeningTrack);
}

void buffering(MainWindow &window)
{
    playing(window);
    window.setListening(u"bass"_s);
    window.setState(PlaybackState::Buffering);
    window.setSourceState(u"bass"_s, {SourceState::Kind::Loading, 43});
    window.setSourceState(u"keys"_s, {SourceState::Kind::Failed, 0});
    window.showWaiting(failed(Verdict::Outcome::Network, Verdict::Reason::Unreachable, 0),
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

const std::map<QString, Scene> &scenes()
{
    using Outcome = Verdict::Outcome;
    using Reason = Verdict::Reason;
    static const std::map<QString, Scene> all{
            {u"welcome"_s,
                    [](MainWindow &w) {
                        w.setKey({});
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
                        w.showWaiting(failed(Outcome::RateLimited, Reason::None, 429),
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

// What goes out is printed, so that a script that presses buttons can see what came of it.
void printIntents(MainWindow &window)
{
    const auto print = [](const QString &line) {
        QTextStream(stdout) << line << Qt::endl;
    };
    QObject::connect(&window, &MainWindow::openRequested, &window,
            [print](const QString &reference, const QString &organization) {
                print(u"open "_s + organization + u' ' + reference);
            });
    QObject::connect(&window, &MainWindow::playRequested, &window, [print] { print(u"play"_s); });
    QObject::connect(&window, &MainWindow::pauseRequested, &window, [print] { print(u"pause"_s); });
    QObject::connect(&window, &MainWindow::stopRequested, &window, [print] { print(u"stop"_s); });
    QObject::connect(&window, &MainWindow::seekRequested, &window,
            [print](qint64 position) { print(u"seek %1"_s.arg(position)); });
    QObject::connect(&window, &MainWindow::listenRequested, &window,
            [print](const QString &source) { print(u"listen "_s + source); });
    QObject::connect(&window, &MainWindow::volumeRequested, &window,
            [print](int percent) { print(u"volume %1"_s.arg(percent)); });
    QObject::connect(&window, &MainWindow::keyEntered, &window,
            [print](const QString &) { print(u"key entered"_s); });
    QObject::connect(
            &window, &MainWindow::forgetKeyRequested, &window, [print] { print(u"forget key"_s); });
    QObject::connect(&window, &MainWindow::demoRequested, &window, [print] { print(u"demo"_s); });
    QObject::connect(&window, &MainWindow::retryRequested, &window, [print] { print(u"retry"_s); });
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
            {u"size"_s, u"Of the window."_s, u"WxH"_s}, {u"run"_s, u"Let the position run."_s}});
    options.process(app);
    QApplication::setPalette(systemPalette(options));
    if (options.isSet(u"rtl"_s))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    const auto scene = scenes().find(options.value(u"scenario"_s));
    if (scene == scenes().end()) {
        QTextStream(stderr) << "no such scene\n";
        return 2;
    }
    MainWindow window;
    window.setOrganizations({u"org_abc123"_s, u"org_def456"_s}, u"org_abc123"_s);
    scene->second(window);
    const QStringList size = options.value(u"size"_s).split(u'x');
    if (size.size() == 2)
        window.resize(size.at(0).toInt(), size.at(1).toInt());
    printIntents(window);
    window.show();

    QTimer clock;
    qint64 position = 51'300;
    QObject::connect(
            &clock, &QTimer::timeout, &window, [&] { window.setPosition(position += 50); });
    if (options.isSet(u"run"_s))
        clock.start(50);
    return QApplication::exec();
}
