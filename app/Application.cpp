// SPDX-License-Identifier: MIT
#include "app/Application.h"

#include <QEvent>
#include <QThread>

namespace prelisten {

namespace {

// Some ms are enough for threads that get to run; the framework connects again after 3 s.
constexpr unsigned long outputsLetGoWithin = 500; // ms

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
    // The only calls that these get from another thread tell that the connection has failed.
    if (m_holdsBack && event->type() == QEvent::MetaCall && thread != this->thread()) {
        if (isOf(receiver, "QPulseAudioEngine"))
            QThread::msleep(outputsLetGoWithin);
        else if (isOf(receiver, "QPulseAudioSink") && isPlayersThread(*thread))
            return true;
    }
    return QApplication::notify(receiver, event);
}

} // namespace prelisten
