// SPDX-License-Identifier: MIT
#include "ui/transport/VolumeSlider.h"

#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"

#include <QEvent>

#include <utility>

namespace prelisten {

VolumeSlider::VolumeSlider(QWidget *parent) : DecibelSlider(parent)
{
    setSingleStep(2);
    setAccessibleName(tr("Volume"));
    m_recently.setSingleShot(true);
    m_recently.setInterval(Motion::volumeWordsMs);
    connect(&m_recently, &QTimer::timeout, this, &VolumeSlider::updateAttended);
    connect(this, &QSlider::valueChanged, this, [this](int percent) {
        m_recently.start();
        updateAttended();
        Q_EMIT moved(percent);
    });
    connect(this, &QSlider::sliderMoved, this, [this] {
        if (m_valueAtPointer)
            showAtPointer();
    });
}

void VolumeSlider::showVolume(int percent)
{
    showValue(percent);
}

void VolumeSlider::updateAttended()
{
    const bool attended =
            underMouse() || isSliderDown() || showsFocusRing(*this) || m_recently.isActive();
    if (std::exchange(m_attended, attended) != attended)
        Q_EMIT attendedChanged(attended);
}

bool VolumeSlider::event(QEvent *event)
{
    const bool done = QSlider::event(event);
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::MouseButtonRelease:
        updateAttended();
        break;
    default:
        break;
    }
    return done;
}

} // namespace prelisten
