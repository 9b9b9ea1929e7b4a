// SPDX-License-Identifier: MIT
#include "core/playback/OutputDevices.h"

#include <QLibraryInfo>
#include <QVersionNumber>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

using namespace std::chrono_literals;

bool contains(const QList<QAudioDevice> &devices, const QByteArray &id)
{
    return std::any_of(devices.cbegin(), devices.cend(),
            [&id](const QAudioDevice &device) { return device.id() == id; });
}

// Qt before 6.6 knows the outputs of PulseAudio, but never says that they changed.
bool tellsNothing()
{
    return QLibraryInfo::version() < QVersionNumber(6, 6);
}

} // namespace

OutputDevices::OutputDevices(QObject *parent) : QObject(parent)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(200ms);
    connect(&m_settled, &QTimer::timeout, this, &OutputDevices::look);
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &OutputDevices::onChange);
    m_poll.setInterval(300ms);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (choice() != m_shown)
            onChange();
    });
    if (tellsNothing())
        m_poll.start();
    m_inUse = wanted();
    m_shown = choice();
    connect(&m_watch, &OutputWatch::reachableChanged, this, &OutputDevices::look);
    watch();
}

void OutputDevices::choose(const QByteArray &id)
{
    m_chosen = id;
    look();
}

void OutputDevices::watch()
{
    if (!m_inUse.isNull())
        m_watch.watch(m_inUse);
}

QAudioDevice OutputDevices::wanted() const
{
    if (!m_watch.isReachable())
        return {};
    const auto outputs = QMediaDevices::audioOutputs();
    const auto chosen = std::find_if(outputs.cbegin(), outputs.cend(),
            [this](const QAudioDevice &device) { return device.id() == m_chosen; });
    return chosen == outputs.cend() ? QMediaDevices::defaultAudioOutput() : *chosen;
}

// An output that is gone is gone at once: the system moves its sound elsewhere.
void OutputDevices::onChange()
{
    if (!m_inUse.isNull() && !contains(QMediaDevices::audioOutputs(), m_inUse.id()))
        look();
    else if (!m_settled.isActive())
        m_settled.start();
}

void OutputDevices::look()
{
    const QAudioDevice device = wanted();
    const QAudioDevice before = std::exchange(m_inUse, device);
    if (before.id() != device.id()) {
        watch();
        if (!before.isNull() &&
                (device.isNull() || !contains(QMediaDevices::audioOutputs(), before.id())))
            Q_EMIT lost(before.description());
        Q_EMIT inUseChanged(device);
    }
    OutputChoice now = choice();
    if (now != m_shown) {
        m_shown = std::move(now);
        Q_EMIT choiceChanged();
    }
}

OutputChoice OutputDevices::choice() const
{
    OutputChoice choice;
    choice.chosen = m_chosen;
    if (!m_watch.isReachable())
        return choice;
    for (const QAudioDevice &device : QMediaDevices::audioOutputs())
        choice.outputs.append({device.id(), device.description()});
    choice.defaultName = QMediaDevices::defaultAudioOutput().description();
    return choice;
}

} // namespace prelisten
