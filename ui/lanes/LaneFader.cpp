// SPDX-License-Identifier: MIT
#include "ui/lanes/LaneFader.h"

#include "core/mixing/Fader.h"
#include "ui/controls/ElidedLabel.h"
#include "ui/words/MixWords.h"

#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolTip>
#include <QWheelEvent>

namespace prelisten {

namespace {

constexpr int wheelStep = 120; // of a mouse with notches
constexpr int page = 10;
constexpr int narrowest = 40;

} // namespace

LaneFader::LaneFader(const SourceName &source, QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, Fader::top);
    setSingleStep(1);
    setPageStep(page);
    setValue(Fader::top);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Volume %1").arg(source));
    setFocusPolicy(Qt::TabFocus);
    describe();
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        describe();
        // Assistive tools can set a slider that is switched off.
        if (isEnabled())
            Q_EMIT moved(position);
    });
    connect(this, &QSlider::sliderMoved, this,
            [this] { QToolTip::showText(QCursor::pos(), MixWords::fader(value()), this); });
}

void LaneFader::showPosition(int position)
{
    if (isSliderDown() || position == value())
        return;
    const QSignalBlocker quiet(this);
    setValue(position);
    describe();
}

void LaneFader::setBarred(const QString &why)
{
    m_barred = why;
    setEnabled(why.isEmpty());
    describe();
}

void LaneFader::describe()
{
    const QString decibels = MixWords::fader(value());
    setAccessibleDescription(m_barred.isEmpty() ? decibels : m_barred);
    setToolTip(plainToolTip(
            m_barred.isEmpty() ? tr("%1. Double-click for 0 dB.").arg(decibels) : m_barred));
}

QSize LaneFader::minimumSizeHint() const
{
    return {narrowest, QSlider::minimumSizeHint().height()};
}

void LaneFader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setValue(Fader::top);
}

void LaneFader::wheelEvent(QWheelEvent *event)
{
    // One step a notch; the stock slider takes three.
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / wheelStep;
    m_wheel -= steps * wheelStep;
    if (steps != 0)
        setValue(value() + steps);
    event->accept();
}

} // namespace prelisten
