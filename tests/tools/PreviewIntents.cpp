// SPDX-License-Identifier: MIT
#include "tests/tools/PreviewIntents.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/lanes/LaneList.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/TransportBar.h"
#include "ui/window/MainWindow.h"
#include "ui/window/MessageLine.h"
#include "ui/window/TrackView.h"

#include <QTextStream>

namespace prelisten {

namespace {

using namespace Qt::StringLiterals;

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

QString onOff(bool on)
{
    return on ? u" on"_s : u" off"_s;
}

void printTrackIntents(MainWindow &window)
{
    QObject::connect(&window, &MainWindow::openRequested, &window, [](const ParsedRef &wanted) {
        print(u"open "_s + (wanted ? wanted->toString() : u"nothing"_s));
    });
    QObject::connect(
            window.transport(), &TransportBar::playRequested, &window, [] { print(u"play"_s); });
    QObject::connect(
            window.transport(), &TransportBar::pauseRequested, &window, [] { print(u"pause"_s); });
    QObject::connect(
            window.transport(), &TransportBar::stopRequested, &window, [] { print(u"stop"_s); });
    QObject::connect(window.track(), &TrackView::seekRequested, &window,
            [](qint64 position) { print(u"seek %1"_s.arg(position)); });
    QObject::connect(window.lanes(), &LaneList::listenRequested, &window,
            [](const QString &source) { print(u"listen "_s + source); });
    QObject::connect(window.transport()->output(), &OutputPanel::volumeRequested, &window,
            [](int percent) { print(u"volume %1"_s.arg(percent)); });
    QObject::connect(&window, &MainWindow::keyEntered, &window,
            [](const QString &) { print(u"key entered"_s); });
    QObject::connect(window.dialogs(), &Dialogs::forgetKeyRequested, &window,
            [] { print(u"forget key"_s); });
    QObject::connect(&window, &MainWindow::demoRequested, &window, [] { print(u"demo"_s); });
    QObject::connect(
            window.message(), &MessageLine::retryRequested, &window, [] { print(u"retry"_s); });
}

void printMixIntents(MainWindow &window)
{
    QObject::connect(window.lanes(), &LaneList::soloRequested, &window,
            [](const QString &source, bool on) { print(u"solo "_s + source + onOff(on)); });
    QObject::connect(window.lanes(), &LaneList::soloOnlyRequested, &window,
            [](const QString &source) { print(u"solo only "_s + source); });
    QObject::connect(window.lanes(), &LaneList::muteRequested, &window,
            [](const QString &source, bool on) { print(u"mute "_s + source + onOff(on)); });
    QObject::connect(window.lanes(), &LaneList::faderRequested, &window,
            [](const QString &source, int to) { print(u"fader %1 %2"_s.arg(source).arg(to)); });
    QObject::connect(
            window.transport()->mix(), &MixPanel::sideRequested, &window, [](MixState::Side side) {
                print(side == MixState::Side::Master ? u"side master"_s : u"side stems"_s);
            });
    QObject::connect(window.transport()->mix(), &MixPanel::loopStartRequested, &window,
            [] { print(u"loop start"_s); });
    QObject::connect(window.transport()->mix(), &MixPanel::loopEndRequested, &window,
            [] { print(u"loop end"_s); });
    QObject::connect(
            window.lanes(), &LaneList::loopRequested, &window, [](const LoopRegion &region) {
                print(u"loop %1 %2"_s.arg(region.begin.count()).arg(region.end.count()));
            });
    QObject::connect(window.transport()->mix(), &MixPanel::loopToggleRequested, &window,
            [] { print(u"loop toggle"_s); });
    QObject::connect(
            window.lanes(), &LaneList::loopCleared, &window, [] { print(u"loop clear"_s); });
    QObject::connect(window.transport()->output(), &OutputPanel::outputRequested, &window,
            [](const QByteArray &id) { print(u"output "_s + QString::fromUtf8(id)); });
    QObject::connect(window.track(), &TrackView::metersWanted, &window,
            [](bool wanted) { print(u"meters"_s + onOff(wanted)); });
}

} // namespace

void printIntents(MainWindow &window)
{
    printTrackIntents(window);
    printMixIntents(window);
}

} // namespace prelisten
