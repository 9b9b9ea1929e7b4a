// SPDX-License-Identifier: MIT
#pragma once

#include "core/playback/OutputChoice.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace prelisten {

class LevelMeter;
class OutputButton;
class OutputMenu;
class VolumeSlider;

/// The output section of the transport bar: volume, level meter and device.
class OutputPanel : public QWidget
{
    Q_OBJECT
public:
    explicit OutputPanel(QWidget *parent = nullptr);

    void setVolume(int percent);
    /// Changes the volume by @p by percent, as if the user had moved the slider.
    void stepVolume(int by);
    void setOutputs(const OutputChoice &outputs);
    void setOutputMenu(OutputMenu &menu); ///< the menu that the device button opens
    void showLevels(float left, float right, qint64 nowMs);
    void clearLevels();

    /// Compact: only the volume slider with the device button below it, to take less room.
    void setCompact(bool compact);
    [[nodiscard]] int widthNeeded(bool compact) const;

Q_SIGNALS:
    void volumeRequested(int percent);
    void outputRequested(const QByteArray &id); ///< empty: the system's default

private:
    void updateCaption();

    QLabel *m_caption;
    VolumeSlider *m_volume;
    OutputButton *m_output;
    LevelMeter *m_meter;
    QGridLayout *m_grid;
    bool m_compact = false;
};

} // namespace prelisten
