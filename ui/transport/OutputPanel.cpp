// SPDX-License-Identifier: MIT
#include "ui/transport/OutputPanel.h"

#include "ui/controls/LevelMeter.h"
#include "ui/theme/Theme.h"
#include "ui/transport/OutputButton.h"
#include "ui/transport/OutputMenu.h"
#include "ui/transport/VolumeSlider.h"
#include "ui/words/MixWords.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace prelisten {

namespace {

constexpr int gap = 8;
constexpr int volumeHeight = 24; // easy to hit with the mouse

} // namespace

OutputPanel::OutputPanel(QWidget *parent)
    : QWidget(parent)
    , m_caption(new QLabel(tr("Volume"), this))
    , m_volume(new VolumeSlider(this))
    , m_output(new OutputButton(this))
    , m_meter(new LevelMeter(Qt::Horizontal, 2, {}, this))
    , m_grid(new QGridLayout(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setFont(themeFont(TextSize::Small));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    // Wide enough for the decibels too, so that nothing moves when they replace the word.
    m_caption->setMinimumWidth(std::max(m_caption->sizeHint().width(),
            m_caption->fontMetrics().horizontalAdvance(MixWords::decibels(-29.5)) + 2));
    m_volume->setFixedWidth(Metrics::levelSlider);
    m_volume->setMinimumHeight(volumeHeight);
    m_meter->setFixedWidth(Metrics::levelSlider - 2 * Metrics::sliderInset);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(2);
    m_grid->setRowStretch(0, 1);
    m_grid->setRowStretch(3, 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_caption, 1, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    m_grid->addWidget(m_volume, 1, 1, Qt::AlignVCenter);
    m_grid->addWidget(m_output, 2, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    m_grid->addWidget(m_meter, 2, 1, Qt::AlignHCenter | Qt::AlignVCenter);

    connect(m_volume, &VolumeSlider::moved, this, [this](int percent) {
        updateCaption();
        Q_EMIT volumeRequested(percent);
    });
    connect(m_volume, &VolumeSlider::inUseChanged, this, &OutputPanel::updateCaption);
    updateCaption();
}

void OutputPanel::setVolume(int percent)
{
    m_volume->showVolume(percent);
    updateCaption();
}

void OutputPanel::stepVolume(int by)
{
    const int volume = std::clamp(m_volume->value() + by, 0, 100);
    if (volume == m_volume->value())
        return;
    setVolume(volume);
    Q_EMIT volumeRequested(volume);
}

void OutputPanel::updateCaption()
{
    m_caption->setText(m_volume->isInUse() ? m_volume->decibels() : tr("Volume"));
}

void OutputPanel::setOutputs(const OutputChoice &outputs)
{
    m_output->setOutputs(outputs);
}

void OutputPanel::setOutputMenu(OutputMenu &menu)
{
    m_output->setOutputMenu(menu);
    connect(&menu, &OutputMenu::chosen, this, &OutputPanel::outputRequested);
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
    m_caption->setVisible(!compact);
    m_volume->setValueAtPointer(compact);
    m_meter->setVisible(!compact);
    m_grid->removeWidget(m_output);
    m_output->setMaximumWidth(compact ? Metrics::levelSlider : QWIDGETSIZE_MAX);
    m_grid->addWidget(m_output, 2, compact ? 1 : 0, Qt::AlignTrailing | Qt::AlignVCenter);
    m_grid->setHorizontalSpacing(compact ? 0 : gap);
}

int OutputPanel::widthNeeded(bool compact) const
{
    if (compact)
        return Metrics::levelSlider;
    return std::max(m_caption->minimumWidth(), m_output->sizeHint().width()) + gap +
           Metrics::levelSlider;
}

} // namespace prelisten
