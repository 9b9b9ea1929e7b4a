// SPDX-License-Identifier: MIT
#include "ui/lanes/LaneHead.h"

#include "core/track/SourceRole.h"
#include "ui/controls/ElidedLabel.h"
#include "ui/controls/GlyphButton.h"
#include "ui/controls/LevelMeter.h"
#include "ui/lanes/LaneFader.h"
#include "ui/lanes/LaneStatus.h"
#include "ui/lanes/MixButton.h"
#include "ui/theme/Theme.h"
#include "ui/words/MixWords.h"
#include "ui/words/Words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace prelisten {

namespace {

constexpr int edgeWidth = 4;
constexpr int leading = 16;
constexpr int trailing = 8;
constexpr int listenGap = 6;
constexpr int mixGap = 4;
constexpr int largeText = 17; // font size of the status in pixels: about 140 % text size

} // namespace

LaneHead::LaneHead(const SourceName &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_name(new ElidedLabel(this))
    , m_status(new LaneStatus(source, this))
    , m_listen(new GlyphButton(Glyph::Headphones,
              isMaster(source) ? GlyphButton::Look::Pill : GlyphButton::Look::Round,
              MixButton::side(), this))
    , m_fader(new LaneFader(source, this))
    , m_meter(new LevelMeter(Qt::Vertical, 1, source, this))
{
    setFixedWidth(Metrics::laneHead);
    if (!isMaster(source))
        buildMixButtons();
    build();
    connect(m_listen, &QPushButton::toggled, this, &LaneHead::onListenToggled);
    connect(m_fader, &LaneFader::moved, this, &LaneHead::faderRequested);
    setListening(false);
}

void LaneHead::buildMixButtons()
{
    m_solo = new MixButton(MixButton::Kind::Solo, m_source, this);
    m_mute = new MixButton(MixButton::Kind::Mute, m_source, this);
    connect(m_solo, &MixButton::switched, this, &LaneHead::soloRequested);
    connect(m_solo, &MixButton::soloOnlyRequested, this, &LaneHead::soloOnlyRequested);
    connect(m_mute, &MixButton::switched, this, &LaneHead::muteRequested);
}

void LaneHead::build()
{
    m_name->setFullText(Words::displayName(m_source));
    m_name->setFont(themeFont(TextSize::Strong, QFont::DemiBold));
    m_status->setCompact(m_status->font().pixelSize() >= largeText);
    // If both do not fit, the name is elided, never the figure: a truncated figure would be wrong.
    m_status->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_listen->setFont(themeFont(TextSize::Small, QFont::DemiBold));
    m_listen->setText(tr("Listen"));
    m_listen->setCheckable(true);
    m_listen->setFocusPolicy(Qt::TabFocus);
    m_listen->setAccessibleName(tr("Listen to %1").arg(m_source));
    m_listen->setToolTip(
            plainToolTip(tr("Listen to %1 and nothing else").arg(Words::displayName(m_source))));

    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_name, 1);
    names->addWidget(m_status);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(0);
    controls->addWidget(m_listen);
    if (m_solo) {
        controls->addSpacing(listenGap);
        controls->addWidget(m_solo);
        controls->addSpacing(mixGap);
        controls->addWidget(m_mute);
    } else {
        // As wide as the three buttons of a stem, so that all faders are aligned; wider if the
        // text is longer.
        m_listen->setFixedWidth(std::max(
                3 * MixButton::side() + listenGap + mixGap, m_listen->minimumSizeHint().width()));
    }
    controls->addSpacing(mixGap);
    controls->addWidget(m_fader, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addStretch();
    column->addLayout(names);
    column->addLayout(controls);
    column->addStretch();
    auto *row = new QHBoxLayout(this);
    const bool mirrored = isRightToLeft();
    row->setContentsMargins(mirrored ? trailing : leading, 6, mirrored ? leading : trailing, 6);
    row->setSpacing(8);
    row->addLayout(column, 1);
    row->addWidget(m_meter);
}

QList<QWidget *> LaneHead::tabOrder() const
{
    QList<QWidget *> order{m_listen};
    if (m_solo)
        order << m_solo << m_mute;
    return order << m_fader;
}

void LaneHead::setSourceState(const SourceState &state)
{
    m_state = state;
    m_status->setState(state);
    update();
}

void LaneHead::setListening(bool listening)
{
    m_listening = listening;
    const QSignalBlocker quiet(m_listen);
    m_listen->setChecked(listening);
}

void LaneHead::setHeard(bool heard)
{
    m_heard = heard;
    m_name->setForegroundRole(heard ? QPalette::WindowText : QPalette::PlaceholderText);
    update();
}

void LaneHead::setMix(const LaneMix &mix)
{
    if (m_solo) {
        m_solo->setOn(mix.solo);
        m_mute->setOn(mix.mute);
    }
    m_fader->showPosition(mix.fader);
}

void LaneHead::setMixable(bool mixable, bool hasStems)
{
    const QString why = mixable ? QString() : MixWords::notMixable(hasStems);
    if (m_solo) {
        m_solo->setDisabledReason(why);
        m_mute->setDisabledReason(why);
    }
    m_fader->setDisabledReason(why);
    m_meter->setVisible(mixable);
}

void LaneHead::setLoudness(double lufs, double truePeakDb)
{
    m_status->setLoudness(lufs, truePeakDb);
}

void LaneHead::showLevel(float peak, qint64 nowMs)
{
    m_meter->showLevels({peak}, nowMs);
}

void LaneHead::clearLevel()
{
    m_meter->clear();
}

void LaneHead::toggleSolo()
{
    if (m_solo && m_solo->isEnabled())
        m_solo->toggle();
}

void LaneHead::toggleMute()
{
    if (m_mute && m_mute->isEnabled())
        m_mute->toggle();
}

void LaneHead::onListenToggled(bool checked)
{
    if (!checked) {
        // A click cannot uncheck it: the user listens to something else instead.
        setListening(m_listening);
        return;
    }
    Q_EMIT listenRequested();
}

void LaneHead::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card(rect());
    QPainterPath shape;
    shape.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Metrics::radius, Metrics::radius);
    painter.fillPath(shape, theme.panel);
    painter.strokePath(shape, QPen(theme.line));

    const QColor colour = theme.source(m_source);
    const QColor shown = m_heard ? colour : Theme::mix(theme.panel, colour, 0.6);
    QRectF edge = card;
    edge.setWidth(edgeWidth);
    if (isRightToLeft())
        edge.moveRight(card.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(shown);
    painter.drawRoundedRect(edge, edgeWidth / 2.0, edgeWidth / 2.0);
    if (m_state.kind == SourceState::Kind::Loading)
        paintLoading(painter, shown);
}

void LaneHead::paintLoading(QPainter &painter, const QColor &colour) const
{
    QRectF groove(leading, height() - 5, width() - leading - trailing - 12, 2);
    if (isRightToLeft())
        groove.moveRight(width() - leading);
    painter.setBrush(Theme::of(palette()).line);
    painter.drawRoundedRect(groove, 1, 1);
    QRectF done = groove;
    done.setWidth(groove.width() * std::clamp(m_state.percent, 0, 100) / 100.0);
    if (isRightToLeft())
        done.moveRight(groove.right());
    painter.setBrush(colour);
    painter.drawRoundedRect(done, 1, 1);
}

} // namespace prelisten
