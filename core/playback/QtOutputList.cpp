// SPDX-License-Identifier: MIT
#include "core/playback/OutputList.h"

#include <QLibraryInfo>
#include <QMediaDevices>
#include <QVersionNumber>

namespace prelisten {

namespace {

OutputDevice described(const QAudioDevice &device)
{
    return {device.id(), device.description(), device};
}

class QtOutputList : public OutputList
{
public:
    QtOutputList()
    {
        connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &OutputList::changed);
    }

    [[nodiscard]] QList<OutputDevice> outputs() const override
    {
        QList<OutputDevice> outputs;
        for (const QAudioDevice &device : QMediaDevices::audioOutputs())
            outputs.append(described(device));
        return outputs;
    }

    [[nodiscard]] OutputDevice defaultOutput() const override
    {
        return described(QMediaDevices::defaultAudioOutput());
    }

    // Qt before 6.6 lists the outputs of PulseAudio, but never reports that they changed.
    [[nodiscard]] bool reportsChanges() const override
    {
        return QLibraryInfo::version() >= QVersionNumber(6, 6);
    }

private:
    QMediaDevices m_devices;
};

} // namespace

std::unique_ptr<OutputList> qtOutputList()
{
    return std::make_unique<QtOutputList>();
}

} // namespace prelisten
