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
    updateDescription();
    // Connected first, so that the description is up to date when other receivers run.
    connect(this, &QSlider::valueChanged, this, &DecibelSlider::updateDescription);
}

QString DecibelSlider::decibels() const
{
    return MixWords::fader(value());
}

void DecibelSlider::showValue(int value)
{
    const QSignalBlocker quiet(this);
    setValue(value);
    updateDescription();
}

void DecibelSlider::setDescription(const QString &description)
{
    m_description = description;
    updateDescription();
}

void DecibelSlider::showAtPointer()
{
    QToolTip::showText(QCursor::pos(), decibels(), this);
}

void DecibelSlider::updateDescription()
{
    setAccessibleDescription(m_description.isEmpty() ? decibels() : m_description);
    setToolTip(
            plainToolTip(m_description.isEmpty() ? tr("%1. Double-click for 0 dB.").arg(decibels())
                                                 : m_description));
}

void DecibelSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setValue(Fader::top);
}

} // namespace prelisten
