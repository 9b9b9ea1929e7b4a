// SPDX-License-Identifier: MIT
#include "ui/transport/MixPanel.h"

#include "core/track/SourceRole.h"
#include "ui/controls/ElidedLabel.h"
#include "ui/controls/GlyphButton.h"
#include "ui/controls/SegmentButton.h"
#include "ui/theme/Theme.h"
#include "ui/words/MixWords.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace prelisten {

namespace {

constexpr int gap = 8;
constexpr double leastLimitingDb = 0.05; // less would be shown as 0.0

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? QString(first + second)
                                               : QString(first + u" · " + second);
}

} // namespace

MixPanel::MixPanel(QWidget *parent)
    : QWidget(parent)
    , m_master(new SegmentButton(SegmentButton::Half::First, tr("Master"), this))
    , m_stems(new SegmentButton(SegmentButton::Half::Second, tr("Stems"), this))
    , m_loopButton(new GlyphButton(
              Glyph::Loop, GlyphButton::Look::Outlined, SegmentButton::preferredHeight(), this))
    , m_status(new ElidedLabel(this))
    , m_limited(Motion::limiterTextMs, 0)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_loopButton->setFont(themeFont(TextSize::Small, QFont::DemiBold));
    m_loopButton->setCheckable(true);
    m_loopButton->setFocusPolicy(Qt::TabFocus);
    m_loopButton->setAccessibleName(tr("Loop"));
    m_master->setAccessibleName(tr("Master side"));
    m_stems->setAccessibleName(tr("Stems side"));
    m_status->setFont(themeFont(TextSize::Small));
    m_status->setForegroundRole(QPalette::PlaceholderText);
    build();

    connect(m_loopButton, &QPushButton::toggled, this, &MixPanel::loopToggleRequested);
    const auto choose = [this](MixState::Side side) {
        m_mix.engaged = true;
        m_mix.side = side;
        showSide();
        Q_EMIT sideRequested(side);
    };
    connect(m_master, &SegmentButton::chosen, this, [choose] { choose(MixState::Side::Master); });
    connect(m_stems, &SegmentButton::chosen, this, [choose] { choose(MixState::Side::Stems); });
    showLoop();
    setMixable(true);
}

void MixPanel::build()
{
    auto *pair = new QHBoxLayout;
    pair->setSpacing(0);
    pair->addWidget(m_master);
    pair->addWidget(m_stems);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addLayout(pair);
    row->addWidget(m_loopButton); // last: its text grows with the loop
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addStretch();
    column->addLayout(row);
    column->addWidget(m_status);
    column->addStretch();
}

void MixPanel::setTrackOpen(bool open)
{
    m_open = open;
    m_listensToMaster = true;
    m_mix = {};
    m_residual.reset();
    showSide();
    updateStatus();
    setLoop(std::nullopt, false);
}

void MixPanel::setMix(const MixState &mix)
{
    m_mix = mix;
    showSide();
    updateStatus();
}

void MixPanel::setListening(const SourceName &source)
{
    m_listensToMaster = isMaster(source);
    showSide();
}

void MixPanel::setSources(const QList<SourceName> &sources)
{
    m_hasMaster = hasMaster(sources);
    m_hasStems = hasStems(sources);
    describeSides();
}

void MixPanel::setMixable(bool mixable)
{
    m_mixable = mixable;
    describeSides();
}

void MixPanel::describeSides()
{
    const auto describe = [this](SegmentButton *button, const QString &what) {
        const QString words = m_mixable ? what : MixWords::notMixable(m_hasStems);
        button->setToolTip(plainToolTip(words));
        button->setAccessibleDescription(words);
    };
    describe(m_master, m_hasMaster ? tr("Hear the master (M switches)") : MixWords::noMaster());
    describe(m_stems, tr("Hear the stems as you have mixed them (M switches)"));
    updateEnabled();
}

void MixPanel::setResidual(std::optional<double> decibels)
{
    m_residual = decibels;
    updateStatus();
}

void MixPanel::setLoop(const std::optional<LoopRegion> &region, bool active)
{
    m_loop = region;
    m_loopActive = active;
    showLoop();
}

void MixPanel::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact)
        showLoop();
}

int MixPanel::widthNeeded(bool compact) const
{
    const int pair = m_master->sizeHint().width() + m_stems->sizeHint().width();
    if (compact)
        return SegmentButton::preferredHeight() + gap + pair;
    // Wide enough for the longest usual loop text, so that nothing moves when a loop is set.
    constexpr int pill = 44;
    const QFontMetrics metrics(m_loopButton->font());
    const int words = metrics.horizontalAdvance(
            MixWords::loop({std::chrono::minutes(10), std::chrono::minutes(20)}));
    return std::max(words + pill, m_loopButton->sizeHint().width()) + gap + pair;
}

int MixPanel::preferredWidth() const
{
    MixState turnedDown;
    turnedDown.matched = true;
    turnedDown.matchDb = -10;
    constexpr double residualDb = -10;
    const QString words = joined(MixWords::match(turnedDown), MixWords::residual(residualDb));
    return QFontMetrics(m_status->font()).horizontalAdvance(words) + 4;
}

void MixPanel::showLimiting(float factor, qint64 nowMs)
{
    const double share = std::clamp(static_cast<double>(factor), 0.001, 1.0);
    m_limited.add(-20.0 * std::log10(share), nowMs);
    const QString words = m_limited.value() >= leastLimitingDb
                                  ? MixWords::limiting(-m_limited.value())
                                  : QString();
    if (std::exchange(m_limiting, words) != words)
        updateStatus();
}

void MixPanel::clearLimiting()
{
    m_limited.clear();
    m_limiting.clear();
    updateStatus();
}

void MixPanel::switchSide()
{
    if (!m_mixable || !m_open || !m_hasMaster)
        return;
    const bool stems = m_mix.engaged && m_mix.side == MixState::Side::Stems;
    (stems ? m_master : m_stems)->setChecked(true);
}

void MixPanel::showSide()
{
    // While the user listens to a single stem, neither side is chosen.
    m_master->setChosen(m_mix.engaged ? m_mix.side == MixState::Side::Master
                                      : m_open && m_hasMaster && m_listensToMaster);
    m_stems->setChosen(m_mix.engaged && m_mix.side == MixState::Side::Stems);
}

void MixPanel::showLoop()
{
    const QSignalBlocker quiet(m_loopButton);
    const QString words = m_loop ? MixWords::loop(*m_loop) : tr("Loop");
    m_loopButton->setText(m_compact ? QString() : words);
    m_loopButton->setChecked(m_loop && m_loopActive);
    const QString hint = m_loop ? MixWords::loopSentence(*m_loop, m_loopActive)
                                : tr("Drag on the ruler to repeat a stretch, or press I and O "
                                     "while it plays.");
    m_loopButton->setToolTip(plainToolTip(hint));
    m_loopButton->setAccessibleDescription(hint);
    m_loopButton->updateGeometry();
    updateEnabled();
}

void MixPanel::updateStatus()
{
    const QFontMetrics metrics(m_status->font());
    const QString match = m_mix.engaged ? MixWords::match(m_mix) : QString();
    const QString residual = m_residual ? MixWords::residual(*m_residual) : QString();
    QString line;
    for (const QString &part : {m_limiting, match, residual}) {
        const QString longer = joined(line, part);
        if (line.isEmpty() || metrics.horizontalAdvance(longer) + 2 <= width())
            line = longer;
    }
    m_status->setFullText(line);

    const QString matchTip = m_mix.engaged ? MixWords::matchSentence(m_mix) : QString();
    const QString residualTip = m_residual ? MixWords::residualSentence(*m_residual) : QString();
    m_status->setHint(QString(matchTip + u' ' + residualTip).trimmed());
}

void MixPanel::updateEnabled()
{
    m_loopButton->setEnabled(m_open && m_loop);
    m_master->setEnabled(m_open && m_mixable && m_hasMaster);
    m_stems->setEnabled(m_open && m_mixable);
}

void MixPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateStatus();
}

} // namespace prelisten
