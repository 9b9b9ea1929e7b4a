// SPDX-License-Identifier: MIT
// Prints, for each fault of the sample service, the longest gap of the window's event loop while
// the demo track is opened, played, sought and switched under that fault, and how long closing
// takes meanwhile. Uses a real window, real players and real sockets.
#include "app/sandbox/Sandbox.h"
#include "core/api/StudioClient.h"
#include "core/decoding/DecoderModule.h"
#include "core/mixing/CombinedDeck.h"
#include "core/mixing/MixDeck.h"
#include "core/playback/ListenDeck.h"
#include "core/playback/MediaBackend.h"
#include "core/session/Session.h"
#include "tests/support/FaultCases.h"
#include "tests/support/Figure.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MessageLine.h"
#include "ui/window/TrackView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace prelisten;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 offset = 20'000; // byte at which the faults begin
constexpr qint64 size = 500;      // bytes; slow answers carry eight times this a second

/// The largest time between two turns of the event loop.
class GapMeter : public QObject
{
public:
    GapMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_largest = std::max(m_largest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] qint64 largestMs() const { return m_largest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_largest = 0;
};

struct Figures
{
    qint64 gapMs = 0;
    qint64 closeMs = 0;
};

Figures measure(const QList<sandbox::Fault> &faults, bool offline = false)
{
    sandbox::Sandbox::Options options;
    options.ttlMs = 1'000;
    options.bitrateFactor = 3;
    sandbox::Sandbox service(options);
    const sandbox::SampleTrack track = sandbox::demoTrack();
    service.addTrack(track);
    if (!service.start())
        qFatal("the sample service did not start");
    for (const sandbox::Fault &fault : faults)
        service.addFault(fault);

    Figures figures;
    QElapsedTimer closing;
    {
        ListenDeck listening;
        MixDeck mixing;
        CombinedDeck decks(listening, mixing);
        Transport transport(decks);
        Mix mix;
        Audition audition(transport, mix);
        StudioClient studio(*ApiBase::fromText(service.apiBase().toString()));
        studio.setKey(ApiKey::fromText(QString::fromLatin1(service.key())));
        Session session(studio, audition, DecoderModule::provider(), {});
        MainWindow window;
        QObject::connect(
                &transport, &Transport::positionChanged, window.track(), &TrackView::setPosition);
        QObject::connect(&session, &Session::stateChanged, &window, &MainWindow::setState);
        QObject::connect(&session, &Session::opened, &window,
                [&window](const TrackRef &, const Track &opened) { window.showTrack(opened); });
        QObject::connect(&session, &Session::sourceChanged, &window, &MainWindow::setSourceState);
        QObject::connect(
                &session, &Session::failed, &window, [&window](const Verdict &why, bool canRetry) {
                    window.showVerdict(why, canRetry);
                });
        QObject::connect(&session, &Session::waiting, &window,
                [&window](const Verdict &why, std::chrono::milliseconds retryIn) {
                    window.message()->showWaiting(why, retryIn);
                });
        window.show();
        QTest::qWait(300);
        GapMeter meter;
        session.open(TrackRef{track.organization, track.id});
        QObject::connect(
                &session, &Session::opened, &transport, &Transport::play, Qt::QueuedConnection);
        QTest::qWait(1500);
        if (offline)
            service.setOnline(false);
        QTest::qWait(500);
        transport.seek(40'000);
        QTest::qWait(700);
        transport.listen(QStringLiteral("bass"));
        QTest::qWait(700);
        transport.seek(10'000);
        QTest::qWait(300);
        figures.gapMs = meter.largestMs();
        closing.start();
    }
    figures.closeMs = closing.elapsed();
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    MediaBackend::choose();
    QApplication application(argc, argv);
    MediaBackend media;
    media.wake(qApp, [] {});
    Figures worst;
    int measured = 0;
    std::printf("%-34s %12s %12s\n", "fault", "gap ms", "close ms");
    const auto show = [&](const char *name, const Figures &figures) {
        std::printf("%-34s %12lld %12lld\n", name, static_cast<long long>(figures.gapMs),
                static_cast<long long>(figures.closeMs));
        std::fflush(stdout);
        worst = {std::max(worst.gapMs, figures.gapMs), std::max(worst.closeMs, figures.closeMs)};
        ++measured;
    };
    show("(links live 1 s)", measure({}));
    show("offline", measure({}, true));
    for (const tests::FaultCase &which : tests::faultCases()) {
        QList<sandbox::Fault> faults = tests::faultsOf(which, {offset, size, -1});
        for (sandbox::Fault &fault : faults) {
            if (fault.origin == sandbox::Fault::Origin::Api)
                fault.after = 1; // the track opens; its renewals fail
        }
        show(which.name, measure(faults));
    }
    show("largest", worst);
    tests::printFigure(6, u"at most %1 ms in %2 faults"_s.arg(worst.gapMs).arg(measured - 1));
    return 0;
}
