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
    m_recentChange.setSingleShot(true);
    m_recentChange.setInterval(Motion::volumeTextMs);
    connect(&m_recentChange, &QTimer::timeout, this, &VolumeSlider::updateInUse);
    connect(this, &QSlider::valueChanged, this, [this](int percent) {
        m_recentChange.start();
        updateInUse();
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

void VolumeSlider::updateInUse()
{
    const bool inUse =
            underMouse() || isSliderDown() || showsFocusRing(*this) || m_recentChange.isActive();
    if (std::exchange(m_inUse, inUse) != inUse)
        Q_EMIT inUseChanged(inUse);
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
        updateInUse();
        break;
    default:
        break;
    }
    return done;
}

} // namespace prelisten
