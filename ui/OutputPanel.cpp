// SPDX-License-Identifier: MIT
#include "ui/OutputPanel.h"

#include "ui/LevelMeter.h"
#include "ui/OutputButton.h"
#include "ui/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

constexpr int gap = 8;

} // namespace

OutputPanel::OutputPanel(QWidget *parent)
    : QWidget(parent)
    , m_word(new QLabel(tr("Volume"), this))
    , m_volume(new QSlider(Qt::Horizontal, this))
    , m_output(new OutputButton(this))
    , m_meter(new LevelMeter(Qt::Horizontal, 2, {}, this))
    , m_grid(new QGridLayout(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_word->setTextFormat(Qt::PlainText);
    m_word->setFont(themeFont(TextSize::Small));
    m_word->setForegroundRole(QPalette::PlaceholderText);
    m_volume->setRange(0, 100);
    m_volume->setPageStep(10);
    m_volume->setSingleStep(2);
    m_volume->setValue(100);
    m_volume->setFixedWidth(Metrics::levelSlider);
    m_volume->setAccessibleName(tr("Volume"));
    m_meter->setFixedWidth(Metrics::levelSlider - 2 * Metrics::sliderInset);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(4);
    m_grid->setRowStretch(0, 1);
    m_grid->setRowStretch(1, 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_word, 0, 0, Qt::AlignTrailing | Qt::AlignBottom);
    m_grid->addWidget(m_volume, 0, 1, Qt::AlignBottom);
    m_grid->addWidget(m_output, 1, 0, Qt::AlignTrailing | Qt::AlignTop);
    m_grid->addWidget(m_meter, 1, 1, Qt::AlignHCenter | Qt::AlignVCenter);

    connect(m_volume, &QSlider::valueChanged, this, &OutputPanel::volumeRequested);
}

void OutputPanel::setVolume(int percent)
{
    const QSignalBlocker quiet(m_volume);
    m_volume->setValue(percent);
}

void OutputPanel::setOutputs(const OutputChoice &outputs)
{
    m_output->setOutputs(outputs);
}

void OutputPanel::setOutputMenu(OutputMenu &menu)
{
    m_output->setOutputMenu(menu);
}

void OutputPanel::showLevels(float left, float right, qint64 nowMs)
{
    m_meter->showLevels({left, right}, nowMs);
}

void OutputPanel::clearLevels()
{
    m_meter->clear();
}

void OutputPanel::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) == compact)
        return;
    m_word->setVisible(!compact);
    m_meter->setVisible(!compact);
    m_grid->removeWidget(m_output);
    m_output->setMaximumWidth(compact ? Metrics::levelSlider : QWIDGETSIZE_MAX);
    m_grid->addWidget(m_output, 1, compact ? 1 : 0, Qt::AlignTrailing | Qt::AlignTop);
    m_grid->setHorizontalSpacing(compact ? 0 : gap);
}

int OutputPanel::widthNeeded(bool compact) const
{
    if (compact)
        return Metrics::levelSlider;
    return std::max(m_word->sizeHint().width(), m_output->sizeHint().width()) + gap +
           Metrics::levelSlider;
}

} // namespace prelisten
