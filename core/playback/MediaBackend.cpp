// SPDX-License-Identifier: MIT
#include "core/playback/MediaBackend.h"

#include <QAudioDevice>
#include <QLibraryInfo>
#include <QMediaDevices>
#include <QObject>
#include <QVersionNumber>

namespace prelisten {

namespace {

constexpr auto variable = "QT_MEDIA_BACKEND";

} // namespace

void MediaBackend::choose()
{
    if (!qEnvironmentVariableIsSet(variable))
        qputenv(variable, "ffmpeg");
}

QString MediaBackend::name()
{
    return qEnvironmentVariable(variable);
}

bool MediaBackend::isBefore65()
{
    return QLibraryInfo::version() < QVersionNumber(6, 5);
}

void MediaBackend::wake(QObject *context, const std::function<void()> &awake)
{
    m_thread.setObjectName(QStringLiteral("media"));
    QObject::connect(
            &m_thread, &QThread::started, &m_thread,
            [context, awake] {
                (void)QMediaDevices::defaultAudioOutput();
                QMetaObject::invokeMethod(context, awake, Qt::QueuedConnection);
            },
            Qt::DirectConnection);
    m_thread.start();
}

MediaBackend::~MediaBackend()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

} // namespace prelisten
