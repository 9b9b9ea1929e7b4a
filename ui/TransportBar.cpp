// SPDX-License-Identifier: MIT
#include "ui/TransportBar.h"

#include "ui/DotLabel.h"
#include "ui/FigureLabel.h"
#include "ui/GlyphButton.h"
#include "ui/MixPanel.h"
#include "ui/OutputPanel.h"
#include "ui/PositionSlider.h"
#include "ui/Theme.h"
#include "ui/Words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace prelisten {

namespace {

// Sounding, or waiting to sound: what a press should stop.
bool isGoingOn(PlaybackState state)
{
    return state == PlaybackState::Playing || state == PlaybackState::Buffering ||
           state == PlaybackState::RenewingLink || state == PlaybackState::WaitingForNetwork;
}

DotLabel::Meaning meaningOf(PlaybackState state)
{
    switch (state) {
    case PlaybackState::Playing:
        return DotLabel::Meaning::Good;
    case PlaybackState::Loading:
    case PlaybackState::Buffering:
    case PlaybackState::RenewingLink:
    case PlaybackState::WaitingForNetwork:
        return DotLabel::Meaning::Waiting;
    case PlaybackState::AccessEnded:
    case PlaybackState::Failed:
        return DotLabel::Meaning::Bad;
    case PlaybackState::Empty:
    case PlaybackState::Paused:
    case PlaybackState::Ended:
        break;
    }
    return DotLabel::Meaning::Neutral;
}

} // namespace

TransportBar::TransportBar(QWidget *parent)
    : Surface(Hairline::Top, parent)
    , m_play(new GlyphButton(
              Glyph::Play, GlyphButton::Look::RoundPrimary, Metrics::playButton, this))
    , m_stop(new GlyphButton(Glyph::Stop, GlyphButton::Look::Round, Metrics::roundButton, this))
    , m_time(new FigureLabel(this))
    , m_length(new FigureLabel(this))
    , m_mix(new MixPanel(this))
    , m_position(new PositionSlider(this))
    , m_stateLabel(new DotLabel(this))
    , m_links(new DotLabel(this))
    , m_output(new OutputPanel(this))
{
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setToolTip(tr("Stop and go back to the start"));

    m_time->setFont(themeFont(TextSize::Time, QFont::DemiBold));
    m_time->setRoomFor(Words::time(0));
    m_length->setFont(themeFont(TextSize::Small));
    m_length->setForegroundRole(QPalette::PlaceholderText);
    for (DotLabel *label : {m_stateLabel, m_links})
        label->setFont(themeFont(TextSize::Small));
    m_links->setMeaning(DotLabel::Meaning::Good);
    // Large text needs more than the usual height.
    setFixedHeight(std::max(Metrics::transportHeight,
            m_time->sizeHint().height() + m_length->sizeHint().height() + 16));
    build();

    connect(m_play, &QPushButton::clicked, this, &TransportBar::togglePlayback);
    connect(m_stop, &QPushButton::clicked, this, &TransportBar::stopRequested);
    connect(m_position, &PositionSlider::scrubbed, this, [this](qint64 milliseconds) {
        m_scrubbing = true;
        showTime(milliseconds);
    });
    connect(m_position, &PositionSlider::seekRequested, this, [this](qint64 milliseconds) {
        m_scrubbing = false;
        Q_EMIT seekRequested(milliseconds);
    });
    m_mix->hide();
    setState(PlaybackState::Empty);
    start(false);
}

void TransportBar::build()
{
    auto *times = new QVBoxLayout;
    times->setSpacing(0);
    times->addStretch();
    times->addWidget(m_time);
    times->addWidget(m_length);
    times->addStretch();
    auto *words = new QHBoxLayout;
    // In line with the ends of the groove above.
    words->setContentsMargins(Metrics::sliderInset, 0, Metrics::sliderInset, 0);
    words->setSpacing(16);
    words->addWidget(m_stateLabel);
    words->addStretch(1);
    words->addWidget(m_links);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(8);
    middle->addStretch();
    middle->addWidget(m_position);
    middle->addLayout(words);
    middle->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::margin, 1, Metrics::margin, 0);
    row->setSpacing(gap);
    row->addWidget(m_play);
    row->addWidget(m_stop);
    row->addSpacing(timeGap);
    row->addLayout(times);
    row->addWidget(m_mix);
    row->addLayout(middle, 1);
    row->addWidget(m_output);
}

void TransportBar::setTrackOpen(bool open)
{
    start(open);
    fit();
}

void TransportBar::start(bool open)
{
    m_open = open;
    m_hasSounded = false;
    m_interrupted = false;
    m_scrubbing = false;
    setDuration(0);
    setPosition(0);
    setRenewals(0);
    m_mix->setTrackOpen(open);
    updateAbility();
}

void TransportBar::setState(PlaybackState state)
{
    m_state = state;
    m_hasSounded = m_hasSounded || state == PlaybackState::Playing;
    m_interrupted =
            m_interrupted || (m_hasSounded && isGoingOn(state) && state != PlaybackState::Playing);
    const bool goingOn = isGoingOn(state);
    const QString action = goingOn ? tr("Pause") : tr("Play");
    m_play->setGlyph(goingOn ? Glyph::Pause : Glyph::Play);
    if (m_play->accessibleName() != action)
        m_play->setAccessibleName(action);
    m_play->setToolTip(action);
    const QString words = Words::state(state);
    m_stateLabel->setFullText(words);
    m_stateLabel->setMeaning(meaningOf(state));
    const QString name = tr("State: %1").arg(words);
    if (m_stateLabel->accessibleName() != name)
        m_stateLabel->setAccessibleName(name);
    updateRenewals();
}

void TransportBar::setPosition(qint64 milliseconds)
{
    m_position->showPosition(milliseconds);
    if (!m_scrubbing)
        showTime(milliseconds);
}

void TransportBar::setDuration(qint64 milliseconds)
{
    m_durationMs = milliseconds;
    m_position->showDuration(milliseconds);
    m_length->setText(milliseconds > 0 ? tr("of %1").arg(Words::time(milliseconds)) : QString());
    m_time->setRoomFor(Words::time(milliseconds));
    updateAbility();
}

void TransportBar::setSeekable(bool seekable)
{
    m_seekable = seekable;
    updateAbility();
}

void TransportBar::setRenewals(int count)
{
    m_renewals = count;
    updateRenewals();
}

void TransportBar::showLevels(const MixLevels &levels, qint64 nowMs)
{
    m_output->showLevels(levels.left, levels.right, nowMs);
    m_mix->showLimiting(levels.limited, nowMs);
}

void TransportBar::clearLevels()
{
    m_output->clearLevels();
    m_mix->clearLimiting();
}

const QWidget *TransportBar::positionSlider() const
{
    return m_position;
}

void TransportBar::togglePlayback()
{
    if (!m_open)
        return;
    if (isGoingOn(m_state))
        Q_EMIT pauseRequested();
    else
        Q_EMIT playRequested();
}

void TransportBar::updateAbility()
{
    m_play->setEnabled(m_open);
    m_stop->setEnabled(m_open);
    m_time->setEnabled(m_open);
    m_position->setEnabled(m_open && m_seekable && m_durationMs > 0);
}

void TransportBar::updateRenewals()
{
    // "Not interrupted" is said only while it is true.
    const QString words = Words::renewals(m_renewals, m_hasSounded && !m_interrupted);
    m_links->setFullText(words);
    m_links->setVisible(!words.isEmpty() && m_room <= Room::Middling);
}

void TransportBar::showTime(qint64 milliseconds)
{
    m_time->setText(Words::time(milliseconds));
}

} // namespace prelisten
