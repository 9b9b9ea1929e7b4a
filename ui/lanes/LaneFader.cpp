// SPDX-License-Identifier: MIT
#include "ui/lanes/LaneFader.h"

#include <QWheelEvent>

namespace prelisten {

namespace {

constexpr int wheelStep = 120; // one notch of a mouse wheel, in eighths of a degree
constexpr int narrowest = 40;

} // namespace

LaneFader::LaneFader(const SourceName &source, QWidget *parent) : DecibelSlider(parent)
{
    setSingleStep(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Volume %1").arg(source));
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        // Assistive tools can change the value of a disabled slider.
        if (isEnabled())
            Q_EMIT moved(position);
    });
    connect(this, &QSlider::sliderMoved, this, &LaneFader::showAtPointer);
}

void LaneFader::showPosition(int position)
{
    if (!isSliderDown() && position != value())
        showValue(position);
}

void LaneFader::setDisabledReason(const QString &why)
{
    setEnabled(why.isEmpty());
    setDescription(why);
}

QSize LaneFader::minimumSizeHint() const
{
    return {narrowest, QSlider::minimumSizeHint().height()};
}

void LaneFader::wheelEvent(QWheelEvent *event)
{
    // One step per notch; QSlider would take three.
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / wheelStep;
    m_wheel -= steps * wheelStep;
    if (steps != 0)
        setValue(value() + steps);
    event->accept();
}

} // namespace prelisten
