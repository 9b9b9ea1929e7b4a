// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputChoice.h"
#include "core/playback/OutputWatch.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>

namespace prelisten {

/// The audio outputs of the machine and which of them is used: the one that was chosen, or whatever
/// the system's default is. Neither QAudioOutput nor QAudioSink follow that by themselves. GUI
/// thread.
class OutputDevices : public QObject
{
    Q_OBJECT
public:
    explicit OutputDevices(QObject *parent = nullptr);

    /// Uses the output with this id from now on, whenever it is there; empty: the system's default.
    void choose(const QByteArray &id);

    [[nodiscard]] OutputChoice choice() const;
    [[nodiscard]] const QAudioDevice &inUse() const { return m_inUse; } ///< null: there is none

Q_SIGNALS:
    void choiceChanged();

    /// The output that was in use is gone. inUseChanged() follows.
    void lost(const QString &name);
    void inUseChanged(const QAudioDevice &device);

private:
    void onChange();
    void look();
    void watch();
    [[nodiscard]] QAudioDevice wanted() const;

    QMediaDevices m_devices;
    QTimer m_settled; ///< plugging in makes several changes in a row
    QTimer m_poll;    ///< where the framework does not tell
    QByteArray m_chosen;
    QAudioDevice m_inUse;
    OutputWatch m_watch;
    OutputChoice m_shown;
};

} // namespace prelisten
