// SPDX-License-Identifier: MIT
#include "app/desktop/Application.h"

#include "core/track/TrackLink.h"

#include <QDeadlineTimer>
#include <QEvent>
#include <QFileOpenEvent>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <thread>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

// How long the outputs get to stop. A few ms suffice unless the machine is busy. Qt reconnects 3 s
// after that.
constexpr auto outputsLetGoWithin = 2s;
constexpr auto look = 20ms;

void waitForOutputs(const QThread &thread)
{
    const QDeadlineTimer deadline(outputsLetGoWithin);
    while (!deadline.hasExpired() && !thread.isInterruptionRequested())
        std::this_thread::sleep_for(look);
}

bool isOf(const QObject *object, const char *name)
{
    return qstrcmp(object->metaObject()->className(), name) == 0;
}

bool isPlayersThread(const QThread &thread)
{
    return thread.objectName().startsWith(QLatin1StringView("QFFmpeg::"));
}

} // namespace

bool Application::notify(QObject *receiver, QEvent *event)
{
    const QThread *thread = receiver->thread();
    // The only queued calls these two objects receive on such a thread report that the connection
    // has failed.
    if (m_holdsBack && event->type() == QEvent::MetaCall && thread != this->thread()) {
        if (isOf(receiver, "QPulseAudioEngine"))
            waitForOutputs(*thread);
        else if (isOf(receiver, "QPulseAudioSink") && isPlayersThread(*thread))
            return true;
    }
    return QApplication::notify(receiver, event);
}

bool Application::event(QEvent *event)
{
    if (event->type() == QEvent::FileOpen) {
        const QUrl url = static_cast<QFileOpenEvent *>(event)->url();
        const QString link = QString::fromLatin1(url.toEncoded());
        if (isTrackLink(link)) {
            Q_EMIT linkGiven(link);
            return true;
        }
    }
    return QApplication::event(event);
}

} // namespace prelisten
