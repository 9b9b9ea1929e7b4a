// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/DecibelSlider.h"

#include <QTimer>

namespace prelisten {

/// The slider of the output volume, 0…100.
class VolumeSlider : public DecibelSlider
{
    Q_OBJECT
public:
    explicit VolumeSlider(QWidget *parent = nullptr);

    /// Sets the volume without emitting a signal.
    void showVolume(int percent);
    /// Whether the user is busy with it: hovered, dragged, keyboard focus, or just changed.
    [[nodiscard]] bool isInUse() const { return m_inUse; }
    /// Whether the value is shown at the mouse pointer during a drag.
    void setValueAtPointer(bool shown) { m_valueAtPointer = shown; }

Q_SIGNALS:
    void moved(int percent);
    void inUseChanged(bool inUse);

protected:
    bool event(QEvent *event) override;

private:
    void updateInUse();

    QTimer m_recentChange; ///< runs for a moment after a change
    bool m_inUse = false;
    bool m_valueAtPointer = false;
};

} // namespace prelisten
