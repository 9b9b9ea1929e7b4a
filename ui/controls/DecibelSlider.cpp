// SPDX-License-Identifier: MIT
#include "ui/controls/DecibelSlider.h"

#include "core/mixing/Fader.h"
#include "ui/words/MixWords.h"
#include "ui/words/PlainToolTip.h"

#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolTip>

namespace prelisten {

namespace {

constexpr int page = 10;

} // namespace

DecibelSlider::DecibelSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, Fader::top);
    setPageStep(page);
    setValue(Fader::top);
    describe();
    // Connected first, so that the description is up to date when other receivers run.
    connect(this, &QSlider::valueChanged, this, &DecibelSlider::describe);
}

QString DecibelSlider::decibels() const
{
    return MixWords::fader(value());
}

void DecibelSlider::showValue(int value)
{
    const QSignalBlocker quiet(this);
    setValue(value);
    describe();
}

void DecibelSlider::describeAs(const QString &instead)
{
    m_instead = instead;
    describe();
}

void DecibelSlider::showAtPointer()
{
    QToolTip::showText(QCursor::pos(), decibels(), this);
}

void DecibelSlider::describe()
{
    setAccessibleDescription(m_instead.isEmpty() ? decibels() : m_instead);
    setToolTip(plainToolTip(
            m_instead.isEmpty() ? tr("%1. Double-click for 0 dB.").arg(decibels()) : m_instead));
}

void DecibelSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setValue(Fader::top);
}

} // namespace prelisten
