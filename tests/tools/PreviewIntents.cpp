// SPDX-License-Identifier: MIT
#include "tests/tools/PreviewIntents.h"

#include "ui/window/MainWindow.h"

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
    QObject::connect(&window, &MainWindow::openRequested, &window,
            [](const QString &reference, const QString &organization) {
                print(u"open "_s + organization + u' ' + reference);
            });
    QObject::connect(&window, &MainWindow::playRequested, &window, [] { print(u"play"_s); });
    QObject::connect(&window, &MainWindow::pauseRequested, &window, [] { print(u"pause"_s); });
    QObject::connect(&window, &MainWindow::stopRequested, &window, [] { print(u"stop"_s); });
    QObject::connect(&window, &MainWindow::seekRequested, &window,
            [](qint64 position) { print(u"seek %1"_s.arg(position)); });
    QObject::connect(&window, &MainWindow::listenRequested, &window,
            [](const QString &source) { print(u"listen "_s + source); });
    QObject::connect(&window, &MainWindow::volumeRequested, &window,
            [](int percent) { print(u"volume %1"_s.arg(percent)); });
    QObject::connect(&window, &MainWindow::keyEntered, &window,
            [](const QString &) { print(u"key entered"_s); });
    QObject::connect(
            &window, &MainWindow::forgetKeyRequested, &window, [] { print(u"forget key"_s); });
    QObject::connect(&window, &MainWindow::demoRequested, &window, [] { print(u"demo"_s); });
    QObject::connect(&window, &MainWindow::retryRequested, &window, [] { print(u"retry"_s); });
}

void printMixIntents(MainWindow &window)
{
    QObject::connect(&window, &MainWindow::soloRequested, &window,
            [](const QString &source, bool on) { print(u"solo "_s + source + onOff(on)); });
    QObject::connect(&window, &MainWindow::soloOnlyRequested, &window,
            [](const QString &source) { print(u"solo only "_s + source); });
    QObject::connect(&window, &MainWindow::muteRequested, &window,
            [](const QString &source, bool on) { print(u"mute "_s + source + onOff(on)); });
    QObject::connect(&window, &MainWindow::faderRequested, &window,
            [](const QString &source, int to) { print(u"fader %1 %2"_s.arg(source).arg(to)); });
    QObject::connect(&window, &MainWindow::sideRequested, &window, [](MixState::Side side) {
        print(side == MixState::Side::Master ? u"side master"_s : u"side stems"_s);
    });
    QObject::connect(
            &window, &MainWindow::loopStartRequested, &window, [] { print(u"loop start"_s); });
    QObject::connect(&window, &MainWindow::loopEndRequested, &window, [] { print(u"loop end"_s); });
    QObject::connect(&window, &MainWindow::loopRequested, &window, [](const LoopRegion &region) {
        print(u"loop %1 %2"_s.arg(region.begin.count()).arg(region.end.count()));
    });
    QObject::connect(
            &window, &MainWindow::loopToggleRequested, &window, [] { print(u"loop toggle"_s); });
    QObject::connect(&window, &MainWindow::loopCleared, &window, [] { print(u"loop clear"_s); });
    QObject::connect(&window, &MainWindow::outputRequested, &window,
            [](const QByteArray &id) { print(u"output "_s + QString::fromUtf8(id)); });
    QObject::connect(&window, &MainWindow::metersWanted, &window,
            [](bool wanted) { print(u"meters"_s + onOff(wanted)); });
}

} // namespace

void printIntents(MainWindow &window)
{
    printTrackIntents(window);
    printMixIntents(window);
}

} // namespace prelisten
