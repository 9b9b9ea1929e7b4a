// SPDX-License-Identifier: MIT
#include "ui/transport/VolumeSlider.h"

#include "core/mixing/Fader.h"
#include "ui/controls/ElidedLabel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Theme.h"
#include "ui/words/MixWords.h"

#include <QEvent>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolTip>

#include <utility>

namespace prelisten {

VolumeSlider::VolumeSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, Fader::top);
    setSingleStep(2);
    setPageStep(10);
    setValue(Fader::top);
    setAccessibleName(tr("Volume"));
    m_recently.setSingleShot(true);
    m_recently.setInterval(Motion::volumeWordsMs);
    describe();
    connect(&m_recently, &QTimer::timeout, this, &VolumeSlider::updateAttended);
    connect(this, &QSlider::valueChanged, this, [this](int percent) {
        describe();
        m_recently.start();
        updateAttended();
        Q_EMIT moved(percent);
    });
    connect(this, &QSlider::sliderMoved, this, [this] {
        if (m_valueAtPointer)
            QToolTip::showText(QCursor::pos(), decibels(), this);
    });
}

void VolumeSlider::showVolume(int percent)
{
    const QSignalBlocker quiet(this);
    setValue(percent);
    describe();
}

QString VolumeSlider::decibels() const
{
    return MixWords::fader(value());
}

void VolumeSlider::describe()
{
    setAccessibleDescription(decibels());
    setToolTip(plainToolTip(tr("%1. Double-click for 0 dB.").arg(decibels())));
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

void VolumeSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setValue(Fader::top);
}

} // namespace prelisten
