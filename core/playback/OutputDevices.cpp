// SPDX-License-Identifier: MIT
#include "core/playback/OutputDevices.h"

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

bool contains(const QList<OutputDevice> &outputs, const QByteArray &id)
{
    return std::any_of(outputs.cbegin(), outputs.cend(),
            [&id](const OutputDevice &output) { return output.id == id; });
}

} // namespace

OutputDevices::OutputDevices(std::unique_ptr<OutputList> list, const OutputSetup &setup,
        const OutputDevicesTimes &times, QObject *parent)
    : QObject(parent), m_list(std::move(list)), m_watch(setup, times.watch)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(times.settle);
    connect(&m_settled, &QTimer::timeout, this, &OutputDevices::update);
    connect(m_list.get(), &OutputList::changed, this, &OutputDevices::onChange);
    m_poll.setInterval(times.poll);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (choice() != m_shown || wanted().id != m_inUse.id)
            onChange();
    });
    if (!m_list->reportsChanges())
        m_poll.start();
    m_inUse = wanted();
    m_shown = choice();
    connect(&m_watch, &OutputWatch::reachableChanged, this, &OutputDevices::update);
    watch();
}

void OutputDevices::choose(const QByteArray &id)
{
    m_chosen = id;
    update();
}

void OutputDevices::watch()
{
    if (!m_inUse.isNull())
        m_watch.watch(m_inUse.device);
}

OutputDevice OutputDevices::wanted() const
{
    if (!m_watch.isReachable())
        return {};
    const auto outputs = m_list->outputs();
    const auto chosen = std::find_if(outputs.cbegin(), outputs.cend(),
            [this](const OutputDevice &output) { return output.id == m_chosen; });
    return chosen == outputs.cend() ? m_list->defaultOutput() : *chosen;
}

// A lost output is handled at once: the system moves its audio elsewhere.
void OutputDevices::onChange()
{
    if (!m_inUse.isNull() && !contains(m_list->outputs(), m_inUse.id))
        update();
    else if (!m_settled.isActive())
        m_settled.start();
}

void OutputDevices::update()
{
    const OutputDevice output = wanted();
    const OutputDevice before = std::exchange(m_inUse, output);
    if (before.id != output.id) {
        watch();
        if (!before.isNull() && (output.isNull() || !contains(m_list->outputs(), before.id)))
            Q_EMIT lost(before.name);
        Q_EMIT inUseChanged(output);
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
    for (const OutputDevice &output : m_list->outputs())
        choice.outputs.append({output.id, output.name});
    choice.defaultName = m_list->defaultOutput().name;
    return choice;
}

} // namespace prelisten
