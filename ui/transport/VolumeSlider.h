// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/DecibelSlider.h"

#include <QTimer>

namespace prelisten {

/// How loud all of it is, 0…100.
class VolumeSlider : public DecibelSlider
{
    Q_OBJECT
public:
    explicit VolumeSlider(QWidget *parent = nullptr);

    /// Emits nothing.
    void showVolume(int percent);
    /// Somebody is at it: the pointer or the focus is there, or it has just been moved.
    [[nodiscard]] bool isAttended() const { return m_attended; }
    /// Whether the value stands at the pointer while the handle is dragged.
    void setValueAtPointer(bool shown) { m_valueAtPointer = shown; }

Q_SIGNALS:
    void moved(int percent);
    void attendedChanged(bool attended);

protected:
    bool event(QEvent *event) override;

private:
    void updateAttended();

    QTimer m_recently; ///< runs for a moment after a change
    bool m_attended = false;
    bool m_valueAtPointer = false;
};

} // namespace prelisten
