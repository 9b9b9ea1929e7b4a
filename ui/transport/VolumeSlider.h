// SPDX-License-Identifier: MIT
#pragma once

#include <QSlider>
#include <QTimer>

namespace prelisten {

/// How loud all of it is, 0…100 on the scale of prelisten::Fader. A double-click takes it to 0 dB.
class VolumeSlider : public QSlider
{
    Q_OBJECT
public:
    explicit VolumeSlider(QWidget *parent = nullptr);

    /// Emits nothing.
    void showVolume(int percent);
    /// The value in decibels.
    [[nodiscard]] QString decibels() const;
    /// Somebody is at it: the pointer or the focus is there, or it has just been moved.
    [[nodiscard]] bool isAttended() const { return m_attended; }
    /// Whether the value stands at the pointer while the handle is dragged.
    void setValueAtPointer(bool shown) { m_valueAtPointer = shown; }

Q_SIGNALS:
    void moved(int percent);
    void attendedChanged(bool attended);

protected:
    bool event(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void describe();
    void updateAttended();

    QTimer m_recently; ///< runs for a moment after a change
    bool m_attended = false;
    bool m_valueAtPointer = false;
};

} // namespace prelisten
