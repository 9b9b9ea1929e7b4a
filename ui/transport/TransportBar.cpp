// SPDX-License-Identifier: MIT
#include "ui/transport/TransportBar.h"

#include "ui/controls/DotLabel.h"
#include "ui/controls/GlyphButton.h"
#include "ui/theme/Theme.h"
#include "ui/transport/MixPanel.h"
#include "ui/transport/OutputPanel.h"
#include "ui/transport/PositionSlider.h"
#include "ui/transport/RenewalLine.h"
#include "ui/transport/TimeReadout.h"
#include "ui/words/Words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace prelisten {

namespace {

// Playing or waiting to play: the play button pauses then.
bool isPlayIntended(PlaybackState state)
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
    , m_buttons(new QWidget(this))
    , m_previous(new GlyphButton(
              Glyph::Previous, GlyphButton::Look::Bare, Metrics::roundButton, m_buttons))
    , m_play(new GlyphButton(
              Glyph::Play, GlyphButton::Look::RoundPrimary, Metrics::playButton, m_buttons))
    , m_next(new GlyphButton(Glyph::Next, GlyphButton::Look::Bare, Metrics::roundButton, m_buttons))
    , m_stop(new GlyphButton(
              Glyph::Stop, GlyphButton::Look::Round, Metrics::roundButton, m_buttons))
    , m_times(new TimeReadout(this))
    , m_mix(new MixPanel(this))
    , m_position(new PositionSlider(this))
    , m_stateLabel(new DotLabel(this))
    , m_links(new RenewalLine(this))
    , m_output(new OutputPanel(this))
{
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setToolTip(tr("Stop and go back to the start"));

    m_previous->setAccessibleName(tr("Previous track"));
    m_previous->setToolTip(tr("Previous track"));
    m_next->setAccessibleName(tr("Next track"));
    m_next->setToolTip(tr("Next track"));
    m_stateLabel->setFont(themeFont(TextSize::Small));
    m_links->setFont(themeFont(TextSize::Small));
    // Large text needs more than the usual height.
    setFixedHeight(std::max(Metrics::transportHeight, m_times->fullHeight() + 16));
    build();
    connectParts();
    m_mix->hide();
    setState(PlaybackState::Empty);
    resetForTrack(false);
}

void TransportBar::connectParts()
{
    connect(m_play, &QPushButton::clicked, this, &TransportBar::togglePlayback);
    connect(m_stop, &QPushButton::clicked, this, &TransportBar::stopRequested);
    connect(m_previous, &QPushButton::clicked, this, &TransportBar::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &TransportBar::nextRequested);
    connect(m_times, &TimeReadout::seekRequested, this, &TransportBar::seekRequested);
    connect(m_times, &TimeReadout::showsRemainingChanged, this,
            &TransportBar::showsRemainingChanged);
    connect(m_position, &PositionSlider::scrubbed, this, [this](qint64 milliseconds) {
        m_scrubbing = true;
        m_times->setPosition(milliseconds);
    });
    connect(m_position, &PositionSlider::seekRequested, this, [this](qint64 milliseconds) {
        m_scrubbing = false;
        Q_EMIT seekRequested(milliseconds);
    });
}

void TransportBar::build()
{
    // The button arrows point along the timeline, which runs left to right in every language.
    m_buttons->setLayoutDirection(Qt::LeftToRight);
    m_buttons->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(buttonGap);
    for (GlyphButton *button : {m_previous, m_play, m_next, m_stop})
        buttons->addWidget(button);
    auto *words = new QHBoxLayout;
    // Aligned with the ends of the slider's groove above.
    words->setContentsMargins(Metrics::sliderInset, 0, Metrics::sliderInset, 0);
    words->setSpacing(wordsGap);
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
    row->addWidget(m_buttons);
    row->addWidget(m_times);
    row->addWidget(m_mix);
    row->addLayout(middle, 1);
    row->addWidget(m_output);
}

void TransportBar::setTrackOpen(bool open)
{
    resetForTrack(open);
    fit();
}

void TransportBar::resetForTrack(bool open)
{
    m_open = open;
    m_hasPlayed = false;
    m_interrupted = false;
    m_scrubbing = false;
    setDuration(0);
    setPosition(0);
    setRenewals(0);
    m_times->setTrackOpen(open);
    m_mix->setTrackOpen(open);
    updateEnabled();
}

void TransportBar::setState(PlaybackState state)
{
    m_state = state;
    m_hasPlayed = m_hasPlayed || state == PlaybackState::Playing;
    m_interrupted = m_interrupted ||
                    (m_hasPlayed && isPlayIntended(state) && state != PlaybackState::Playing);
    const bool playIntended = isPlayIntended(state);
    const QString action = playIntended ? tr("Pause") : tr("Play");
    m_play->setGlyph(playIntended ? Glyph::Pause : Glyph::Play);
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
        m_times->setPosition(milliseconds);
}

void TransportBar::setDuration(qint64 milliseconds, bool isGuess)
{
    m_durationMs = milliseconds;
    m_position->showDuration(milliseconds);
    m_times->setDuration(milliseconds, isGuess);
    updateEnabled();
}

void TransportBar::setSeekable(bool seekable)
{
    m_seekable = seekable;
    m_times->setSeekable(seekable);
    updateEnabled();
}

void TransportBar::setHasPreviousNext(bool previous, bool next)
{
    m_hasPrevious = previous;
    m_hasNext = next;
    updateEnabled();
    fit();
}

void TransportBar::setShowsRemaining(bool remaining)
{
    m_times->setShowsRemaining(remaining);
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
    if (isPlayIntended(m_state))
        Q_EMIT pauseRequested();
    else
        Q_EMIT playRequested();
}

void TransportBar::focusPlay()
{
    m_play->setFocus();
}

void TransportBar::editTime()
{
    m_times->editTime();
}

void TransportBar::updateEnabled()
{
    m_play->setEnabled(m_open);
    m_stop->setEnabled(m_open);
    m_previous->setEnabled(m_hasPrevious);
    m_next->setEnabled(m_hasNext);
    m_position->setEnabled(m_open && m_seekable && m_durationMs > 0);
}

void TransportBar::updateRenewals()
{
    // "Not interrupted" is shown only while it is true.
    m_links->setRenewals(m_renewals, m_hasPlayed && !m_interrupted);
    m_links->setVisible(m_links->hasWords() && m_showsRenewals);
}

} // namespace prelisten
