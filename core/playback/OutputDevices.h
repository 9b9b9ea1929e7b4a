// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputChoice.h"
#include "core/playback/OutputList.h"
#include "core/playback/OutputSetup.h"
#include "core/playback/OutputWatch.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace prelisten {

struct OutputDevicesTimes
{
    std::chrono::milliseconds settle{200}; ///< plugging in a device causes several changes in a row
    std::chrono::milliseconds poll{300};   ///< used if the framework does not report changes
    OutputWatchTimes watch;
};

/// Tracks the machine's audio outputs and which of them is used: the one that the user chose, or
/// the system's default. Neither QAudioOutput nor QAudioSink follows such changes by itself. GUI
/// thread.
class OutputDevices : public QObject
{
    Q_OBJECT
public:
    explicit OutputDevices(std::unique_ptr<OutputList> list = qtOutputList(),
            const OutputSetup &setup = {}, const OutputDevicesTimes &times = {},
            QObject *parent = nullptr);

    /// Uses the output with this id whenever it is available; empty: the system's default.
    void choose(const QByteArray &id);

    [[nodiscard]] OutputChoice choice() const;
    [[nodiscard]] const OutputDevice &inUse() const { return m_inUse; } ///< null: there is none

Q_SIGNALS:
    void choiceChanged();

    /// The output that was in use is gone. inUseChanged() follows.
    void lost(const QString &name);
    void inUseChanged(const prelisten::OutputDevice &output);

private:
    void onChange();
    void update();
    void watch();
    [[nodiscard]] OutputDevice wanted() const;

    const std::unique_ptr<OutputList> m_list;
    QTimer m_settled;
    QTimer m_poll;
    QByteArray m_chosen;
    OutputDevice m_inUse;
    OutputWatch m_watch;
    OutputChoice m_shown;
};

} // namespace prelisten
